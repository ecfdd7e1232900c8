package io.github.rmrbnlp.corpusio.format;

import io.github.rmrbnlp.corpusio.ArticleBuilder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the end of a plain document: the signature of a notice, and what a web page adds below its text. */
final class PlainTail {
    private static final Pattern DATE_LINE = Pattern.compile(
            "^[（(]?\\s*[0-9０-９一二○〇零三四五六七八九]{4}\\s*[-年./．－]\\s*[0-9０-９一二三四五六七八九十]{1,2}\\s*[-月./．－]\\s*[0-9０-９一二三四五六七八九十]{1,3}\\s*日?(?:\\s+[0-9]{1,2}[：:][0-9]{2}(?:[：:][0-9]{2})?)?\\s*[）)]?$");
    private static final Pattern BODY_NAME = Pattern.compile(
            "[\\p{IsHan}]{2,}(?:会|會|局|部|院|委|府|厅|廳|办|辦|办公室|辦公室|公司|社|处|處|室|组|組|中心|学校|大学|集团|党委|支部|联盟|署|行|团|法院|检察院|军区|协会)$");
    private static final Pattern PAGE_FOOT = Pattern.compile(
            "^(?:[（(【\\[]?(?:责任编辑|責任編輯|责编|视频编辑|编辑|校对|审核)[：:].{1,40}|(?:上一篇|下一篇|上一頁|下一頁|相关文章|相关阅读|相關閱讀|推荐阅读|延伸阅读|返回顶部|返回首页|关闭窗口|版权所有|版權所有|转载请注明|本文来源|本文來源|免责声明|点击查看|更多精彩|扫一扫)[^。]{0,80}。?)$");
    private static final int MAX_SIGNATURE = 40;

    private PlainTail() {
    }

    static void read(BodyLines lines, ArticleBuilder article, Document document, PlainHead head) {
        for (int line = lines.count() - 1; line > head.bodyLine() && isPageFoot(lines.line(line)); line--) {
            document.log().info("boilerplate", "left out of the body: " + lines.line(line), lines.start(line));
            lines.drop(line);
        }
        for (int line = head.bodyLine() + 1; line < lines.count() && article.date() == null; line++) {
            if (lines.length(line) <= MAX_SIGNATURE && isDateLine(lines.line(line))) {
                sign(lines, line, article, head);
            }
        }
    }

    /** Whether the line is a calendar date and nothing else. */
    static boolean isDateLine(String line) {
        return DATE_LINE.matcher(line).matches() && Dates.find(line) != null;
    }

    private static boolean isPageFoot(String line) {
        return PAGE_FOOT.matcher(line).matches();
    }

    /** The date and, in the line before it, who signed. Both stay in the body. */
    private static void sign(BodyLines lines, int dateLine, ArticleBuilder article, PlainHead head) {
        int line = dateLine - 1;
        String name = lines.length(line) <= MAX_SIGNATURE ? lines.line(line) : "";
        Matcher body = BODY_NAME.matcher(name.replaceAll("[\\s\u3000]+", ""));
        boolean signed = body.matches();
        if (signed || head.official()) {
            article.date(Dates.find(lines.line(dateLine)));
        }
        if (signed) {
            article.issuer(name);
        }
    }
}
