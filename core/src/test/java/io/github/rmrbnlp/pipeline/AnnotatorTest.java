package io.github.rmrbnlp.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.annotate.AnalyzedText;
import io.github.rmrbnlp.annotate.Annotations;
import io.github.rmrbnlp.annotate.AnnotationsBuilder;
import io.github.rmrbnlp.annotate.DateMention;
import io.github.rmrbnlp.annotate.Extractor;
import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.annotate.date.DateOptions;
import io.github.rmrbnlp.annotate.figure.FigureOptions;
import io.github.rmrbnlp.corpusio.ArticleBuilder;
import io.github.rmrbnlp.corpusio.Source;
import io.github.rmrbnlp.segment.Segmenter;
import io.github.rmrbnlp.segment.SegmenterWorker;
import io.github.rmrbnlp.tag.Tagger;
import io.github.rmrbnlp.text.CharFolding;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AnnotatorTest {
    @Test
    void extractorsRunInOrderOverFoldedTextAndTokens() {
        Extractor spansOfTokens = extractor("tokens-1", (text, found) -> {
            for (int i = 0; i < text.tokenCount(); i++) {
                found.sentences().add(new Span(text.tokenStart(i), text.tokenEnd(i)));
            }
        });
        Extractor foldedText = extractor("folded-2",
                (text, found) -> found.dates().add(new DateMention(new String(text.folded()),
                        found.sentences().getFirst(), text.referenceDate().toString())));
        Annotator annotator = new Annotator(new TwoChars(), Tagger.standard(), CharFolding.standard(),
                List.of(spansOfTokens, foldedText));

        Annotations found = annotator.newWorker().annotate("發展３年", LocalDate.of(1990, 10, 6));

        assertEquals(List.of(new Span(0, 2), new Span(2, 4)), found.sentences());
        assertEquals(List.of(new DateMention("发展3年", new Span(0, 2), "1990-10-06")), found.dates());
        assertEquals("two-chars " + Tagger.standardVersion() + " tokens-1 folded-2", annotator.version());
    }

    @Test
    void theAuthorsOfAnArticleAreTheAuthorOfItsText() {
        Annotator.Worker worker = Annotator.standard().newWorker();
        ArticleBuilder article = new ArticleBuilder(new Source("letters.md", null, "UTF-8", "markdown", 0, 100))
                .body("我们希望有关部门采取措施。", null);

        assertNull(worker.analyze(article.build()).author());
        assertEquals("李明", worker.analyze(article.authors(List.of("李明")).build()).author());
        assertEquals("李明、王强", worker.analyze(article.authors(List.of("王强")).build()).author());
    }

    @Test
    void figuresAreTheSameWhetherOtherDatesAreWantedOrNot() {
        String text = "新华社北京十月六日电　去年九月，“九五”期间拨款３亿元，三天内1990年产量增长百分之五。";
        LocalDate day = LocalDate.of(1990, 10, 6);

        Annotations plain = Annotator.standard().newWorker().annotate(text, day);
        Annotations more = Annotator.standard(FigureOptions.standard(),
                DateOptions.standard().withTimeExpressions(true).withPlanPeriods(true)).newWorker().annotate(text, day);

        assertEquals(plain.figures(), more.figures());
        assertTrue(
                plain.figures().size() > 1 && plain.dates().size() > 1 && more.dates().size() > plain.dates().size());
    }

    private interface Extraction {
        void extract(AnalyzedText text, AnnotationsBuilder found);
    }

    private static Extractor extractor(String version, Extraction extraction) {
        return new Extractor() {
            @Override
            public void extract(AnalyzedText text, AnnotationsBuilder found) {
                extraction.extract(text, found);
            }

            @Override
            public String version() {
                return version;
            }
        };
    }

    /** An index tells by the version whether its annotations are those of this program's lexicons. */
    @Test
    void theVersionCoversEveryLexicon() throws IOException, URISyntaxException {
        Path classes = Path.of(Extractor.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Path folder = classes.resolve(Extractor.class.getPackageName().replace('.', '/'));
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> lexicons = files.filter(file -> file.toString().matches(".*\\.(tsv|bin)"))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/')).sorted().toList();
            assertEquals(lexicons, Annotator.lexicons(), "Annotator.lexicons() lists all lexicons and models, sorted");
        }
    }

    /** Cuts every two chars. */
    private static final class TwoChars implements Segmenter {
        @Override
        public SegmenterWorker newWorker() {
            return (text, start, end, ends) -> {
                int count = 0;
                for (int i = start; i < end; i += 2) {
                    ends[count++] = Math.min(i + 2, end);
                }
                return count;
            };
        }

        @Override
        public String version() {
            return "two-chars";
        }
    }
}
