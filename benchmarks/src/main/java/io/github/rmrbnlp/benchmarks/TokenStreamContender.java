package io.github.rmrbnlp.benchmarks;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** A Lucene tokenizer; words are taken by their offsets. */
final class TokenStreamContender implements Contender {
    private final Tokenizer tokenizer;
    private final OffsetAttribute offset;

    TokenStreamContender(Tokenizer tokenizer) {
        this.tokenizer = tokenizer;
        this.offset = tokenizer.addAttribute(OffsetAttribute.class);
    }

    @Override
    public int count(String line) {
        return run(line, null);
    }

    @Override
    public List<String> words(String line) {
        List<String> words = new ArrayList<>();
        run(line, words);
        return words;
    }

    private int run(String line, List<String> words) {
        int count = 0;
        try {
            tokenizer.setReader(new StringReader(line));
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                count++;
                if (words != null) {
                    words.add(line.substring(offset.startOffset(), offset.endOffset()));
                }
            }
            tokenizer.end();
            tokenizer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return count;
    }
}
