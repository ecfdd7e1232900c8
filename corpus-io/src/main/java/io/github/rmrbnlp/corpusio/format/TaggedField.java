package io.github.rmrbnlp.corpusio.format;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields of the tagged format that have a place in an article, in the order of the files. */
enum TaggedField {
    ZQ("总期"), RQ("日期"), BH("版号"), TH("条号"), YT("引题"), BT("标题"), FT("副题"), ZZ("作者"), FL("分类"), BM("版名"), LM("栏目"), GJ(
            "关键"), TC(
                    "体裁"), ZW("正文");

    private static final Map<String, TaggedField> BY_CODE = Stream.of(values())
            .collect(Collectors.toUnmodifiableMap(Enum::name, field -> field));

    private static final int LETTERS = 26;
    private static final TaggedField[] BY_LETTERS = byLetters();

    private final String label;
    private final String open;
    private final String close;

    TaggedField(String label) {
        this.label = label;
        this.open = "〖" + name() + "/" + label + "〗";
        this.close = "〖-" + name() + "/" + label + "〗";
    }

    /** The field whose code is these two letters, or null. */
    static TaggedField of(char first, char second) {
        int place = (first - 'A') * LETTERS + second - 'A';
        return first < 'A' || first > 'Z' || second < 'A' || second > 'Z' ? null : BY_LETTERS[place];
    }

    /** The field of that code, or null. */
    static TaggedField of(String code) {
        return BY_CODE.get(code);
    }

    /** The name behind the slash. */
    String label() {
        return label;
    }

    String open() {
        return open;
    }

    String close() {
        return close;
    }

    /** Whether the field says which article this is, so that it opens a record. */
    boolean identifies() {
        return this == ZQ || this == RQ || this == BH || this == TH;
    }

    private static TaggedField[] byLetters() {
        TaggedField[] fields = new TaggedField[LETTERS * LETTERS];
        for (TaggedField field : values()) {
            fields[(field.name().charAt(0) - 'A') * LETTERS + field.name().charAt(1) - 'A'] = field;
        }
        return fields;
    }
}
