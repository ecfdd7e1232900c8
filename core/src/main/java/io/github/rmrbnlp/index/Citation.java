package io.github.rmrbnlp.index;

import io.github.rmrbnlp.corpusio.Article;

/**
 * How an article is cited: {@code 《人民日报》2002年1月19日第1版}. A page of which nothing tells the paper is cited as one of
 * 人民日报; what has neither page nor paper is cited by its title. Stateless.
 */
public final class Citation {
    private static final String USUAL_PAPER = "人民日报";

    private Citation() {
    }

    /**
     * The citation of a page of the paper; of an article without date or page, what is known: the document number and issuer
     * of a notice, the title of another text.
     */
    public static String of(Article article) {
        if (article.documentNumber() != null) {
            return (article.issuer() == null ? "" : article.issuer() + "，") + article.documentNumber();
        }
        String title = article.title() == null ? article.id() : "《" + article.title() + "》";
        String paper = article.paper() == null ? "" : "《" + article.paper() + "》";
        if (article.date() == null) {
            return title + (paper.isEmpty() ? "" : "，" + paper) + (article.title() == null ? "" : "（无日期）");
        }
        String date = article.date().getYear() + "年" + article.date().getMonthValue() + "月"
                + article.date().getDayOfMonth() + "日";
        return article.page() == null
                ? title + "，" + paper + date
                : "《" + paper(article) + "》" + date + "第" + article.page() + "版";
    }

    /**
     * The newspaper or programme to cite: the article's own, else 人民日报 for what stands on the page of a day, else null.
     */
    public static String paper(Article article) {
        boolean printed = article.date() != null && article.page() != null;
        return article.paper() == null && printed ? USUAL_PAPER : article.paper();
    }
}
