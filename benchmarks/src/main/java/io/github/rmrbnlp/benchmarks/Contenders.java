package io.github.rmrbnlp.benchmarks;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.tokenizer.SpeedTokenizer;
import com.hankcs.hanlp.tokenizer.StandardTokenizer;
import com.huaban.analysis.jieba.JiebaSegmenter;
import io.github.rmrbnlp.segment.LinearSegmenter;
import io.github.rmrbnlp.segment.Segmenter;
import io.github.rmrbnlp.segment.Token;
import java.util.List;
import java.util.Locale;
import org.ansj.splitWord.analysis.NlpAnalysis;
import org.ansj.splitWord.analysis.ToAnalysis;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;

/** Everyone who takes part. */
public enum Contenders {
    /** The project's engine, boundaries into a buffer. */
    RMRB_BOUNDARIES {
        @Override
        Contender open() {
            return new SegmenterContender(LinearSegmenter.standard());
        }
    },
    /** The project's engine, a list of tokens. */
    RMRB_TOKENS {
        @Override
        Contender open() {
            Segmenter segmenter = LinearSegmenter.standard();
            return new ListContender<>(segmenter::segment, Token::text);
        }
    },
    /** HanLP's word graph, neither custom dictionary nor names. */
    HANLP_VITERBI {
        @Override
        Contender open() {
            Segment segment = new ViterbiSegment().enableCustomDictionary(false).enableAllNamedEntityRecognize(false)
                    .enablePartOfSpeechTagging(false);
            return new ListContender<>(segment::seg, term -> term.word);
        }
    },
    /** HanLP as it comes. */
    HANLP_STANDARD {
        @Override
        Contender open() {
            return new ListContender<>(StandardTokenizer::segment, term -> term.word);
        }
    },
    /** HanLP's longest dictionary match. */
    HANLP_SPEED {
        @Override
        Contender open() {
            return new ListContender<>(SpeedTokenizer::segment, term -> term.word);
        }
    },
    /** jieba without its extra search words. */
    JIEBA {
        @Override
        Contender open() {
            JiebaSegmenter jieba = new JiebaSegmenter();
            return new ListContender<>(jieba::sentenceProcess, word -> word);
        }
    },
    /** ansj, its usual mode. */
    ANSJ_TO {
        @Override
        Contender open() {
            return new ListContender<>(line -> ToAnalysis.parse(line).getTerms(), term -> term.getRealName());
        }
    },
    /** ansj, its most accurate mode. */
    ANSJ_NLP {
        @Override
        Contender open() {
            return new ListContender<>(line -> NlpAnalysis.parse(line).getTerms(), term -> term.getRealName());
        }
    },
    /** Lucene's Chinese tokenizer. */
    SMARTCN {
        @Override
        Contender open() {
            return new TokenStreamContender(new HMMChineseTokenizer());
        }
    },
    /** ICU's dictionary break iterator. */
    ICU4J {
        @Override
        Contender open() {
            return new IcuContender(com.ibm.icu.text.BreakIterator.getWordInstance(Locale.CHINA));
        }
    },
    /** The JDK's break iterator, which knows no Chinese words. */
    JAVA_BREAK_ITERATOR {
        @Override
        Contender open() {
            return new JavaContender(java.text.BreakIterator.getWordInstance(Locale.CHINA));
        }
    },
    /** Floor: copies the chars. */
    FLOOR_COPY {
        @Override
        Contender open() {
            return new CopyFloor();
        }
    },
    /** Floor: one table look-up a char, cuts between classes of chars. */
    FLOOR_TABLE {
        @Override
        Contender open() {
            return new TableFloor();
        }
    };

    abstract Contender open();

    /** Contenders of {@code segment} give a list of {@code T}. */
    private record ListContender<T>(java.util.function.Function<String, List<T>> segment,
            java.util.function.Function<T, String> text) implements Contender {
        @Override
        public int count(String line) {
            return segment.apply(line).size();
        }

        @Override
        public List<String> words(String line) {
            return segment.apply(line).stream().map(text).toList();
        }
    }
}
