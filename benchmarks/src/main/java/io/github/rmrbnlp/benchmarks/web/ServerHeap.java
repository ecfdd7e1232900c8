package io.github.rmrbnlp.benchmarks.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The heap of another JVM of this machine, asked with jcmd. Immutable.
 *
 * @param process its process id
 */
record ServerHeap(long process) {
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    /** What is used after a full collection, in MB; the greatest unit each of what the collector lists apart is summed. */
    long usedMegabytes() throws IOException, InterruptedException {
        ask("GC.run");
        long kilobytes = 0;
        for (String line : ask("GC.heap_info").split("\n")) {
            Matcher used = USED.matcher(line);
            if (!line.contains("Metaspace") && !line.contains("class space") && used.find()) {
                kilobytes += Long.parseLong(used.group(1));
            }
        }
        return kilobytes >> 10;
    }

    private String ask(String command) throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process asked = new ProcessBuilder(jcmd.toString(), Long.toString(process), command).redirectErrorStream(true)
                .start();
        String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (asked.waitFor() != 0) {
            throw new IOException("jcmd " + process + " " + command + ": " + answer);
        }
        return answer;
    }
}
