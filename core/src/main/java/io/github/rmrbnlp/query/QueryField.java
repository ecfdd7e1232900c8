package io.github.rmrbnlp.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The fields of an article, and of what was found in it, that a query can name, in English or Chinese. */
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
    /** The newspaper or programme, where it is known. */
    PAPER("paper", Kind.NAME, "报纸"),
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
    /** Document number of an official notice: the article's own, or one named in the text. */
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
    ISSUE("issue", Kind.NUMBER, "总期"),
    /** Which of the batches added to the index brought the article as it is. */
    BATCH("batch", Kind.NUMBER, "批次"),
    /** Who says it: the canonical name, or the mention as printed. */
    SPEAKER("speaker", Kind.STATEMENT_NAME, "说话人"),
    /** The speaker's title. */
    ROLE("role", Kind.STATEMENT_TEXT, "职务"),
    /** The verb by which it is known that somebody says something. */
    CUE("cue", Kind.STATEMENT_NAME, "引述词"),
    /** What is said. */
    QUOTE("quote", Kind.STATEMENT_TEXT, "引语"),
    /** Whether what is said stands in quotation marks: true or false. */
    DIRECT("direct", Kind.STATEMENT_FLAG, "直接引语"),
    /** Brackets round conditions on one statement. */
    STATEMENT("statement", Kind.STATEMENT_GROUP, "言论"),
    /** An amount of money, in main units of its currency. */
    MONEY("money", Kind.AMOUNT, "金额"),
    /** A percentage; 20 is 20 %. */
    PERCENT("percent", Kind.AMOUNT, "百分比"),
    /** A number of things or people. */
    COUNT("count", Kind.AMOUNT, "数量"),
    /** A number with a physical unit, in that unit. */
    MEASURE("measure", Kind.AMOUNT, "度量"),
    /** A length of time, in the unit it is given in. */
    DURATION("duration", Kind.AMOUNT, "时长"),
    /** A ratio. */
    RATIO("ratio", Kind.AMOUNT, "比例"),
    /** ISO 4217 code of an amount of money, or the currency's Chinese name. */
    CURRENCY("currency", Kind.CURRENCY, "币种"),
    /** Brackets round conditions on one figure. */
    FIGURE("figure", Kind.FIGURE_GROUP, "数字"),
    /** A policy term of any kind: the canonical name, or as printed. */
    TERM("term", Kind.MENTION, "术语"),
    /** A law, regulation, decision, treaty or communiqué named in the text. */
    LAW("law", Kind.MENTION, "法规"),
    /** A congress, plenary or conference named in the text. */
    MEETING("meeting", Kind.MENTION, "会议"),
    /** A day or period the text speaks of. */
    MENTIONED("mentioned", Kind.MENTIONED_DATE, "提及日期"),
    /** A pattern of words and parts of speech in the body. */
    CQL("cql", Kind.TOKENS, "词式"),
    /** Brackets round conditions that only choose articles. */
    FILTER("filter", Kind.FILTER, "筛选");

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

    static String namesWithRanges() {
        return Arrays.stream(values()).filter(f -> switch (f.kind) {
            case NUMBER, DATE, MENTIONED_DATE, AMOUNT -> true;
            default -> false;
        }).map(QueryField::queryName).collect(Collectors.joining(", "));
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
        DATE,
        /** The whole name of one statement's speaker or cue, in either script and width. */
        STATEMENT_NAME,
        /** A stretch of one statement's content or of its speaker's role. */
        STATEMENT_TEXT,
        /** True or false of one statement. */
        STATEMENT_FLAG,
        /** Conditions on one statement. */
        STATEMENT_GROUP,
        /** A figure's value, a range, a unit, or a range with a unit. */
        AMOUNT,
        /** A figure's currency. */
        CURRENCY,
        /** Conditions on one figure. */
        FIGURE_GROUP,
        /** The whole name of something mentioned in the text, in either script and width. */
        MENTION,
        /** A day or period mentioned in the text, or a range. */
        MENTIONED_DATE,
        /** A pattern of tokens in single quotation marks. */
        TOKENS,
        /** Any condition on the article. */
        FILTER;

        /** Whether an article has values of it that can be counted over articles. */
        public boolean isCounted() {
            return this == NAME || this == NUMBER || this == DATE;
        }

        /** Whether it speaks of one statement of an article. */
        boolean ofStatement() {
            return switch (this) {
                case STATEMENT_NAME, STATEMENT_TEXT, STATEMENT_FLAG, STATEMENT_GROUP -> true;
                default -> false;
            };
        }

        /** Whether it speaks of one figure of an article. */
        boolean ofFigure() {
            return this == AMOUNT || this == CURRENCY || this == FIGURE_GROUP;
        }
    }
}
