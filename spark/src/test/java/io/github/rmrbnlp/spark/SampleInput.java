package io.github.rmrbnlp.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The sample archive, the damaged files, and a made-up archive large enough to be read by several tasks. */
final class SampleInput {
    static final Path TESTDATA = Path.of("../testdata").toAbsolutePath().normalize();
    private static final String[] SENTENCES = {"工会主席王明说：“今年要继续实施送温暖工程，帮助困难职工。”", "全国各级工会共筹集慰问款3.2亿元，慰问职工120万人次。",
            "去年底，再就业工程取得新进展。", "會議通過了《关于加强职工培训的决定》。", "李华指出，要把“三个代表”重要思想落到实处。", "各地組織送溫暖活動。", "据统计，下岗职工减少了百分之十五。",
            "记者从会议上获悉，希望工程已资助学生三百多万名。", "天气晴朗，游人很多。", "国务院总理在会见客人时表示，中国将继续改革开放。"};

    private SampleInput() {
    }

    /** What is read, in order: folder, zip of {@code articles} articles, and a missing letter of each kind of damage. */
    static List<String> in(Path folder, int articles) throws IOException {
        Path zip = folder.resolve("made-up.zip");
        Random random = new Random(1993);
        try (OutputStream file = Files.newOutputStream(zip); ZipOutputStream out = new ZipOutputStream(file)) {
            for (int i = 0; i < articles; i++) {
                int year = 1990 + i % 12;
                String date = "%d%02d%02d".formatted(year, 1 + i % 11, 1 + i % 27);
                out.putNextEntry(new ZipEntry(year + "/" + date + "%02d%02d.TXT".formatted(1 + i % 8, i)));
                out.write(article(random, date, 1 + i % 8, i % 500).getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        Files.writeString(folder.resolve("empty.txt"), "");
        return List.of(TESTDATA.resolve("archive").toString(), zip.toString(), folder.resolve("empty.txt").toString(),
                TESTDATA.resolve("bad").toString());
    }

    private static String article(Random random, String date, int page, int item) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            body.append(i % 4 == 0 ? "\n    " : "").append(SENTENCES[random.nextInt(SENTENCES.length)]);
        }
        return "〖RQ/日期〗" + date + "〖-RQ/日期〗\n〖BH/版号〗0" + page + "〖-BH/版号〗\n〖TH/条号〗" + item
                + "〖-TH/条号〗\n〖BT/标题〗工会送温暖" + item + "〖-BT/标题〗\n〖ZZ/作者〗李明〖-ZZ/作者〗\n〖XX/备注〗甲〖-XX/备注〗\n〖ZW/正文〗" + body
                + "\n〖-ZW/正文〗\n";
    }
}
