package io.github.rmrbnlp.benchmarks;

import java.util.Random;

/** Made-up records of the archive formats; the same for the same number. */
final class SampleRecords {
    private static final String[] CLAUSES = {"全市各级工会认真开展送温暖活动", "走访慰问了困难职工家庭", "有关部门负责人表示", "今年以来新增就业岗位", "比去年同期有较大增长",
            "会议要求各地区、各部门加强领导", "《关于做好再就业工作的通知》指出", "许多职工重新走上工作岗位", "扶贫资金要用到最困难的地方", "生产建设取得了新的成绩"};
    private static final int PARAGRAPHS = 6;

    private SampleRecords() {
    }

    static String record(String format, int number) {
        return format.equals("tagged") ? tagged(number) : markdown(number);
    }

    /** The title of every record. */
    static String title(int number) {
        return "第" + number + "号工地提前完工";
    }

    /** The body both formats hold. */
    static String body(int number, String indent) {
        Random random = new Random(number);
        StringBuilder body = new StringBuilder();
        for (int p = 0; p < PARAGRAPHS; p++) {
            body.append(indent);
            for (int s = 0; s < 4; s++) {
                body.append(CLAUSES[random.nextInt(CLAUSES.length)]).append("，")
                        .append(CLAUSES[random.nextInt(CLAUSES.length)])
                        .append(random.nextInt(10_000)).append("万元。");
            }
            body.append('\n');
        }
        return body.toString();
    }

    private static String tagged(int number) {
        return "〖ZQ/总期〗" + (12000 + number) + "〖-ZQ/总期〗\n〖RQ/日期〗1993" + String.format("%02d", 1 + number % 12)
                + "15〖-RQ/日期〗\n"
                + "〖BH/版号〗01〖-BH/版号〗\n〖TH/条号〗" + number + "〖-TH/条号〗\n〖BT/标题〗" + title(number)
                + "〖-BT/标题〗\n〖ZZ/作者〗余正道〖-ZZ/作者〗\n"
                + "〖TC/体裁〗消息〖-TC/体裁〗\n〖ZW/正文〗\n" + body(number, "    ") + "〖-ZW/正文〗\n";
    }

    private static String markdown(int number) {
        return "### " + title(number) + "\n余正道\n1990-10-" + (10 + number % 20) + "\n第2版(要闻)\n专栏：\n\n　　" + title(number)
                + "\n    余正道\n"
                + body(number, "    ") + "\n";
    }
}
