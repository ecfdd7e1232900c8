package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.analysis.NetworkRequest.Kind;
import io.github.rmrbnlp.analysis.NetworkRequest.Unit;
import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.annotate.Term;
import io.github.rmrbnlp.index.ArticleView;
import io.github.rmrbnlp.index.Places;
import io.github.rmrbnlp.index.StatementLayer;
import io.github.rmrbnlp.lucene.ExactText;
import io.github.rmrbnlp.tag.PartOfSpeech;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Finds the names of each unit of an article: their kinds and folded texts. Not thread-safe. */
final class NameFinder {
    /** Chinese surnames have at most two chars; the segmenter cuts surname and given name apart. */
    private static final int SURNAME = 2;

    private final NetworkRequest request;
    private final List<String> names = new ArrayList<>();

    NameFinder(NetworkRequest request) {
        this.request = request;
    }

    /** Takes the keys of the names of one unit, repeated ones each time; valid during the call. */
    interface Receiver {
        void unit(List<String> keys) throws IOException;
    }

    /** The kind, as a char, and the folded name. */
    static String key(Kind kind, CharSequence name) {
        return (char) ('0' + kind.ordinal()) + ExactText.fold(name);
    }

    static Kind kind(String key) {
        return Kind.values()[key.charAt(0) - '0'];
    }

    /** Passes on the units of the article that have to do with the query, also those without names. */
    void forEachUnit(ArticleView article, Places places, Receiver receiver) throws IOException {
        if (request.unit() == Unit.ARTICLE) {
            find(article, 0, article.bodyLength());
            receiver.unit(names);
            return;
        }
        int last = -1;
        for (int i = 0; i < places.count(); i++) {
            int sentence = article.sentenceAt(places.start(i));
            if (sentence >= 0 && sentence != last) {
                find(article, article.sentenceStart(sentence), article.sentenceEnd(sentence));
                receiver.unit(names);
                last = sentence;
            }
        }
    }

    private void find(ArticleView article, int from, int to) throws IOException {
        names.clear();
        if (request.kinds().contains(Kind.PERSON) || request.kinds().contains(Kind.PLACE)
                || request.kinds().contains(Kind.ORGANISATION)) {
            findTagged(article, from, to);
        }
        if (request.kinds().contains(Kind.TERM)) {
            for (Term term : article.terms()) {
                add(Kind.TERM, term.canonical(), term.span(), from, to);
            }
        }
        findSpeakers(article, from, to);
    }

    private void findSpeakers(ArticleView article, int from, int to) throws IOException {
        boolean speakers = request.kinds().contains(Kind.SPEAKER);
        boolean roles = request.kinds().contains(Kind.ROLE);
        StatementLayer statements = speakers || roles ? article.statementLayer() : null;
        for (int i = 0; statements != null && i < statements.count(); i++) {
            if (statements.cueStart(i) >= from && statements.cueStart(i) < to) {
                String role = roles ? statements.role(i) : null;
                if (speakers) {
                    names.add(key(Kind.SPEAKER, statements.speaker(i)));
                }
                if (role != null) {
                    names.add(key(Kind.ROLE, role));
                }
            }
        }
    }

    private void add(Kind kind, String name, Span span, int from, int to) {
        if (span.start() >= from && span.start() < to) {
            names.add(key(kind, name));
        }
    }

    private void findTagged(ArticleView article, int from, int to) throws IOException {
        int tokens = article.tokenCount();
        for (int i = article.tokenAt(from); i < tokens && article.tokenStart(i) < to; i++) {
            int last = lastToken(article, i, to);
            Kind kind = kind(article.tag(last));
            if (kind != null && request.kinds().contains(kind)) {
                names.add(key(kind, article.text(article.tokenStart(i), article.tokenEnd(last))));
            }
            i = last;
        }
    }

    /** A given name belongs to the surname before it, an organisation to the places and organisations right before it. */
    private int lastToken(ArticleView article, int first, int to) throws IOException {
        int tokens = article.tokenCount();
        if (article.tag(first) == PartOfSpeech.NR) {
            boolean surname = request.kinds().contains(Kind.PERSON)
                    && article.tokenEnd(first) - article.tokenStart(first) <= SURNAME && first + 1 < tokens
                    && article.tag(first + 1) == PartOfSpeech.NR && article.tokenEnd(first + 1) <= to;
            return surname ? first + 1 : first;
        }
        int last = first;
        for (int i = first; request.kinds().contains(Kind.ORGANISATION) && i < tokens && article.tokenEnd(i) <= to
                && (article.tag(i) == PartOfSpeech.NS || article.tag(i) == PartOfSpeech.NT); i++) {
            last = article.tag(i) == PartOfSpeech.NT ? i : last;
        }
        return last;
    }

    private static Kind kind(PartOfSpeech tag) {
        return switch (tag) {
            case NR -> Kind.PERSON;
            case NS -> Kind.PLACE;
            case NT -> Kind.ORGANISATION;
            default -> null;
        };
    }
}
