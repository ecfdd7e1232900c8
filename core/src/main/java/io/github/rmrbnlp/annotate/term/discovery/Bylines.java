package io.github.rmrbnlp.annotate.term.discovery;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Datelines, bylines and captions: frequent strings of every article that say nothing of its matter. */
final class Bylines {
    private static final Pattern STRETCH = Pattern.compile(
            "\\((?:据?新华社|本报)?(?:特约|特派)?(?:记者|通讯员|实习生|视频编辑|责任编辑|附图片)[^)]{0,60}\\)"
                    + "|据?(?:新华社|本报)[^。,\n]{0,16}?(?:电|讯)(?![视话影台力子])"
                    + "|(?:本报|新华社|本台)?(?:特约|特派)?(?:记者|通讯员|实习生)[\u3000 ]*[\\u4E00-\\u9FFF]{2,4}(?=报道|摄|电|[\u3000 \n)])"
                    + "|(?:央视网|中国网络电视台)消息(?:\\(新闻联播\\))?"
                    + "|新华社|新闻联播|本报记者|本台记者|本社记者|本报讯|记者(?=[从在了获近日今昨前])");

    /** The chars with which a stretch can begin. */
    private static final String FIRST = "(据新本特记通实央中";

    private Bylines() {
    }

    /** Breaks {@code folded} where a byline stands, so that no string reaches into it; returns it. */
    static char[] masked(char[] folded) {
        Matcher matcher = STRETCH.matcher(new String(folded));
        for (int i = 0; i < folded.length; i++) {
            if (FIRST.indexOf(folded[i]) >= 0 && matcher.region(i, folded.length).lookingAt()) {
                Arrays.fill(folded, i, matcher.end(), '\n');
                i = matcher.end() - 1;
            }
        }
        return folded;
    }
}
