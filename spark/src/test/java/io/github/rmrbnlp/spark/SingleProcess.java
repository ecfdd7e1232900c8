package io.github.rmrbnlp.spark;

import io.github.rmrbnlp.annotate.Annotations;
import io.github.rmrbnlp.annotate.Quote;
import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.corpusio.CorpusReader;
import io.github.rmrbnlp.corpusio.Problem;
import io.github.rmrbnlp.corpusio.ReadOptions;
import io.github.rmrbnlp.corpusio.ReadSink;
import io.github.rmrbnlp.corpusio.Reject;
import io.github.rmrbnlp.corpusio.Severity;
import io.github.rmrbnlp.corpusio.Skipped;
import io.github.rmrbnlp.pipeline.Annotator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the library finds on one machine, as {@code rmrb extract} does, as lines to compare; table by table. */
final class SingleProcess implements ReadSink {
    final List<Article> articles = new ArrayList<>();
    final List<String> statements = new ArrayList<>();
    final List<String> figures = new ArrayList<>();
    final List<String> dates = new ArrayList<>();
    final List<String> terms = new ArrayList<>();
    final List<String> quotes = new ArrayList<>();
    final List<String> sentences = new ArrayList<>();
    final List<String> rejects = new ArrayList<>();
    private final Annotator.Worker annotator = Annotator.standard().newWorker();

    static SingleProcess read(List<String> paths) throws IOException {
        SingleProcess found = new SingleProcess();
        CorpusReader.with(ReadOptions.DEFAULT).read(paths.stream().map(Path::of).toList(), found);
        return found;
    }

    static String line(Object... cells) {
        return Arrays.deepToString(cells);
    }

    static String line(Article a) {
        return line(a.id(), a.source(), a.issue(), a.date(), a.page(), a.pageName(), a.item(), a.kicker(), a.title(),
                a.subtitle(), a.authors(), a.column(), a.classification(), a.keywords(), a.genre(), a.people(),
                a.units(), a.otherFields().entrySet().stream().toList(), a.documentNumber(), a.issuer(), a.paper(),
                a.body(),
                Arrays.hashCode(a.bodyMap().toBytes()), a.problems());
    }

    @Override
    public void article(Article article) {
        articles.add(article);
        Annotations found = annotator.annotate(article);
        String id = article.id();
        found.sentences().forEach(s -> sentences.add(line(id, s.start(), s.end())));
        found.statements().forEach(s -> statements.add(line(id, s.speaker().name(), s.speaker().text(),
                s.speaker().span().start(), s.speaker().span().end(), s.speaker().role(), s.cue().text(),
                s.cue().span().start(), s.cue().span().end(),
                s.content().stream().map(c -> c.start() + "-" + c.end()).toList(), s.direct(), s.confidence(),
                s.rule())));
        found.figures().forEach(f -> figures.add(line(id, f.text(), f.span().start(), f.span().end(),
                f.kind().jsonName(), f.low(), f.high(), f.unit(),
                f.approximation() == null ? null : f.approximation().jsonName())));
        found.dates().forEach(d -> dates.add(line(id, d.text(), d.span().start(), d.span().end(), d.value())));
        found.terms().forEach(t -> terms.add(line(id, t.text(), t.span().start(), t.span().end(), t.canonical(),
                t.kind().jsonName())));
        found.quotes().forEach(q -> quote(id, q, 0));
    }

    private void quote(String id, Quote quote, int depth) {
        quotes.add(line(id, quote.span().start(), quote.span().end(), quote.closed(), depth));
        quote.nested().forEach(nested -> quote(id, nested, depth + 1));
    }

    @Override
    public void reject(Reject reject) {
        rejects.add(line("rejected", reject.file(), reject.entry(), reject.byteStart(), reject.byteEnd(),
                reject.problems().stream().map(SingleProcess::line).toList()));
    }

    @Override
    public void skipped(Skipped skipped) {
        if (skipped.problem().severity() != Severity.INFO) {
            rejects.add(line("skipped", skipped.file(), skipped.entry(), skipped.byteStart(), skipped.byteEnd(),
                    List.of(line(skipped.problem()))));
        }
    }

    private static String line(Problem problem) {
        return line(problem.severity().jsonName(), problem.code(), problem.message(), problem.line(),
                problem.column(), problem.byteOffset());
    }
}
