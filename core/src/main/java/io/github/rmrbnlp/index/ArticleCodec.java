package io.github.rmrbnlp.index;

import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.corpusio.ArticleBuilder;
import io.github.rmrbnlp.corpusio.Problem;
import io.github.rmrbnlp.corpusio.Severity;
import io.github.rmrbnlp.corpusio.Source;
import io.github.rmrbnlp.corpusio.SourceMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.BytesRef;

/**
 * The stored form of an article without its body, which has a column of its own: the source file's path first, then all else.
 * The paper comes last, and only where it is known: what was stored before papers had names is read as it stands. Stateless.
 */
final class ArticleCodec {
    private ArticleCodec() {
    }

    /**
     * @param bytes the stored form
     * @param contentStart where the content begins, behind the path, which may differ between two runs over the same files
     */
    record Encoded(BytesRef bytes, int contentStart) {
    }

    static Encoded encode(Article article, ByteSink out) {
        out.clear().writeText(article.source().file());
        int contentStart = out.size();
        writeSource(out, article.source());
        out.writeText(article.id());
        writeNumber(out, article.issue());
        out.writeText(article.date() == null ? null : article.date().toString());
        writeNumber(out, article.page());
        out.writeText(article.pageName());
        writeNumber(out, article.item());
        out.writeText(article.kicker());
        out.writeText(article.title());
        out.writeText(article.subtitle());
        writeTexts(out, article.authors());
        out.writeText(article.column());
        out.writeText(article.classification());
        writeTexts(out, article.keywords());
        writeTexts(out, article.genre());
        writeTexts(out, article.people());
        writeTexts(out, article.units());
        writeOtherFields(out, article.otherFields());
        out.writeText(article.documentNumber());
        out.writeText(article.issuer());
        writeProblems(out, article.problems());
        byte[] map = article.bodyMap() == null ? new byte[0] : article.bodyMap().toBytes();
        out.writeNumber(map.length);
        out.writeBytes(map, 0, map.length);
        if (article.paper() != null) {
            out.writeText(article.paper());
        }
        return new Encoded(out.toBytes(), contentStart);
    }

    static Article decode(BytesRef bytes, String body) {
        ByteSource in = new ByteSource(bytes);
        String file = in.readText();
        Source source = new Source(file, in.readText(), in.readText(), in.readText(), in.readNumber(), in.readNumber());
        ArticleBuilder article = new ArticleBuilder(source).id(in.readText()).issue(readNumber(in));
        String date = in.readText();
        article.date(date == null ? null : LocalDate.parse(date)).page(readNumber(in)).pageName(in.readText());
        article.item(readNumber(in)).kicker(in.readText()).title(in.readText()).subtitle(in.readText());
        article.authors(readTexts(in)).column(in.readText()).classification(in.readText()).keywords(readTexts(in));
        article.genre(readTexts(in)).people(readTexts(in)).units(readTexts(in));
        for (int count = in.readCount(); count > 0; count--) {
            article.otherField(in.readText(), in.readText());
        }
        article.documentNumber(in.readText()).issuer(in.readText()).problems(readProblems(in));
        byte[] map = in.readBytes(in.readInt());
        article.paper(in.isAtEnd() ? null : in.readText());
        return article.body(body, map.length == 0 ? null : SourceMap.ofBytes(map)).build();
    }

    private static void writeSource(ByteSink out, Source source) {
        out.writeText(source.entry());
        out.writeText(source.charset());
        out.writeText(source.format());
        out.writeNumber(source.byteStart());
        out.writeNumber(source.byteEnd());
    }

    private static void writeOtherFields(ByteSink out, Map<String, String> fields) {
        out.writeNumber(fields.size());
        for (Map.Entry<String, String> field : fields.entrySet()) {
            out.writeText(field.getKey());
            out.writeText(field.getValue());
        }
    }

    private static void writeProblems(ByteSink out, List<Problem> problems) {
        out.writeNumber(problems.size());
        for (Problem problem : problems) {
            out.writeText(problem.severity().name());
            out.writeText(problem.code());
            out.writeText(problem.message());
            out.writeNumber(problem.line());
            out.writeNumber(problem.column());
            out.writeNumber(problem.byteOffset());
        }
    }

    private static List<Problem> readProblems(ByteSource in) {
        List<Problem> problems = new ArrayList<>();
        for (int count = in.readCount(); count > 0; count--) {
            problems.add(new Problem(Severity.valueOf(in.readText()), in.readText(), in.readText(),
                    (int) in.readNumber(), (int) in.readNumber(), in.readNumber()));
        }
        return problems;
    }

    private static void writeTexts(ByteSink out, List<String> texts) {
        out.writeNumber(texts.size());
        texts.forEach(out::writeText);
    }

    private static List<String> readTexts(ByteSource in) {
        List<String> texts = new ArrayList<>();
        for (int count = in.readCount(); count > 0; count--) {
            texts.add(in.readText());
        }
        return texts;
    }

    private static void writeNumber(ByteSink out, Integer number) {
        out.writeSigned(number == null ? Long.MIN_VALUE : number);
    }

    private static Integer readNumber(ByteSource in) {
        long number = in.readSigned();
        return number == Long.MIN_VALUE ? null : Math.toIntExact(number);
    }
}
