package io.github.rmrbnlp.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.query.syntax.QuerySyntaxException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParserTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', value = {
            "送温暖工程|\"送温暖工程\"",
            "  送温暖　工程 |(\"送温暖\" AND \"工程\")",
            "\"送 温暖\"|\"送 温暖\"",
            "a AND b OR c|((\"a\" AND \"b\") OR \"c\")",
            "a AND (b OR c)|(\"a\" AND (\"b\" OR \"c\"))",
            "a && b OR c|((\"a\" AND \"b\") OR \"c\")",
            "a NOT b|(\"a\" AND NOT \"b\")",
            "NOT NOT a|\"a\"",
            "!a|NOT \"a\"",
            "*|*",
            "*:*|*",
            "送*工程?|送*工程?",
            "\"送*工程\"|\"送*工程\"",
            "\\(a\\)\\*|\"(a)*\"",
            "title:(a OR b)|(title:\"a\" OR title:\"b\")",
            "标题:扶贫|title:\"扶贫\"",
            "作者：翟伟|author:\"翟伟\"",
            "说：话|\"说：话\"",
            "page:1|page:[1 TO 1]",
            "page:[1 TO 4]|page:[1 TO 4]",
            "page:{1 TO 4}|page:[2 TO 3]",
            "page:[2 TO *]|page:[2 TO *]",
            "page:>=2|page:[2 TO *]",
            "page:<3|page:[* TO 2]",
            "date:2002|date:[2002-01-01 TO 2002-12-31]",
            "date:2002-02|date:[2002-02-01 TO 2002-02-28]",
            "date:199X|date:[1990-01-01 TO 1999-12-31]",
            "date:20020119|date:[2002-01-19 TO 2002-01-19]",
            "date:{2001 TO 2003}|date:[2002-01-01 TO 2002-12-31]",
            "date:>2002-01-19|date:[2002-01-20 TO *]",
            "送温暖工程 AND page:1 AND date:[2002-01-01 TO 2002-12-31] AND author:翟伟"
                    + "|(\"送温暖工程\" AND page:[1 TO 1] AND date:[2002-01-01 TO 2002-12-31] AND author:\"翟伟\")"})
    void queriesAreUnderstood(String query, String tree) {
        QueryNode node = QueryParser.parse(query);
        assertEquals(tree, node.toString());
        assertEquals(node, QueryParser.parse(node.toString()), "the printed tree means the same");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', value = {
            "##|1|empty",
            "   |1|empty",
            "(a|3|')' for the '(' in column 1",
            "a)|2|no '(' for this ')'",
            "a AND|6|found the end",
            "AND a|1|found 'AND'",
            "a OR OR b|6|found 'OR'",
            "\"a|1|never closed",
            "foo:a|1|no field 'foo'",
            "a AND foo:a|7|no field 'foo'",
            "page:x|6|whole number",
            "page:[1 4]|9|TO",
            "page:[1 TO 4|13|']'",
            "page:[4 TO 1]|6|empty",
            "date:2002-13|6|no date",
            "date:2002-02-30|6|no date",
            "date:[2002 TO abc]|15|no date",
            "title:[a TO b]|7|no ranges",
            "title:|7|value for the field title",
            "title:page:1|7|value for the field title",
            "\"\"|1|empty string",
            "a\\|2|nothing follows",
            "page:99999999999|6|whole number"})
    void errorsPointAtTheColumn(String query, int column, String reason) {
        String text = query == null ? "" : query;
        QuerySyntaxException e = assertThrows(QuerySyntaxException.class, () -> QueryParser.parse(text));
        assertEquals(column, e.column(), e.getMessage());
        assertTrue(e.getMessage().contains(reason), e.getMessage());
        assertEquals(1, e.getMessage().lines().count());
    }

    @ParameterizedTest
    @CsvSource({"(", "[", "{", "!"})
    void deepNestingIsAnErrorAndNoOverflow(String sign) {
        assertThrows(QuerySyntaxException.class, () -> QueryParser.parse(sign.repeat(100_000)));
    }
}
