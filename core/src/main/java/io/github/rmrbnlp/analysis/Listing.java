package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.annotate.DateMention;
import io.github.rmrbnlp.annotate.Figure;
import io.github.rmrbnlp.annotate.Statement;
import io.github.rmrbnlp.annotate.Term;
import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.index.AnnotationFilter;
import io.github.rmrbnlp.index.ArticleView;
import io.github.rmrbnlp.index.Citation;
import io.github.rmrbnlp.index.Places;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

/** What can be listed of the articles that match a query: which rows an article has, with which columns. */
public enum Listing {
    /** One row an article: how it is cited, how many places the query has in its body, and the first of them. */
    ARTICLES {
        @Override
        Table.Builder columns() {
            return Table.of(jsonName()).text("id", "编号").text("date", "日期").count("page", "版").text("title", "标题")
                    .text("authors", "作者").text("genre", "体裁").text("citation", "出处").count("places", "处数")
                    .count("start", "起").count("end", "止").text("sentence", "所在句").text("file", "文件")
                    .text("entry", "包内").count("byte", "字节");
        }

        @Override
        long count(ArticleView article, Places places, AnnotationFilter filter) {
            return 1;
        }

        @Override
        void rows(ArticleView view, Places places, AnnotationFilter filter, RowSink sink) throws IOException {
            Article article = view.article();
            boolean placed = places.count() > 0;
            Printed at = Printed.of(article, placed ? places.start(0) : 0, placed ? places.end(0) : 0);
            row(sink, at.id(), at.day(), article.page(), article.title(), joined(article.authors()),
                    joined(article.genre()), at.citation(), places.count(), placed ? at.start() : null,
                    placed ? at.end() : null, placed ? Printed.sentence(view, at.start(), 0) : null,
                    at.source().file(), at.source().entry(), at.offset());
        }
    },
    /** One row an article with all its fields and its body. */
    TEXTS {
        @Override
        Table.Builder columns() {
            return Table.of(jsonName()).text("id", "编号").text("date", "日期").count("issue", "总期").count("page", "版")
                    .text("pageName", "版名").count("item", "条号").text("kicker", "引题").text("title", "标题")
                    .text("subtitle", "副题").text("authors", "作者").text("column", "栏目").text("classification", "分类")
                    .text("keywords", "关键").text("genre", "体裁").text("people", "人物").text("units", "单位")
                    .text("documentNumber", "文号").text("issuer", "发文单位").text("paper", "报纸").text("citation", "出处")
                    .count("words", "词数")
                    .text("body", "正文").text("file", "文件").text("entry", "包内").count("byteStart", "起字节")
                    .count("byteEnd", "止字节");
        }

        @Override
        long count(ArticleView article, Places places, AnnotationFilter filter) {
            return 1;
        }

        @Override
        void rows(ArticleView view, Places places, AnnotationFilter filter, RowSink sink) throws IOException {
            Article a = view.article();
            row(sink, a.id(), a.date() == null ? null : a.date().toString(), a.issue(), a.page(), a.pageName(),
                    a.item(), a.kicker(), a.title(), a.subtitle(), joined(a.authors()), a.column(), a.classification(),
                    joined(a.keywords()), joined(a.genre()), joined(a.people()), joined(a.units()), a.documentNumber(),
                    a.issuer(), a.paper(), Citation.of(a), view.wordCount(), a.body(), a.source().file(),
                    a.source().entry(),
                    a.source().byteStart(), a.source().byteEnd());
        }
    },
    /** Every place of the query with twenty chars on each side. */
    LINES {
        @Override
        Table.Builder columns() {
            return Concordance.columns(false);
        }

        @Override
        long count(ArticleView article, Places places, AnnotationFilter filter) throws IOException {
            return places.count();
        }

        @Override
        void rows(ArticleView view, Places places, AnnotationFilter filter, RowSink sink) throws IOException {
            for (int i = 0; i < places.count(); i++) {
                sink.row(Concordance.cells(Concordance.line(view, places.start(i), places.end(i)), false));
            }
        }
    },
    /** The statements the query is about: see {@link AnnotationFilter}. */
    STATEMENTS {
        @Override
        Table.Builder columns() {
            return StatementList.columns();
        }

        @Override
        long count(ArticleView article, Places places, AnnotationFilter filter) throws IOException {
            return filter.forEachStatement(article, places, i -> {
            });
        }

        @Override
        void rows(ArticleView view, Places places, AnnotationFilter filter, RowSink sink) throws IOException {
            for (Statement statement : filter.statements(view, places)) {
                row(sink, StatementList.cells(StatementList.row(view, statement)));
            }
        }
    },
    /** The figures the query is about: see {@link AnnotationFilter}. */
    FIGURES {
        @Override
        Table.Builder columns() {
            return FigureList.columns();
        }

        @Override
        long count(ArticleView article, Places places, AnnotationFilter filter) throws IOException {
            return filter.forEachFigure(article, places, i -> {
            });
        }

        @Override
        void rows(ArticleView view, Places places, AnnotationFilter filter, RowSink sink) throws IOException {
            for (Figure figure : filter.figures(view, places)) {
                row(sink, FigureList.cells(FigureList.row(view, figure)));
            }
        }
    },
    /** All dates the articles mention. */
    DATES {
        @Override
        Table.Builder columns() {
            return printed(Table.of(jsonName()).text("date", "日期").text("text", "原文").text("value", "所指日期"));
        }

        @Override
        long count(ArticleView article, Places places, AnnotationFilter filter) throws IOException {
            return article.dates().size();
        }

        @Override
        void rows(ArticleView view, Places places, AnnotationFilter filter, RowSink sink) throws IOException {
            Article article = view.article();
            for (DateMention date : view.dates()) {
                Printed at = Printed.of(article, date.span().start(), date.span().end());
                row(sink, at.day(), date.text(), date.value(), at.citation(), at.id(), at.title(), at.start(),
                        at.end(), at.source().file(), at.source().entry(), at.offset());
            }
        }
    },
    /** All policy terms the articles mention. */
    TERMS {
        @Override
        Table.Builder columns() {
            return printed(Table.of(jsonName()).text("date", "日期").text("text", "原文").text("term", "术语")
                    .text("kind", "类别"));
        }

        @Override
        long count(ArticleView article, Places places, AnnotationFilter filter) throws IOException {
            return article.terms().size();
        }

        @Override
        void rows(ArticleView view, Places places, AnnotationFilter filter, RowSink sink) throws IOException {
            Article article = view.article();
            for (Term term : view.terms()) {
                Printed at = Printed.of(article, term.span().start(), term.span().end());
                row(sink, at.day(), term.text(), term.canonical(), term.kind().jsonName(), at.citation(), at.id(),
                        at.title(), at.start(), at.end(), at.source().file(), at.source().entry(), at.offset());
            }
        }
    };

    /** Its name in options and files: lower case. */
    public String jsonName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A table of its columns, without rows. */
    abstract Table.Builder columns();

    /** How many rows an article has. */
    abstract long count(ArticleView article, Places places, AnnotationFilter filter) throws IOException;

    /** Hands over an article's rows, in the order of the text. */
    abstract void rows(ArticleView article, Places places, AnnotationFilter filter, RowSink sink) throws IOException;

    private static Table.Builder printed(Table.Builder table) {
        return table.text("citation", "出处").text("id", "编号").text("title", "标题").count("start", "起")
                .count("end", "止").text("file", "文件").text("entry", "包内").count("byte", "字节");
    }

    private static void row(RowSink sink, Object... cells) throws IOException {
        sink.row(Arrays.asList(cells));
    }

    private static String joined(Iterable<String> values) {
        return String.join(";", values);
    }
}
