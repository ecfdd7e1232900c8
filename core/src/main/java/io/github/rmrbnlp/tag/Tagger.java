package io.github.rmrbnlp.tag;

import io.github.rmrbnlp.segment.Segmenter;
import io.github.rmrbnlp.segment.Token;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Tells the part of speech of tokens and finds the names among them. Immutable and shared by all threads; each thread takes
 * its own {@link TaggerWorker}.
 *
 * <pre>{@code
 * Tagger tagger = Tagger.standard();
 * TaggerWorker worker = tagger.newWorker();
 * char[] text = "国家主席江泽民在北京会见克林顿".toCharArray();
 * int[] ends = new int[text.length];
 * int count = Segmenter.standard().newWorker().segment(text, 0, text.length, ends);
 * worker.names(text, 0, ends, count); // 江泽民 person, 北京 place, 克林顿 person
 * }</pre>
 */
public final class Tagger {
    private static final String RESOURCE = "tagger.bin";

    private final Lexicon lexicon;
    private final HashTable classes;
    private final LinearModel partsOfSpeech;
    private final Margins margins;
    private final LinearModel names;
    private final String version;

    Tagger(Lexicon lexicon, LinearModel partsOfSpeech, Margins margins, LinearModel names, String version) {
        this.lexicon = lexicon;
        this.classes = lexicon.classTable();
        this.partsOfSpeech = partsOfSpeech;
        this.margins = margins;
        this.names = names;
        this.version = version;
    }

    /** The tagger that comes with the library; its source and licence are told in {@code tagger.info} beside the model. */
    public static Tagger standard() {
        return Standard.INSTANCE;
    }

    /** The version of the {@link #standard} tagger, without loading its model. */
    public static String standardVersion() {
        try (InputStream in = Tagger.class.getResourceAsStream(RESOURCE)) {
            return TaggerReader.version(in);
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }

    /**
     * Reads a model written by {@code rmrb train tagger}.
     *
     * @param in the model; is not closed
     * @throws IOException if it cannot be read, is no such model, is of another format or damaged
     */
    public static Tagger load(InputStream in) throws IOException {
        return TaggerReader.read(in);
    }

    /** A worker for one thread. */
    public TaggerWorker newWorker() {
        return new TaggerWorker(new TokenView(lexicon, classes),
                new Decoder(partsOfSpeech, Templates.PARTS_OF_SPEECH, true, margins),
                new Decoder(names, Templates.NAMES, false, new NameFilter()));
    }

    /** Takes compounds apart by the words of this tagger's lexicon, but for those of {@code unsplit}. */
    CompoundSplitter splitter(Set<String> unsplit) {
        return new CompoundSplitter(classes, unsplit);
    }

    /** Names the model's format and content. */
    public String version() {
        return version;
    }

    /** Segments and tags a text; for occasional use, because each call makes new workers. */
    public List<TaggedToken> tag(String text, Segmenter segmenter) {
        List<Token> tokens = segmenter.segment(text);
        int[] ends = tokens.stream().mapToInt(Token::end).toArray();
        byte[] tags = new byte[ends.length];
        newWorker().tag(text.toCharArray(), 0, ends, ends.length, tags);
        List<TaggedToken> tagged = new ArrayList<>(tags.length);
        for (int i = 0; i < tags.length; i++) {
            tagged.add(new TaggedToken(tokens.get(i), PartOfSpeech.of(tags[i])));
        }
        return tagged;
    }

    /** Segments a text and finds its names; for occasional use, because each call makes new workers. */
    public List<NameMention> names(String text, Segmenter segmenter) {
        int[] ends = segmenter.segment(text).stream().mapToInt(Token::end).toArray();
        return newWorker().names(text.toCharArray(), 0, ends, ends.length);
    }

    private static final class Standard {
        static final Tagger INSTANCE = load();

        private static Tagger load() {
            try (InputStream in = Tagger.class.getResourceAsStream(RESOURCE)) {
                return Tagger.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(RESOURCE, e);
            }
        }
    }
}
