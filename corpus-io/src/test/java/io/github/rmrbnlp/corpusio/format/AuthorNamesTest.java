package io.github.rmrbnlp.corpusio.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorNamesTest {
    private final AuthorNames names = new AuthorNames();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            翟伟 | 翟伟
            杨苏海/李计忠 | 杨苏海,李计忠
            杨苏海；李计忠 | 杨苏海,李计忠
            杨苏海、李计忠 王一平 | 杨苏海,李计忠,王一平
            王仁银王吉江 | 王仁银,王吉江
            徐向林方福光郭炯 | 徐向林,方福光,郭炯
            李明王刚 | 李明,王刚
            欧阳文静 | 欧阳文静
            司马文森 | 司马文森
            特约/余正道 | 余正道
            特约记者余正道 | 余正道
            本报记者 李文远 通讯员 张立新 | 李文远,张立新
            新华社记者李文远、张立新摄 | 李文远,张立新
            文/李文远 图/张立新 | 李文远,张立新
            李 力 | 李力
            袁　鹰 | 袁鹰
            哈迪尔·马木提 刘光牛 | 哈迪尔·马木提,刘光牛
            本报评论员 | 本报评论员
            新华社记者 | 新华社记者
            中共某省委宣传部 | 中共某省委宣传部
            多吉占堆 | 多吉占堆
            （李文远） | 李文远
            李文远/李文远 | 李文远
            """)
    void theFieldIsReadIntoNames(String field, String expected) {
        assertEquals(List.of(expected.split(",")), names.parse(field).names());
    }

    @Test
    void aLostNameIsNoName() {
        AuthorNames.Authors authors = names.parse("跫？");

        assertEquals(List.of(), authors.names());
        assertEquals(List.of("跫？"), authors.garbled());
    }

    @Test
    void whatFollowsTheUnitsMarkIsNoAuthor() {
        AuthorNames.Authors authors = names.parse("李文远 DW：某部队；某工厂");

        assertEquals(List.of("李文远"), authors.names());
        assertEquals(List.of("某部队", "某工厂"), authors.units());
    }

    @ParameterizedTest
    @CsvSource({"王仁银,true", "李力,true", "会见外宾,false", "国家建设,false", "欧阳文静,true", "ABC,false"})
    void aNameStartsWithASurname(String text, boolean name) {
        assertEquals(name, names.isName(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            消息 | 消息
            图片照片 | 图片,照片
            散文照片；图片；图片新闻 | 散文,照片,图片,图片新闻
            读者来信 | 读者来信
            没有这种 | 没有这种
            """)
    void mergedGenresAreTakenApart(String field, String expected) {
        assertEquals(List.of(expected.split(",")), ListValues.genres(field));
    }
}
