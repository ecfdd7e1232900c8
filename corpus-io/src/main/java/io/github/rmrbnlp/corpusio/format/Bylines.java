package io.github.rmrbnlp.corpusio.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises the lines and line starts that say who wrote and from where: datelines, bylines, picture credits. */
final class Bylines {
    private static final Pattern DATELINE = Pattern
            .compile("^[（(【〔]?(?:[本据]|图为|以上|均据)?[报刊台]?[\\s　]*(?:(?:新华|中新|国新|路透|法新|塔斯|合众|共同|"
                    + "朝中|美联|解放军报|人民日报|中央|央视|本|光明日报)[社报网台]?|本[报刊台])[^，。；！？]{0,40}?(?:[电讯]|消息|报道)(?=[\\s　）)】〕：:（(]|$|[\\p{IsHan}“《])");
    private static final Pattern BYLINE = Pattern
            .compile("^[（(]?(?:(?:本报|新华社|人民日报|中新社|解放军报|本刊|本台)[\\s　]*)?(?:特约|特派|驻[\\p{IsHan}]{1,6}|实习|见习|摄影|体育|随军)?"
                    + "[\\s　]*(?:记者|通讯员|评论员|编辑部|撰稿人?|编辑|编译)(?:[\\s　]+|$|(?=[\\p{IsHan}·\\s　、]{2,24}[）)]?$)).{0,40}$");
    private static final Pattern CREDIT = Pattern
            .compile("^.{0,36}(?:摄|摄影|作|画|绘|供稿|发|稿)(?:[（(][^（）()]{1,12}[）)])?[。）)]?$");
    private static final Pattern CREDIT_HEAD = Pattern.compile(
            "^[（(]?(?:新华社|本报|中新社|记者|[\\p{IsHan}]{2,4}(?:[\\s　、]+[\\p{IsHan}]{2,4})*[\\s　]*(?:摄|画|作|绘)(?:[（(]|$))");
    private static final Pattern PICTURE_AGENCY = Pattern.compile("传真照片|(?:新华社|本报)(?:发|稿)|社稿");
    private static final Pattern ENDS_WITH_CREDIT = Pattern.compile("(?:记者|通讯员|摄影)[\\s　]*[\\p{IsHan}·\\s　、]{2,12}摄$");
    private static final Pattern ATTACHMENT = Pattern
            .compile("^[（(](?:附|传真|图|[左右上下](?:图|[）)])|新华社|资料)[^（）()]{0,16}[）)]");

    private Bylines() {
    }

    /** Whether the line opens with a dateline such as {@code 新华社北京3月17日电}, glued to the text or not. */
    static boolean startsWithDateline(String text, int from, int to) {
        int end = Math.min(to, from + 60);
        return holdsAny(text, from, end, "电讯消道") && matcher(DATELINE, text, from, end).find();
    }

    /** Whether the whole line is a byline: a role word such as 本报记者 and names. */
    static boolean isByline(String text, int from, int to) {
        return to - from <= 48 && holdsAny(text, from, to, "记员编撰") && matcher(BYLINE, text, from, to).find();
    }

    /** Whether the whole line is the credit of a picture. */
    static boolean isCredit(String text, int from, int to) {
        return to - from <= 40 && holdsAny(text, from, to, "摄作画绘发稿照") && (matcher(CREDIT_HEAD, text, from, to).find()
                && matcher(CREDIT, text, from, to).find() || matcher(PICTURE_AGENCY, text, from, to).find());
    }

    /** Whether a caption ends here with its credit: 记者某某摄. */
    static boolean endsWithCredit(String text, int from, int to) {
        return text.charAt(to - 1) == '摄' && matcher(ENDS_WITH_CREDIT, text, Math.max(from, to - 24), to).find();
    }

    /** Whether the line opens with a note such as {@code （附图片）}. */
    static boolean isAttachmentNote(String text, int from, int to) {
        return matcher(ATTACHMENT, text, from, Math.min(to, from + 24)).find();
    }

    /** A quick look before a pattern all of whose matches hold one of these chars. */
    private static boolean holdsAny(String text, int from, int to, String chars) {
        for (int i = from; i < to; i++) {
            if (chars.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static Matcher matcher(Pattern pattern, String text, int from, int to) {
        return pattern.matcher(text).region(from, to);
    }
}
