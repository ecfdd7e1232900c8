package io.github.rmrbnlp.index;

import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.corpusio.ArticleBuilder;
import io.github.rmrbnlp.corpusio.Source;
import java.time.LocalDate;
import java.util.List;

/** Made-up articles. */
final class Articles {
    private Articles() {
    }

    static ArticleBuilder at(String file, String date, int page, int item) {
        return new ArticleBuilder(new Source(file, null, "UTF-8", "tagged", 0, 100)).date(LocalDate.parse(date))
                .page(page)
                .item(item);
    }

    static Article of(String date, int page, int item, String title, String body) {
        return at(date + "-" + page + "-" + item + ".txt", date, page, item).title(title).body(body, null)
                .authors(List.of("李明")).genre(List.of("消息")).build();
    }
}
