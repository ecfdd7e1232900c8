package io.github.rmrbnlp.tag;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the tagged corpus of 人民日报: a paragraph a line, its number first, then {@code word/tag} with the reading of some
 * words in braces, and brackets round names of several words: {@code [新华社/nt 北京/ns 分社/n]nt}.
 *
 * <p>Its 105 tags are mapped to the 39 of the first edition: the subdivisions of a tag fall together, {@code nrf} and
 * {@code nrg} (surname, given name) are both {@code nr}. Names come from {@code nr}, {@code ns}, {@code nt} and the
 * brackets; moreover one-character abbreviations of places ({@code jb}: 京, 美) and abbreviations of organisations
 * ({@code jn} that end like one: 经贸委) count as names.
 */
final class PfrCorpus {
    private static final Pattern TOKEN = Pattern
            .compile("(\\[*)([^\\s]+?)(?:\\{[^}]*\\})?/([A-Za-z]+)((?:\\][A-Za-z]*)*)");
    private static final String ABBREVIATED_PLACES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵黔粤青藏川蜀宁琼滇台港澳深穗汉杭宁"
            + "中华美俄英法德日韩朝印巴以泰欧亚非拉意加澳古越老柬缅菲马伊阿叙黎埃苏乌哈塔土波捷匈罗南希葡西瑞荷比奥挪芬丹新墨智秘委";
    private static final String ORGANISATION_ENDS = "委部盟协局院党署社厅联办";

    private PfrCorpus() {
    }

    /** The paragraphs of {@code reader}, surname and given name apart as in the corpus. */
    static List<TaggedParagraph> read(BufferedReader reader) throws IOException {
        List<TaggedParagraph> paragraphs = new ArrayList<>();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            Builder paragraph = new Builder();
            Matcher token = TOKEN.matcher(line);
            boolean number = true;
            while (token.find()) {
                if (!number) {
                    paragraph.add(token.group(1).length(), token.group(2), token.group(3), token.group(4));
                }
                number = false;
            }
            paragraphs.add(paragraph.build());
        }
        return paragraphs;
    }

    /** The first-edition tag a tag falls to. */
    static PartOfSpeech partOfSpeech(String tag) {
        String upper = tag.toUpperCase(Locale.ROOT);
        for (PartOfSpeech part : PartOfSpeech.values()) {
            if (part.name().equals(upper)) {
                return part;
            }
        }
        if (tag.startsWith("nr")) {
            return PartOfSpeech.NR;
        }
        return PartOfSpeech.valueOf(upper.substring(0, 1));
    }

    private static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private final List<Integer> ends = new ArrayList<>();
        private final List<String> tags = new ArrayList<>();
        private final List<Integer> open = new ArrayList<>();
        private final List<NameMention> brackets = new ArrayList<>();

        void add(int opened, String word, String tag, String closed) {
            for (int i = 0; i < opened; i++) {
                open.add(text.length());
            }
            text.append(word);
            ends.add(text.length());
            tags.add(tag);
            for (String tagOfName : closed.substring(Math.min(1, closed.length())).split("\\]")) {
                if (!closed.isEmpty() && !open.isEmpty()) {
                    close(open.removeLast(), tagOfName);
                }
            }
        }

        private void close(int start, String tag) {
            Optional<NameKind> kind = kind(tag);
            if (kind.isPresent() && !(kind.get() == NameKind.PLACE && onlyPlacesSince(start))) {
                brackets.removeIf(inner -> inner.start() >= start);
                brackets.add(new NameMention(start, text.length(), kind.get()));
            }
        }

        /** Province and county in one bracket stay two names, as elsewhere in the corpus. */
        private boolean onlyPlacesSince(int start) {
            for (int i = ends.size() - 1; i >= 0 && ends.get(i) > start; i--) {
                if (!tags.get(i).equals("ns")) {
                    return false;
                }
            }
            return true;
        }

        private static Optional<NameKind> kind(String tag) {
            return switch (tag) {
                case "nr", "nrf", "nrg" -> Optional.of(NameKind.PERSON);
                case "ns" -> Optional.of(NameKind.PLACE);
                case "nt" -> Optional.of(NameKind.ORGANISATION);
                default -> Optional.empty();
            };
        }

        TaggedParagraph build() {
            byte[] parts = new byte[tags.size()];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = (byte) partOfSpeech(tags.get(i)).ordinal();
            }
            int[] tokenEnds = ends.stream().mapToInt(Integer::intValue).toArray();
            return new TaggedParagraph(text.toString(), tokenEnds, parts, names());
        }

        private List<NameMention> names() {
            List<NameMention> names = new ArrayList<>(brackets);
            int start = 0;
            for (int i = 0; i < tags.size(); i++) {
                int end = ends.get(i);
                Optional<NameKind> kind = kindOfToken(tags.get(i), text.substring(start, end));
                int from = start;
                if (kind.isPresent() && brackets.stream().noneMatch(b -> b.start() <= from && from < b.end())) {
                    boolean given = tags.get(i).equals("nrg") && i > 0 && tags.get(i - 1).equals("nrf")
                            && !names.isEmpty() && names.getLast().end() == start;
                    int nameStart = given ? names.removeLast().start() : start;
                    names.add(new NameMention(nameStart, end, kind.get()));
                }
                start = end;
            }
            names.sort((a, b) -> Integer.compare(a.start(), b.start()));
            return List.copyOf(names);
        }

        private static Optional<NameKind> kindOfToken(String tag, String word) {
            if (tag.equals("jb") && word.length() == 1 && ABBREVIATED_PLACES.contains(word)) {
                return Optional.of(NameKind.PLACE);
            }
            if (tag.equals("jn") && word.length() > 1
                    && ORGANISATION_ENDS.indexOf(word.charAt(word.length() - 1)) >= 0) {
                return Optional.of(NameKind.ORGANISATION);
            }
            return kind(tag);
        }
    }
}
