package io.github.rmrbnlp.testdata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.corpusio.Article;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the samples are for, stated apart from their golden outputs. */
class SampleArchiveTest {
    private static List<Article> articles;

    @BeforeAll
    static void read() throws IOException {
        articles = SampleArchive.articles();
    }

    @Test
    void the_archive_has_articles_of_many_years_in_every_format_and_charset() {
        assertTrue(articles.size() >= 70, () -> articles.size() + " articles");
        assertEquals(Set.of("tagged", "markdown", "json", "plain"), values(a -> a.source().format()));
        assertEquals(Set.of("UTF-8", "GB18030", "UTF-16LE", "UTF-16BE", "Big5"), values(a -> a.source().charset()));
        assertTrue(
                articles.stream().filter(a -> a.date() != null).map(a -> a.date().getYear()).distinct().count() >= 25);
    }

    @Test
    void no_two_articles_share_an_id() {
        List<String> ids = articles.stream().map(Article::id)
                .toList();

        assertEquals(ids.size(), Set.copyOf(ids).size());
    }

    @Test
    void the_programme_is_first_named_on_28_december_1994() {
        Article first = articles.stream().filter(a -> a.date() != null && a.body().contains("送温暖工程"))
                .min(Comparator.comparing(Article::date)).orElseThrow();

        assertEquals("19941228-01-2", first.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"一千九百余根", "４１６．７亿美元", "慰问困难职工421万户次", "下岗职工的国有企业", "没有合眼", "抗灾救灾"})
    void a_figure_or_word_across_a_hard_wrap_is_whole(String whole) {
        assertTrue(articles.stream().anyMatch(a -> a.body().contains(whole)));
    }

    @ParameterizedTest
    @CsvSource({"20020109-01-4, 送温暖工程十年 筹款逾八十亿元", "19970923-01-1, 国有企业下岗职工再就业工作会议召开",
            "19991021-03-2, 希望工程十年救助二百万失学儿童", "20030610-02-3, 疫情过后 送温暖送岗位", "20051226-01-2, 农业税取消在即 九亿农民告别“皇粮国税”",
            "20010918-02-1, 扶贫攻坚计划基本实现"})
    void an_article_is_found_in_its_container_and_charset(String id, String title) {
        List<String> titles = articles.stream().filter(a -> a.id().equals(id)).map(Article::title).toList();

        assertEquals(List.of(title), titles);
    }

    @Test
    void a_notice_has_its_document_number() {
        assertTrue(articles.stream().anyMatch(a -> "东工办〔2008〕17号".equals(a.documentNumber())));
    }

    @Test
    void undecodable_bytes_stay_visible() {
        Article article = articles.stream().filter(a -> a.source().file().contains("undecodable")).findFirst()
                .orElseThrow();

        assertTrue(article.body().contains("\uFFFD"));
        assertTrue(
                article.problems().stream().anyMatch(p -> p.code().equals("undecodable-bytes") && p.byteOffset() > 0));
    }

    @Test
    void every_byte_of_the_archive_is_in_an_article() throws IOException {
        var account = SampleArchive.account(SampleArchive.INPUT);

        assertEquals(0, account.rejects());
        assertEquals(account.bytesRead(), account.bytesInArticles());
    }

    @Test
    void bad_input_is_rejected_in_part_or_skipped_but_accounted_for() throws IOException {
        var account = SampleArchive.account(SampleArchive.BAD);

        assertTrue(account.rejects() >= 3, account::toString);
        assertTrue(SampleArchive.account(Path.of("bad/truncated.zip")).articles() >= 1);
    }

    private static Set<String> values(java.util.function.Function<Article, String> of) {
        return articles.stream().map(of).collect(Collectors.toSet());
    }
}
