package io.github.rmrbnlp.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Made-up articles on disk. */
final class SampleArchive {
    private SampleArchive() {
    }

    static String tagged(String date, int page, int item, String title, String author, String body) {
        return "〖RQ/日期〗" + date + "〖-RQ/日期〗\n〖BH/版号〗0" + page + "〖-BH/版号〗\n〖TH/条号〗" + item + "〖-TH/条号〗\n〖BT/标题〗" + title
                + "〖-BT/标题〗\n〖ZZ/作者〗" + author + "〖-ZZ/作者〗\n〖TC/体裁〗消息〖-TC/体裁〗\n〖ZW/正文〗\n    " + body + "\n〖-ZW/正文〗\n";
    }

    /** Two articles, one in each of two files. */
    static Path in(Path folder) throws IOException {
        Path archive = Files.createDirectories(folder.resolve("archive"));
        Files.writeString(archive.resolve("200201190105.TXT"),
                tagged("20020119", 1, 5, "某地实施送温暖工程", "李明", "本报讯 某地今年继续实施送温暖工程，慰问职工。"));
        Files.writeString(archive.resolve("200301200203.TXT"),
                tagged("20030120", 2, 3, "工会工作", "王芳", "=各地發展送溫暖活動，幫助職工。"));
        return archive;
    }
}
