package io.github.rmrbnlp.corpusio.format;

import io.github.rmrbnlp.corpusio.ArticleBuilder;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the lines above the text of a plain document: document number, title (over one or more lines), and the lines of a
 * web page that give time, origin and a lead. What it takes for a field is kept out of the body. Not thread-safe.
 */
final class PlainHead {
    private static final int MAX_TITLE = 60;
    private static final int MAX_TITLE_LINES = 4;
    /** How many lines of time, origin and the like may follow a title. */
    private static final int MAX_META_LINES = 10;
    private static final Pattern DOCUMENT_NUMBER = Pattern.compile(
            "^(?:(?:文件|文)?[编文]?号[：:]\\s*)?([\\p{IsHan}]{1,12}\\s*[〔\\[［（(【﹝]\\s*[12][0-9０-９]{3}\\s*[〕\\]］）)】﹞]\\s*第?\\s*[0-9０-９]{1,5}\\s*[号號])(?:[\\s\u3000]+签发人.*)?$");
    private static final Pattern LETTERHEAD = Pattern
            .compile("^([\\p{IsHan}（）()、\\s\u3000]{3,40}?)[\\s\u3000]*文[\\s\u3000]*件$");
    private static final Pattern OFFICIAL_TITLE = Pattern.compile("关于|關於|關于");
    private static final Pattern OFFICIAL_END = Pattern.compile(
            "(?:通知|通报|通報|意见|意見|决定|決定|决议|決議|办法|辦法|规定|規定|请示|請示|批复|批復|公告|通告|函|报告|報告|纪要|紀要|方案|细则|細則|条例|條例|命令|的说明|议案)(?:[（(《][^）)》]*[）)》])?$");
    private static final Pattern TIME = Pattern.compile("^(?:发布|發布|发表|發表|更新|录入|添加|上传|來源|来源)?(?:时间|時間|日期)\\s*[：:](.*)$");
    private static final Pattern LEAD = Pattern
            .compile("^[【\\[]?(导语|導語|摘要|内容提要|內容提要|核心提示|关键词|關鍵詞)[】\\]]?\\s*[：:](.*)$");
    private static final Pattern ORIGIN = Pattern.compile("^(来源|來源|出处|出處|文章来源|稿件来源|信息来源)\\s*[：:](.*)$");
    private static final Pattern AUTHOR = Pattern.compile("^(?:作者|撰稿|文)\\s*[：:](.{2,30})$");
    private static final Pattern PAGE_CONTROLS = Pattern.compile(
            "^(?:[【\\[]?(?:字体|字號|字号|字体大小|浏览|点击|點擊|阅读|访问|分享到|打印|收藏|首页|当前位置|您的位置|您现在的位置|您當前的位置)[^。]{0,60})$");
    private static final Pattern LABEL = Pattern
            .compile("(来源|來源|作者|编辑|編輯|记者|記者|出处|出處)\\s*[：:]\\s*([^\\s\u3000]{2,20})");
    private static final int MAX_COMBINED = 100;
    private static final Pattern SPREAD = Pattern.compile("[\\p{IsHan}](?:[\\s\u3000]+[\\p{IsHan}])+");
    private static final Pattern DATE_ALONE = Pattern.compile("^[（(]?[^。，]{4,22}[）)]?$");

    private final BodyLines lines;
    private final ArticleBuilder article;
    private final Document document;
    private final AuthorNames authorNames;
    private int line;

    PlainHead(BodyLines lines, ArticleBuilder article, Document document, AuthorNames authorNames) {
        this.lines = lines;
        this.article = article;
        this.document = document;
        this.authorNames = authorNames;
    }

    void read() {
        while (line < lines.count() && (letterhead() || documentNumber() || pageControls())) {
            line++;
        }
        title();
        for (int i = 0; i < MAX_META_LINES && line < lines.count() && meta(); i++) {
            lines.drop(line++);
        }
    }

    /** The first line of the text. */
    int bodyLine() {
        return line;
    }

    /** Whether the title is one of official papers: 关于…的通知. */
    boolean official() {
        return article.title() != null && OFFICIAL_END.matcher(article.title()).find();
    }

    private boolean letterhead() {
        Matcher matcher = LETTERHEAD.matcher(lines.line(line));
        if (!matcher.matches()) {
            return false;
        }
        article.issuer(matcher.group(1).strip());
        lines.drop(line);
        return true;
    }

    private boolean documentNumber() {
        Matcher matcher = DOCUMENT_NUMBER.matcher(lines.line(line));
        if (!matcher.matches()) {
            return false;
        }
        article.documentNumber(matcher.group(1).replaceAll("[\\s\u3000]+", ""));
        lines.drop(line);
        return true;
    }

    private boolean pageControls() {
        return PAGE_CONTROLS.matcher(lines.line(line)).matches() && boilerplate();
    }

    private void title() {
        if (line >= lines.count() || !isTitle(line)) {
            return;
        }
        StringBuilder title = new StringBuilder(cleaned(line));
        lines.drop(line++);
        for (int i = 1; i < MAX_TITLE_LINES && line < lines.count() && goesOn(title); i++) {
            title.append(cleaned(line));
            lines.drop(line++);
        }
        article.title(title.toString());
    }

    /** A short line that is no sentence, no salutation and is followed by more text. */
    private boolean isTitle(int at) {
        char last = lines.last(at);
        boolean sentence = last == '。' || last == '，' || last == '；' || last == '：' || last == ':' || last == ',';
        return lines.length(at) <= MAX_TITLE && !sentence && lines.line(at).indexOf('。') < 0
                && !Bylines.startsWithDateline(lines.text, lines.start(at), lines.end(at)) && lines.count() > at + 1;
    }

    /** An official title goes on until its last word; any title until its quotation marks are closed. */
    private boolean goesOn(StringBuilder title) {
        if (lines.afterBlank(line) || !isTitle(line)) {
            return false;
        }
        boolean unfinished = OFFICIAL_TITLE.matcher(title).find() && !OFFICIAL_END.matcher(title).find();
        return unfinished && reachesOfficialEnd() || count(title, "“《（「") > count(title, "”》）」");
    }

    private boolean reachesOfficialEnd() {
        for (int i = line; i < Math.min(lines.count(), line + MAX_TITLE_LINES - 1) && isTitle(i); i++) {
            if (OFFICIAL_END.matcher(cleaned(i)).find()) {
                return true;
            }
        }
        return false;
    }

    private static int count(StringBuilder title, String of) {
        return (int) title.chars().filter(c -> of.indexOf(c) >= 0).count();
    }

    private boolean meta() {
        String text = lines.line(line);
        Matcher lead = LEAD.matcher(text);
        Matcher origin = ORIGIN.matcher(text);
        Matcher author = AUTHOR.matcher(text);
        if (article.title() != null && text.equals(article.title())) {
            document.log().info("repeated-heading", "the title is left out of the body", lines.start(line));
        } else if (lead.matches()) {
            article.otherField(lead.group(1), lead.group(2).strip());
        } else if (time(text)) {
            return true;
        } else if (origin.matches()) {
            article.otherField(origin.group(1), origin.group(2).strip());
        } else if (author.matches()) {
            article.authors(authorNames.parse(author.group(1)).names());
        } else {
            return pageControls() || article.title() != null && documentNumber() || combined(text) || dateAlone(text)
                    || nameAlone(text);
        }
        return true;
    }

    private boolean time(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            return false;
        }
        LocalDate date = Dates.find(time.group(1));
        if (date == null) {
            article.otherField(text.substring(0, time.start(1) - 1).strip(), time.group(1).strip());
        } else if (article.date() == null) {
            article.date(date);
        }
        return true;
    }

    /** One line with the time and, behind labels, origin and author. */
    private boolean combined(String text) {
        Matcher label = LABEL.matcher(text);
        LocalDate date = Dates.find(text);
        if (article.title() == null || date == null || text.length() > MAX_COMBINED || text.indexOf('。') >= 0
                || !label.find()) {
            return false;
        }
        do {
            if (label.group(1).equals("作者")) {
                article.authors(authorNames.parse(label.group(2)).names());
            } else {
                article.otherField(label.group(1), label.group(2));
            }
        } while (label.find());
        if (article.date() == null) {
            article.date(date);
        }
        return true;
    }

    private boolean dateAlone(String text) {
        if (article.title() == null || article.date() != null || !DATE_ALONE.matcher(text).matches()
                || !PlainTail.isDateLine(text)) {
            return false;
        }
        article.date(Dates.find(text));
        return true;
    }

    /** The speaker's or author's name on a line of its own under the title. */
    private boolean nameAlone(String text) {
        boolean name = article.title() != null && !article.hasAuthors() && text.length() <= 5
                && authorNames.isName(text.replaceAll("[\\s\u3000]+", ""));
        if (name) {
            article.authors(authorNames.parse(text).names());
        }
        return name;
    }

    private boolean boilerplate() {
        document.log().info("boilerplate", "left out of the body: " + lines.line(line), lines.start(line));
        lines.drop(line);
        return true;
    }

    /** The line's text; letters spread over the line, 通　知, are drawn together. */
    private String cleaned(int at) {
        String value = document.field(lines.start(at), lines.end(at));
        if (value == null) {
            return "";
        }
        return SPREAD.matcher(value).matches() ? value.replaceAll("[\\s\u3000]+", "") : value;
    }
}
