package io.github.rmrbnlp.app.web;

import java.util.List;
import java.util.Locale;

/** How an answer can be written; chosen by the parameter {@code format}, else by the Accept header. */
enum AnswerFormat {
    JSON("json", "application/json"), JSONL("jsonl", "application/x-ndjson"), CSV("csv", "text/csv"), GRAPHML("graphml",
            "application/graphml+xml"), TEI("tei", "application/tei+xml"), CONLLU("conllu",
                    "text/x-conllu"), PARQUET("parquet", "application/vnd.apache.parquet");

    static final String PARAMETER = "format";
    /** Every table can be had as any of these. */
    static final List<AnswerFormat> OF_TABLES = List.of(JSON, JSONL, CSV);

    private final String shortName;
    private final String mediaType;

    AnswerFormat(String shortName, String mediaType) {
        this.shortName = shortName;
        this.mediaType = mediaType;
    }

    String shortName() {
        return shortName;
    }

    String mediaType() {
        return mediaType;
    }

    String contentType() {
        return this == JSON || this == PARQUET ? mediaType : mediaType + "; charset=utf-8";
    }

    /** The one asked for among those on offer; the first of them if the client has no wish. */
    static AnswerFormat of(String parameter, String accept, List<AnswerFormat> offered) {
        if (!parameter.isEmpty()) {
            return offered.stream().filter(f -> f.shortName.equals(parameter.toLowerCase(Locale.ROOT))).findFirst()
                    .orElseThrow(() -> WebProblem.parameter(PARAMETER, "is one of " + names(offered)));
        }
        if (accept == null || accept.isBlank()) {
            return offered.getFirst();
        }
        AnswerFormat best = null;
        double quality = 0;
        for (AnswerFormat format : offered) {
            double wish = quality(accept, format.mediaType);
            if (wish > quality) {
                best = format;
                quality = wish;
            }
        }
        if (best == null) {
            throw WebProblem.of(WebProblem.Kind.NOT_ACCEPTABLE, "this can be had as " + names(offered));
        }
        return best;
    }

    private static String names(List<AnswerFormat> offered) {
        return String.join(", ", offered.stream().map(f -> f.shortName + " (" + f.mediaType + ")").toList());
    }

    /** The quality (RFC 9110, 12.5.1) of the most specific range that covers the type; 0 if none does. */
    private static double quality(String accept, String type) {
        double quality = 0;
        int specific = -1;
        for (String range : accept.split(",")) {
            String[] parts = range.strip().toLowerCase(Locale.ROOT).split("\\s*;\\s*");
            int how = parts[0].equals(type)
                    ? 2
                    : parts[0].equals(type.replaceFirst("/.*", "/*"))
                            ? 1
                            : parts[0].equals("*/*") ? 0 : -1;
            if (how > specific) {
                specific = how;
                quality = weight(parts);
            }
        }
        return specific < 0 ? 0 : quality;
    }

    private static double weight(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            if (parts[i].startsWith("q=")) {
                try {
                    return Double.parseDouble(parts[i].substring(2));
                } catch (NumberFormatException e) {
                    return 0; // an unreadable wish is none
                }
            }
        }
        return 1;
    }
}
