package io.github.rmrbnlp.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.rmrbnlp.corpusio.ArticleBuilder;
import io.github.rmrbnlp.corpusio.Source;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationTest {
    @ParameterizedTest
    @CsvSource({",2002-01-19,1,《人民日报》2002年1月19日第1版", "解放军报,2002-01-19,1,《解放军报》2002年1月19日第1版",
            "新闻联播,2012-07-02,,《题》，《新闻联播》2012年7月2日", ",2012-07-02,,《题》，2012年7月2日", ",,3,《题》（无日期）",
            "解放军报,,,《题》，《解放军报》（无日期）"})
    void aPageIsCitedAsOneOfItsPaperAndOfRenminRibaoWhereNothingTellsThePaper(String paper, LocalDate date,
            Integer page, String citation) {
        ArticleBuilder article = new ArticleBuilder(new Source("a", null, "UTF-8", "json", 0, 1)).paper(paper)
                .date(date).page(page).title("题");
        assertEquals(citation, Citation.of(article.build()));
    }
}
