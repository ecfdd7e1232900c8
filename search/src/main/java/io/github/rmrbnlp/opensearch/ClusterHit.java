package io.github.rmrbnlp.opensearch;

import io.github.rmrbnlp.annotate.Span;
import java.time.LocalDate;
import java.util.List;

/**
 * An article that matches. Immutable.
 *
 * @param id the article's id
 * @param date publication date, or null
 * @param page its page, or null
 * @param title its title, or null
 * @param body its text as printed
 * @param matches where the strings of the query (without wildcards; those of NEAR wherever they stand) are in the body, in text order, those that touch joined; UTF-16 indexes, end exclusive
 */
public record ClusterHit(String id, LocalDate date, Integer page, String title, String body, List<Span> matches) {
    public ClusterHit {
        matches = List.copyOf(matches);
    }
}
