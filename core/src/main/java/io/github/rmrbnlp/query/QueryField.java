package io.github.rmrbnlp.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The fields of an article that a query can name, in English or Chinese. */
public enum QueryField {
    /** Title or body; what a query without a field means. */
    TEXT("text", Kind.TEXT, "全文"),
    /** 标题. */
    TITLE("title", Kind.TEXT, "标题"),
    /** 正文. */
    BODY("body", Kind.TEXT, "正文"),
    /** 引题. */
    KICKER("kicker", Kind.TEXT, "引题"),
    /** 副题. */
    SUBTITLE("subtitle", Kind.TEXT, "副题"),
    /** Words of title or body, as the segmenter cuts them. */
    WORD("word", Kind.WORDS, "词"),
    /** The article's id. */
    ID("id", Kind.NAME, "编号"),
    /** 作者. */
    AUTHOR("author", Kind.NAME, "作者"),
    /** People named by {@code RW：}. */
    PEOPLE("people", Kind.NAME, "人物"),
    /** Units named by {@code DW：}. */
    UNIT("unit", Kind.NAME, "单位"),
    /** 关键. */
    KEYWORD("keyword", Kind.NAME, "关键"),
    /** 体裁. */
    GENRE("genre", Kind.NAME, "体裁"),
    /** 栏目. */
    COLUMN("column", Kind.NAME, "栏目"),
    /** 版名. */
    PAGE_NAME("pagename", Kind.NAME, "版名"),
    /** 分类. */
    CLASSIFICATION("class", Kind.NAME, "分类"),
    /** Document number of an official notice. */
    DOCUMENT_NUMBER("docno", Kind.NAME, "文号"),
    /** Who issued an official notice. */
    ISSUER("issuer", Kind.NAME, "发文单位"),
    /** The format of the source: tagged, markdown, json or plain. */
    FORMAT("format", Kind.NAME, "格式"),
    /** The source file as it was given when indexing. */
    FILE("file", Kind.NAME, "文件"),
    /** 日期. */
    DATE("date", Kind.DATE, "日期"),
    /** Year of publication. */
    YEAR("year", Kind.NUMBER, "年"),
    /** 版号. */
    PAGE("page", Kind.NUMBER, "版号"),
    /** 条号. */
    ITEM("item", Kind.NUMBER, "条号"),
    /** 总期. */
    ISSUE("issue", Kind.NUMBER, "总期");

    private final String queryName;
    private final Kind kind;
    private final String chineseName;

    QueryField(String queryName, Kind kind, String chineseName) {
        this.queryName = queryName;
        this.kind = kind;
        this.chineseName = chineseName;
    }

    /** The name in a query. */
    public String queryName() {
        return queryName;
    }

    /** The name in Chinese, understood in a query too. */
    public String chineseName() {
        return chineseName;
    }

    /** How its values are matched. */
    public Kind kind() {
        return kind;
    }

    /** The field of that English or Chinese name, whatever the case. */
    public static Optional<QueryField> of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(f -> f.queryName.equals(lower) || f.chineseName.equals(name)).findFirst();
    }

    static String allNames() {
        return Arrays.stream(values()).map(QueryField::queryName).collect(Collectors.joining(", "));
    }

    /** How values are matched. */
    public enum Kind {
        /** Any stretch of the text, exactly as it stands, in either script and width. */
        TEXT,
        /** Whole words. */
        WORDS,
        /** The whole value, in either script and width. */
        NAME,
        /** A whole number or a range. */
        NUMBER,
        /** A day, month, year, decade, century or a range. */
        DATE
    }
}
