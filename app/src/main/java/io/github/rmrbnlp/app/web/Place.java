package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.annotate.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place of a body as a URL names it, for example {@code 120-134}. Stateless. */
final class Place {
    private static final Pattern FORM = Pattern.compile("(\\d{1,8})-(\\d{1,8})");

    private Place() {
    }

    /** The place, or null if none is named. */
    static Span of(String text, String body) {
        if (text.isEmpty()) {
            return null;
        }
        Matcher form = FORM.matcher(text);
        if (form.matches()) {
            int start = Integer.parseInt(form.group(1));
            int end = Integer.parseInt(form.group(2));
            if (start <= end && end <= body.length()) {
                return new Span(start, end);
            }
        }
        throw WebProblem.parameter("at", "is a place of the body, like 0-" + Math.min(12, body.length()));
    }
}
