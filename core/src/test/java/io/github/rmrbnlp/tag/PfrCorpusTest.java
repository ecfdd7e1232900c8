package io.github.rmrbnlp.tag;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PfrCorpusTest {
    @ParameterizedTest
    @CsvSource({"nrf,NR", "nrg,NR", "ns,NS", "vn,VN", "vl,V", "vq,V", "Ng,NG", "Vg,VG", "wkz,W", "ud,U", "rz,R", "qt,Q",
            "jb,J", "iv,I", "dc,D", "ad,AD", "mq,M", "tt,T", "V,V"})
    void subdivisionsFallTogether(String tag, PartOfSpeech expected) {
        assertEquals(expected, PfrCorpus.partOfSpeech(tag));
    }

    @ParameterizedTest
    @CsvSource({"NR,nr", "NG,Ng", "VG,Vg", "N,n", "AD,ad", "O,o"})
    void codesAreThoseOfTheCorpus(PartOfSpeech part, String code) {
        assertEquals(code, part.code());
    }

    @Test
    void readingsBracketsAndTheParagraphNumberAreNoText() throws IOException {
        TaggedParagraph paragraph = read("19990101-01-001-001/m  [小河/ns  机器/n  厂/n]nt  上{shang4}/f  /w  。/wj");
        assertEquals("小河机器厂上。", paragraph.text().replace("/w", ""));
        assertEquals(List.of("小河机器厂/ORGANISATION"), names(paragraph));
    }

    @Test
    void surnameAndGivenNameAreOnePerson() throws IOException {
        TaggedParagraph paragraph = read("p/m  李/nrf  大为/nrg  、/wu  小/h  王/nrf  和/c  阿里/nr  、/wu  建国/nrg");
        assertEquals(List.of("李大为/PERSON", "王/PERSON", "阿里/PERSON", "建国/PERSON"), names(paragraph));
        assertTrue(paragraph.hasNamesApart());
        TaggedParagraph joined = paragraph.joined();
        assertArrayEquals(new int[]{3, 4, 5, 6, 7, 9, 10, 12}, joined.ends());
        assertEquals(paragraph.names(), joined.names());
    }

    @Test
    void aNameInsideAnotherGivesWay() throws IOException {
        TaggedParagraph paragraph = read("p/m  [[中国/ns  小河/ns]ns  协会/n]nt  在/p  [甲省/ns  乙县/ns]ns  [丙/ns  流域/n]ns");
        assertEquals(List.of("中国小河协会/ORGANISATION", "甲省/PLACE", "乙县/PLACE", "丙流域/PLACE"), names(paragraph));
    }

    @Test
    void abbreviationsOfPlacesAndOrganisationsAreNames() throws IOException {
        assertEquals(List.of("京/PLACE", "经贸委/ORGANISATION"), names(read("p/m  在/p  京/jb  的/ud  经贸委/jn  人大/j")));
    }

    @Test
    void inventedNamesStandWhereTheRealOnesStood() throws IOException {
        TaggedParagraph paragraph = read("p/m  李/nrf  大为/nrg  和/c  阿里·巴巴/nr  在/p  小河/ns  说/v  李/nrf  大为/nrg");
        TaggedParagraph copy = new InventedNames().replace(paragraph);
        assertArrayEquals(paragraph.tags(), copy.tags());
        assertEquals(paragraph.names().stream().map(NameMention::kind).toList(),
                copy.names().stream().map(NameMention::kind).toList());
        List<String> names = names(copy);
        assertEquals(names.getFirst(), names.getLast());
        assertEquals("小河/PLACE", names.get(2));
        assertTrue(Arrays.stream(copy.ends()).boxed().collect(Collectors.toSet())
                .containsAll(copy.names().stream().map(NameMention::end).toList()));
        assertTrue(!names.getFirst().equals("李大为/PERSON") && !names.get(1).equals("阿里·巴巴/PERSON"), names.toString());
    }

    private static TaggedParagraph read(String line) throws IOException {
        return PfrCorpus.read(new BufferedReader(new StringReader(line))).getFirst();
    }

    private static List<String> names(TaggedParagraph paragraph) {
        return paragraph.names().stream().map(n -> paragraph.text().substring(n.start(), n.end()) + "/" + n.kind())
                .toList();
    }
}
