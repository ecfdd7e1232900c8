package io.github.rmrbnlp.corpusio.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ParagraphMenderTest {
    /** Two lines of a body, and whether the second goes on with the first. */
    static Stream<Arguments> lines() {
        return Stream.of(
                wrapped("大坝建成后，灌区面积扩大。全县共有", "12.6万户农民用上了渠水。", true),
                wrapped("大坝建成后，灌区面积扩大。全", "县用上了渠水。", true),
                wrapped("工程分三期进行。第一期投资三百", "二十万元，第二期尚未确定。", true),
                wrapped("他在会上说，“要把渠修好。”会议决定，", "明年春天开工。", true),
                wrapped("他说：“渠要修好。这是大家的", "心愿。”", true), wrapped("他常说", "，渠要修好。", true),
                wrapped("大坝建成后，灌区面积扩大。", "全县用上了渠水。", false),
                wrapped("大坝建成后，灌区面积扩大。他说：", "渠要修好。", false),
                wrapped("春到渠边", "新华社南宁三月四日电　大坝建成后，灌区面积扩大。", false),
                wrapped("大坝建成后，灌区面积扩大。下面是记者见闻", "新华社南宁3月4日电大坝建成。", false),
                wrapped("大坝建成后，灌区面积扩大。各县今年的安排", "一、平整土地。", false),
                wrapped("大坝建成后，灌区面积扩大。各县今年的安排", "（二）平整土地。", false),
                wrapped("大坝建成后，灌区面积扩大。各县今年的安排", "▲平整土地。", false),
                wrapped("大坝建成后，灌区面积扩大。新华社记者　文远摄", "图为灌区一角。", false),
                wrapped("大坝建成后，灌区面积扩大。——编者", "灌区在山南。", false),
                wrapped("县　名　　　　户　数　　　　亩　数", "山南　　　　１２０　　　　４５０", false),
                wrapped("为两国人民的友谊，", "为世界和平，", false),
                wrapped("Made in", "China", false),
                wrapped("这批机器由外国制造。铭牌上写着Made in", "China，已经用了十年。", true));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aLineGoesOnOnlyInMidSentence(String first, String next, boolean goesOn) {
        String text = "    大会今天上午在这里举行，各地代表出席了大会。\n    " + first + "\n    " + next + "\n";
        BodyLines lines = BodyLines.of(text, 0, text.length());

        assertEquals(goesOn, new ParagraphMender(lines).goesOn(1, 2));
    }

    static Stream<String> verse() {
        return Stream.of("渠水清清绕山流，\n两岸稻花香满楼。\n修渠人去春常在，\n一年更比一年稠。\n",
                "渠水\n绕过我的村庄\n带着山的消息\n和稻的清香\n我站在岸上\n望着远方\n");
    }

    @ParameterizedTest
    @MethodSource("verse")
    void verseStaysInItsLines(String verse) {
        BodyLines lines = BodyLines.of(verse, 0, verse.length());
        ParagraphMender mender = new ParagraphMender(lines);

        for (int line = 1; line < lines.count(); line++) {
            assertEquals(false, mender.goesOn(line - 1, line), lines.line(line));
        }
    }

    @Test
    void linesFilledToOneWidthAreOneParagraph() {
        String text = """
                渠首工程昨天正式开工兴建，来自沿线六个县的两千多名民工和技术人员
                参加了开工典礼，县里的负责人在典礼上讲了话，他要求大家争分夺秒保
                质保量地完成任务，争取在明年春灌以前把水送到山南的十二万亩旱地里
                去，让祖祖辈辈缺水的山里人喝上甜水吃上白米，过上不靠天吃饭的好日
                子，参加典礼的还有各公社的代表和放寒假回乡的学生。
                """;
        BodyLines lines = BodyLines.of(text, 0, text.length());
        ParagraphMender mender = new ParagraphMender(lines);

        for (int line = 1; line < lines.count(); line++) {
            assertEquals(true, mender.goesOn(0, line), lines.line(line));
        }
    }

    private static Arguments wrapped(String first, String next, boolean goesOn) {
        return Arguments.of(first, next, goesOn);
    }
}
