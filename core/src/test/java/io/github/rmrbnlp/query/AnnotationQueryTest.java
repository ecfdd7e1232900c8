package io.github.rmrbnlp.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.query.syntax.QuerySyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Queries for statements, figures, terms, dates and places. */
class AnnotationQueryTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', value = {
            "speaker:江泽民|statement:(speaker:\"江泽民\")",
            "说话人：江澤民|statement:(speaker:\"江澤民\")",
            "speaker:江泽民 AND quote:送温暖|statement:(speaker:\"江泽民\" AND quote:\"送温暖\")",
            "speaker:江泽民 quote:送温暖 page:1"
                    + "|(statement:(speaker:\"江泽民\" AND quote:\"送温暖\") AND page:[1 TO 1])",
            "page:1 cue:批示 扶贫 role:总书记 direct:true|(page:[1 TO 1] AND statement:(cue:\"批示\" AND role:\"总书记\" AND "
                    + "direct:true) AND \"扶贫\")",
            "(speaker:江泽民) AND (speaker:李鹏)|(statement:(speaker:\"江泽民\") AND statement:(speaker:\"李鹏\"))",
            "(speaker:江泽民 AND quote:扶贫) AND (speaker:李鹏 AND quote:扶贫)|(statement:(speaker:\"江泽民\" AND quote:\"扶贫\")"
                    + " AND statement:(speaker:\"李鹏\" AND quote:\"扶贫\"))",
            "speaker:江泽民 OR speaker:李鹏|(statement:(speaker:\"江泽民\") OR statement:(speaker:\"李鹏\"))",
            "speaker:(江泽民 OR 李鹏) AND quote:扶贫"
                    + "|statement:((speaker:\"江泽民\" OR speaker:\"李鹏\") AND quote:\"扶贫\")",
            "speaker:江泽民 AND NOT cue:批示|(statement:(speaker:\"江泽民\") AND NOT statement:(cue:\"批示\"))",
            "statement:(speaker:江泽民 NOT cue:批示)|statement:(speaker:\"江泽民\" AND NOT cue:\"批示\")",
            "言论:(speaker:江泽民 OR role:总理) quote:扶贫"
                    + "|(statement:(speaker:\"江泽民\" OR role:\"总理\") AND statement:(quote:\"扶贫\"))",
            "quote:(送温暖 NOT 扶贫)|statement:(quote:\"送温暖\" AND NOT quote:\"扶贫\")",
            "direct:否|statement:(direct:false)",
            "NOT speaker:李鹏|NOT statement:(speaker:\"李鹏\")"})
    void conditionsOnStatementsAreJoined(String query, String tree) {
        parsesTo(query, tree);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', value = {
            "money:[100亿 TO 1000亿]|figure:(money:[10000000000 TO 100000000000])",
            "money:>1000万|figure:(money:{10000000 TO *])",
            "money:>=一千万|figure:(money:[10000000 TO *])",
            "money:<$5|figure:(money:[* TO 5}\"USD\")",
            "金额:[1亿 TO *]USD|figure:(money:[100000000 TO *]\"USD\")",
            "money:[1 TO 3]亿元|figure:(money:[100000000 TO 300000000]\"CNY\")",
            "money:[100亿元 TO 1000亿元]|figure:(money:[10000000000 TO 100000000000]\"CNY\")",
            "money:5角|figure:(money:[0.5 TO 0.5]\"CNY\")",
            "money:１０４．４２億元|figure:(money:[10442000000 TO 10442000000]\"CNY\")",
            "money:三四百元|figure:(money:[300 TO 400]\"CNY\")",
            "money:美元|figure:(money:[* TO *]\"USD\")",
            "money:*|figure:(money:[* TO *])",
            "money:>1亿 currency:美元|figure:(money:{100000000 TO *] AND currency:\"USD\")",
            "currency:DEM|figure:(currency:\"DEM\")",
            "percent:[10% TO 20%]|figure:(percent:[10 TO 20])",
            "percent:[10 TO 20]|figure:(percent:[10 TO 20])",
            "percent:>百分之十二点五|figure:(percent:{12.5 TO *])",
            "percent:三成|figure:(percent:[30 TO 30])",
            "percent:5‰|figure:(percent:[0.5 TO 0.5])",
            "percent:-3.7%|figure:(percent:[-3.7 TO -3.7])",
            "count:[1万 TO *]户|figure:(count:[10000 TO *]\"户\")",
            "count:>1万户|figure:(count:{10000 TO *]\"户\")",
            "count:[* TO *]戶|figure:(count:[* TO *]\"户\")",
            "count:户|figure:(count:[* TO *]\"户\")",
            "数量:两千|figure:(count:[2000 TO 2000])",
            "measure:>=100公里|figure:(measure:[100 TO *]\"公里\")",
            "duration:[3年 TO 5年]|figure:(duration:[3 TO 5]\"年\")",
            "figure:>100|figure:(figure:{100 TO *])",
            "money:>1亿 AND percent:>10%|(figure:(money:{100000000 TO *]) AND figure:(percent:{10 TO *]))",
            "money:>1亿 AND money:<9亿|figure:(money:{100000000 TO *] AND money:[* TO 900000000})",
            "figure:(money:>1亿 OR percent:>10%)|figure:(money:{100000000 TO *] OR percent:{10 TO *])",
            "(count:户) AND (count:人)|(figure:(count:[* TO *]\"户\") AND figure:(count:[* TO *]\"人\"))"})
    void conditionsOnFiguresAreJoined(String query, String tree) {
        parsesTo(query, tree);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', value = {
            "money:[100亿 TO 1000亿] NEAR/20 慰问款|(figure:(money:[10000000000 TO 100000000000]) NEAR/20 \"慰问款\")",
            "送温暖 NEAR 工程|(\"送温暖\" NEAR/10 \"工程\")",
            "a NEAR/5 b NEAR/0 c|((\"a\" NEAR/5 \"b\") NEAR/0 \"c\")",
            "a NEAR/5 (b OR 送*工程)|(\"a\" NEAR/5 (\"b\" OR 送*工程))",
            "term:送温暖工程 NEAR/30 speaker:江泽民|(term:\"送温暖工程\" NEAR/30 statement:(speaker:\"江泽民\"))",
            "a NEAR/5 money:>5 currency:USD"
                    + "|((\"a\" NEAR/5 figure:(money:{5 TO *])) AND figure:(currency:\"USD\"))",
            "body:(a NEAR/5 b)|(body:\"a\" NEAR/5 body:\"b\")",
            "mentioned:1998 NEAR/9 word:抗洪|(mentioned:[1998-01-01 TO 1998-12-31] NEAR/9 word:\"抗洪\")",
            "NOT a NEAR/5 b|NOT (\"a\" NEAR/5 \"b\")",
            "(a AND b) WITHIN s|((\"a\" AND \"b\") WITHIN s)",
            "(a b NOT c) WITHIN 段|((\"a\" AND \"b\" AND NOT \"c\") WITHIN p)",
            "a NEAR/90 b WITHIN s page:1|(((\"a\" NEAR/90 \"b\") WITHIN s) AND page:[1 TO 1])",
            "送*工程 WITHIN s|((送*工程) WITHIN s)",
            "(speaker:江泽民 AND 扶贫) WITHIN p|((statement:(speaker:\"江泽民\") AND \"扶贫\") WITHIN p)",
            "\"NEAR\" \"WITHIN\"|(\"NEAR\" AND \"WITHIN\")",
            "term:三个代表|term:\"三个代表\"",
            "法规:土地管理法|law:\"土地管理法\"",
            "docno:国发*|docno:国发*",
            "meeting:十五大|meeting:\"十五大\"",
            "mentioned:1998-08|mentioned:[1998-08-01 TO 1998-08-31]",
            "mentioned:1993-07-08/1993-07-10|mentioned:[1993-07-08 TO 1993-07-10]",
            "mentioned:[1991 TO 199X]|mentioned:[1991-01-01 TO 1999-12-31]",
            "mentioned:*|mentioned:[* TO *]"})
    void placesAreUnderstood(String query, String tree) {
        parsesTo(query, tree);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '#', value = {
            "cql:'\"救灾款\"'~cql:'[word=\"救灾款\"]'",
            "词式：'[pos=\"m\"] [pos=\"q\"]' AND page:1~(cql:'[pos=\"m\"] [pos=\"q\"]' AND page:[1 TO 1])",
            "NOT cql:'\"it\\u0027s\"'~NOT cql:'[word=\"it\\u0027s\"]'",
            "cql:'\"a\"' NEAR/5 b~(cql:'[word=\"a\"]' NEAR/5 \"b\")",
            "(cql:'\"a\"' OR b) WITHIN s~((cql:'[word=\"a\"]' OR \"b\") WITHIN s)",
            "a filter:(b speaker:x)~(\"a\" AND filter:(\"b\" AND statement:(speaker:\"x\")))",
            "筛选:扶贫 filter:(page:1)~(filter:(\"扶贫\") AND filter:(page:[1 TO 1]))",
            "it's 'so'~(\"it's\" AND \"'so'\")"})
    void patternsOfTokensAreUnderstood(String query, String tree) {
        parsesTo(query, tree);
    }

    private static void parsesTo(String query, String tree) {
        QueryNode node = QueryParser.parse(query);
        assertEquals(tree, node.toString());
        assertEquals(node, QueryParser.parse(node.toString()), "the printed tree means the same");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', value = {
            "statement:江泽民|11|brackets follow",
            "statement:(江泽民)|12|brackets follow",
            "statement:(speaker:a page:1)|22|page is no field of a statement",
            "speaker:(a OR title:b)|15|title is no field of a statement",
            "figure:(money:5 speaker:a)|17|speaker is no field of a figure",
            "statement:(quote:a NEAR/5 cue:b)|20|beside the brackets",
            "speaker:(a WITHIN s)|12|beside the brackets",
            "direct:maybe|8|true or false",
            "speaker:[a TO b]|9|no ranges",
            "money:abc|7|no number and no currency",
            "money:5户|7|ends in no currency",
            "money:数十亿|7|no exact number",
            "money:[5元 TO 6美元]|14|one unit",
            "money:[6 TO 5]|7|empty",
            "money:{5 TO 5]|7|empty",
            "money:5*|7|no wildcards",
            "money:(>1 OR <5)|8|no number",
            "money:[a TO 5]|8|no number",
            "money:[元 TO 5]|8|is no number",
            "money:$5美分元|7|ends in no currency",
            "money:$5英镑|7|two currencies",
            "currency:户|10|no currency",
            "percent:5户|9|no percentage",
            "percent:百分之二十%%|9|no percentage",
            "count:-户|7|no number",
            "a NEAR/x b|8|a number of chars follows NEAR/",
            "a NEAR/-1 b|8|a number of chars",
            "a NEAR/ b|8|a number of chars",
            "a NEAR|7|found the end",
            "NEAR a|1|found 'NEAR'",
            "page:1 NEAR b|1|have a place in the body",
            "a NEAR/5 title:b|10|have a place in the body",
            "a NEAR (b AND c)|8|have a place in the body",
            "a WITHIN s|3|brackets show",
            "(a b) WITHIN x|14|s (sentence) or p (paragraph)",
            "(a b) WITHIN|13|s or p after WITHIN",
            "(a page:1) WITHIN s|12|have a place in the body",
            "(NOT a) WITHIN s|9|not negated",
            "mentioned:1998-13|11|no date",
            "mentioned:1998/1997|11|no date",
            "filter:(a) NEAR b|1|have a place",
            "statement:(filter:a)|12|no field of a statement",
            "filter:page:1|8|a value for the field filter",
            "filter:[1 TO 2]|8|no ranges",
            "cql:\"a\"|5|apostrophes stand round",
            "cql:[]|6|found ']'",
            "cql:'\"a\"|5|no second one",
            "cql:|5|a value for the field cql",
            "a AND cql:'[pos=\"zz\"]'|18|no part of speech",
            "cql:''|6|empty"})
    void errorsPointAtTheColumn(String query, int column, String reason) {
        QuerySyntaxException e = assertThrows(QuerySyntaxException.class, () -> QueryParser.parse(query));
        assertEquals(column, e.column(), e.getMessage());
        assertTrue(e.getMessage().contains(reason), e.getMessage());
    }

    @Test
    void aFigureWithTwoEndsMatchesARangeItOverlaps() {
        QueryNode.OneFigure query = (QueryNode.OneFigure) QueryParser.parse("money:{3万 TO 5万]");
        QueryNode.Amount amount = (QueryNode.Amount) query.condition();
        assertTrue(amount.overlaps(20_000, 40_000));
        assertTrue(amount.overlaps(50_000, 60_000));
        assertFalse(amount.overlaps(20_000, 30_000), "the lower end is left out");
        assertFalse(amount.overlaps(50_001, 60_000));
    }
}
