package io.github.rmrbnlp.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.query.QueryParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ClusterQueryTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"* | {'match_all':{}}",
            "title:工会 | {'match_phrase':{'title.exact':'工会'}}",
            "author:翟伟 | {'term':{'authors':'翟伟'}}",
            "author:翟* | {'wildcard':{'authors':{'value':'翟*'}}}",
            "author:* | {'exists':{'field':'authors'}}",
            "filter:(page:1) | {'bool':{'filter':[{'range':{'page':{'gte':1,'lte':1}}}]}}",
            "page:1 | {'range':{'page':{'gte':1,'lte':1}}}",
            "page:[2 TO *] | {'range':{'page':{'gte':2}}}",
            "date:1998-02 | {'range':{'date':{'gte':'1998-02-01','lte':'1998-02-28'}}}",
            "title:a AND NOT page:1 | {'bool':{'must':[{'match_phrase':{'title.exact':'a'}}],'must_not':[{'range':{'page':{'gte':1,'lte':1}}}]}}",
            "direct:true | {'nested':{'path':'statements','query':{'term':{'statements.direct':true}}}}",
            "money:[1亿 TO *] | {'nested':{'path':'figures','query':{'bool':{'must':[{'term':{'figures.kind':'money'}},{'range':{'figures.high':{'gte':1.0E8}}}]}}}}",
            "title:送*工程 | {'intervals':{'title.exact':{'all_of':{'ordered':true,'max_gaps':20,'intervals':[{'match':{'query':'送'}},{'all_of':{'ordered':true,'max_gaps':0,'intervals':[{'match':{'query':'工'}},{'match':{'query':'程'}}]}}]}}}}"})
    void queryBecomesTheClustersOwn(String query, String expected) {
        assertEquals(JsonMapper.shared().readTree(expected.replace('\'', '"')),
                JsonMapper.shared().readTree(ClusterQuery.of(QueryParser.parse(query)).toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(工会 AND 困难) WITHIN s", "工会 NEAR/5 money:[1 TO *]", "送?工程"})
    void whatTheClusterHasNoMeansForIsSaid(String query) {
        UnsupportedOnClusterException e = assertThrows(UnsupportedOnClusterException.class,
                () -> ClusterQuery.of(QueryParser.parse(query)));
        assertTrue(e.getMessage().contains("not possible on OpenSearch"), e.getMessage());
    }

    @Test
    void conditionsOnOneStatementStayTogether() {
        String dsl = ClusterQuery.of(QueryParser.parse("speaker:江泽民 AND quote:送温暖")).toString();

        assertEquals(dsl.indexOf("nested"), dsl.lastIndexOf("nested"), dsl);
    }
}
