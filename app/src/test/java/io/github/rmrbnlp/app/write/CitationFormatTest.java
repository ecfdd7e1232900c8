package io.github.rmrbnlp.app.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.corpusio.ArticleBuilder;
import io.github.rmrbnlp.corpusio.Source;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationFormatTest {
    private static Article article(String paper, LocalDate date, Integer page) {
        return new ArticleBuilder(new Source("a", null, "UTF-8", "json", 0, 1)).paper(paper).date(date).page(page)
                .item(5).authors(List.of("翟伟")).title("题").build();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"|2002-01-19|1|翟伟. 题[N]. 人民日报, 2002-01-19(1).",
            "解放军报|2002-01-19|1|翟伟. 题[N]. 解放军报, 2002-01-19(1).", "新闻联播|2012-07-02||翟伟. 题[N]. 新闻联播, 2012-07-02.",
            "|2012-07-02||翟伟. 题[Z]. 2012-07-02.", "||1|翟伟. 题[Z].", "解放军报|||翟伟. 题[N]. 解放军报."})
    void theStandardCitesThePaperThatIsKnown(String paper, LocalDate date, Integer page, String citation) {
        assertEquals(citation, CitationFormat.GBT7714.of(article(paper, date, page)));
    }

    @Test
    void referenceManagersGetThePaper() {
        Article article = article("解放军报", LocalDate.of(2002, 1, 19), 1);
        String bibtex = CitationFormat.BIBTEX.of(article);
        String ris = CitationFormat.RIS.of(article);

        assertTrue(bibtex.startsWith("@article{rmrb-20020119-01-5-解放军报,"), bibtex);
        assertTrue(bibtex.contains("journal = {解放军报}"), bibtex);
        assertTrue(ris.startsWith("TY  - NEWS\r\n") && ris.contains("T2  - 解放军报\r\n"), ris);
    }

    @Test
    void whatHasNeitherPaperNorPageIsNoNewspaperArticle() {
        Article article = article(null, LocalDate.of(2012, 7, 2), null);

        assertTrue(CitationFormat.BIBTEX.of(article).startsWith("@misc{"));
        assertTrue(CitationFormat.RIS.of(article).startsWith("TY  - GEN\r\n"));
        assertTrue(!CitationFormat.RIS.of(article).contains("人民日报"));
    }
}
