package io.github.rmrbnlp.index;

import io.github.rmrbnlp.corpusio.Article;

/**
 * How an article is cited: {@code 《人民日报》2002年1月19日第1版}. The archives do not name their paper, so every dated page is
 * cited as one of 人民日报, also where it is another paper's. Stateless.
 */
public final class Citation {
    private static final String PAPER = "《人民日报》";

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
        if (article.date() == null) {
            return article.title() == null ? article.id() : "《" + article.title() + "》（无日期）";
        }
        String date = article.date().getYear() + "年" + article.date().getMonthValue() + "月"
                + article.date().getDayOfMonth() + "日";
        if (article.page() == null) {
            return (article.title() == null ? article.id() : "《" + article.title() + "》") + "，" + date;
        }
        return PAPER + date + "第" + article.page() + "版";
    }
}
