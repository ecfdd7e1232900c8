package io.github.rmrbnlp.index;

import io.github.rmrbnlp.annotate.Annotations;
import io.github.rmrbnlp.annotate.DateMention;
import io.github.rmrbnlp.annotate.Figure;
import io.github.rmrbnlp.annotate.Quote;
import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.annotate.Statement;
import io.github.rmrbnlp.annotate.Term;
import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.lucene.ExactText;
import io.github.rmrbnlp.lucene.TokenKind;
import io.github.rmrbnlp.query.QueryField;
import io.github.rmrbnlp.query.cql.CqlPattern;
import io.github.rmrbnlp.query.cql.TokenText;
import io.github.rmrbnlp.tag.PartOfSpeech;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;

/**
 * One article of a scan. A flyweight: it stands for another article after the scan moved on, so take out what is to be kept.
 * Everything is read when first asked for and then kept for this article. Offsets are UTF-16 indexes into the body, start
 * inclusive, end exclusive. Not thread-safe.
 *
 * <pre>{@code
 * index.scan(query, () -> (article, places) -> System.out.println(article.id() + " " + places.count()), ScanLimits.NONE);
 * }</pre>
 */
public final class ArticleView {
    /** {@link #day} and {@link #year} of an article without a date, {@link #page} of one without a page. */
    public static final int NONE = Integer.MIN_VALUE;

    private final ArticleColumns columns;
    private final int base;
    private final Tokens tokens = new Tokens();
    private final BodyTokens tokenText = new BodyTokens();
    /** By identity: one question's patterns stay the same objects, and comparing them takes longer. */
    private final Map<CqlPattern, TokenMatches> matches = new IdentityHashMap<>();
    private int document = -1;
    private int day;
    private int year;
    private boolean hasDay;
    private boolean hasYear;
    private char[] body = new char[2048];
    private char[] folded = new char[2048];
    private final RawText raw = new RawText();
    private boolean hasRaw;
    private boolean hasBody;
    private boolean hasFolded;
    private boolean hasTokens;
    private boolean hasTags;
    private HeadColumn head;
    private final AnnotationReader reader = new AnnotationReader(this);
    private boolean hasAnnotations;

    ArticleView(LeafReaderContext leaf) {
        this.columns = new ArticleColumns(leaf.reader());
        this.base = leaf.docBase;
    }

    /** Makes this the view of another article of its segment; does nothing if it is already. */
    void moveTo(int newDocument) {
        if (newDocument == document) {
            return;
        }
        document = newDocument;
        hasDay = false;
        hasYear = false;
        hasRaw = false;
        hasBody = false;
        hasFolded = false;
        hasTokens = false;
        hasTags = false;
        head = null;
        hasAnnotations = false;
    }

    /** The article's number in its segment. */
    int document() {
        return document;
    }

    /** The article's number in the opened {@link CorpusIndex}, for {@link CorpusIndex#read}. Another commit numbers anew. */
    public int number() {
        return base + document;
    }

    /** The article's id. */
    public String id() throws IOException {
        return columns.id(document);
    }

    /** The day of publication since 1970-01-01, or {@link #NONE}. */
    public int day() throws IOException {
        if (!hasDay) {
            day = columns.number(ArticleColumns.Number.DAY, document);
            hasDay = true;
        }
        return day;
    }

    /** The year of publication, or {@link #NONE}. */
    public int year() throws IOException {
        if (!hasYear) {
            year = columns.number(ArticleColumns.Number.YEAR, document);
            hasYear = true;
        }
        return year;
    }

    /** The page, or {@link #NONE}. */
    public int page() throws IOException {
        return columns.number(ArticleColumns.Number.PAGE, document);
    }

    /** The batch that brought the article as it is: see {@link IndexManifest#batch}. */
    public int batch() throws IOException {
        return columns.number(ArticleColumns.Number.BATCH, document);
    }

    /** The number of chars of the body, without reading it. */
    public int length() throws IOException {
        return columns.number(ArticleColumns.Number.LENGTH, document);
    }

    /** The number of words of the body, without reading it: tokens that are neither punctuation nor white space. */
    public int wordCount() throws IOException {
        return columns.number(ArticleColumns.Number.WORDS, document);
    }

    /** The values of a field of kind name as printed, each once, sorted. */
    public List<String> names(QueryField field) throws IOException {
        return columns.names(field, document);
    }

    /** The title (标题), or null. */
    public String title() throws IOException {
        return head().title();
    }

    /** The kicker (引题), or null. */
    public String kicker() throws IOException {
        return head().kicker();
    }

    /** The subtitle (副题), or null. */
    public String subtitle() throws IOException {
        return head().subtitle();
    }

    HeadColumn head() throws IOException {
        if (head == null) {
            head = HeadColumn.decode(columns.bytes(ArticleColumns.Bytes.HEAD, document));
        }
        return head;
    }

    /** The body as the column has it. */
    RawText raw() throws IOException {
        if (!hasRaw) {
            raw.of(columns.bytes(ArticleColumns.Bytes.TEXT, document));
            hasRaw = true;
        }
        return raw;
    }

    /** The body as printed; the first {@link #bodyLength} chars count. The array is shared: read only. */
    public char[] body() throws IOException {
        if (!hasBody) {
            int length = raw().length();
            if (body.length < length) {
                body = new char[length * 3 / 2];
            }
            raw.decode(body);
            hasBody = true;
        }
        return body;
    }

    /** The number of chars of the body. */
    public int bodyLength() throws IOException {
        return raw().length();
    }

    /** One char of the body as printed. */
    public char charAt(int i) throws IOException {
        return raw().at(Objects.checkIndex(i, raw.length()));
    }

    /** The first place of a pattern in a stretch of the body: see {@link FoldedPattern#next}. */
    long next(FoldedPattern pattern, int from, int limit) throws IOException {
        if (pattern.isFoundInRaw()) {
            return pattern.next(raw(), from, limit);
        }
        return pattern.next(pattern.findsInPrinted() ? body() : folded(), from, Math.min(limit, raw.length()));
    }

    /**
     * The body folded as texts are compared: simplified script, half width, lower case, all white space a blank; char for char
     * the body, so that an offset means the same in both. The array is shared: read only.
     */
    public char[] folded() throws IOException {
        if (!hasFolded) {
            body();
            if (folded.length < raw.length()) {
                folded = new char[body.length];
            }
            ExactText.fold(body, raw.length(), folded);
            hasFolded = true;
        }
        return folded;
    }

    /** A stretch of the body as printed. */
    public String text(int start, int end) throws IOException {
        Objects.checkFromToIndex(start, end, bodyLength());
        return raw.text(start, end);
    }

    /** The number of tokens of the body, punctuation and white space included; they cover it without gap. */
    public int tokenCount() throws IOException {
        return tokens().count;
    }

    /** The first char of token {@code i}. */
    public int tokenStart(int i) throws IOException {
        return tokens().start(i);
    }

    /** The char behind token {@code i}. */
    public int tokenEnd(int i) throws IOException {
        return tokens().ends[i];
    }

    /** The part of speech of token {@code i}. */
    public PartOfSpeech tag(int i) throws IOException {
        return PartOfSpeech.of(tokens().tags[i]);
    }

    /** Whether token {@code i} is a word: neither punctuation nor white space. */
    public boolean isWord(int i) throws IOException {
        return kind(i) == TokenKind.WORD;
    }

    TokenKind kind(int i) throws IOException {
        return TokenKind.of(folded(), tokenStart(i), tokenEnd(i));
    }

    /** The token that holds the char at {@code offset}; the number of tokens for the body's end. */
    public int tokenAt(int offset) throws IOException {
        return tokens().tokenAt(offset);
    }

    /** The number of sentences. */
    public int sentenceCount() throws IOException {
        return tokens().sentenceCount;
    }

    /** The first char of sentence {@code i}. */
    public int sentenceStart(int i) throws IOException {
        return tokens().sentenceStarts[i];
    }

    /** The char behind sentence {@code i}. */
    public int sentenceEnd(int i) throws IOException {
        return tokens().sentenceEnds[i];
    }

    /** The sentence that holds the char at {@code offset}, or -1 for white space between sentences. */
    public int sentenceAt(int offset) throws IOException {
        return tokens().sentenceAt(offset);
    }

    /**
     * The body for a {@link io.github.rmrbnlp.query.cql.CqlMatcher}, which tells a match's labels too; its chars are folded by
     * {@link ExactText}.
     */
    public TokenText tokenText() throws IOException {
        return tokenText.of(this);
    }

    /** The places of a pattern of tokens; the caller leaves them as they are. */
    PlaceList matches(CqlPattern pattern) throws IOException {
        return matches.computeIfAbsent(pattern, TokenMatches::new).of(this);
    }

    /** The tokens of which only number and parts of speech may be known. */
    Tokens tags() throws IOException {
        if (!hasTokens && !hasTags) {
            TokenColumn.decodeTags(columns.bytes(ArticleColumns.Bytes.TOKENS, document), tokens);
            hasTags = true;
        }
        return tokens;
    }

    Tokens tokens() throws IOException {
        if (!hasTokens) {
            TokenColumn.decode(columns.bytes(ArticleColumns.Bytes.TOKENS, document), tokens);
            hasTokens = true;
        }
        return tokens;
    }

    /** Who said what. */
    public List<Statement> statements() throws IOException {
        return reader().statements();
    }

    /** The same without objects. */
    public StatementLayer statementLayer() throws IOException {
        return reader().statementLayer();
    }

    /** The quantities. */
    public List<Figure> figures() throws IOException {
        return reader().figures();
    }

    /** The same without objects. */
    public FigureLayer figureLayer() throws IOException {
        return reader().figureLayer();
    }

    /** The dates. */
    public List<DateMention> dates() throws IOException {
        return reader().dates();
    }

    /** The policy terms. */
    public List<Term> terms() throws IOException {
        return reader().terms();
    }

    /** The same without objects. */
    public TermLayer termLayer() throws IOException {
        return reader().termLayer();
    }

    /** The outermost quotations. */
    public List<Quote> quotes() throws IOException {
        return reader().quotes();
    }

    /** All annotations, sentences included. */
    public Annotations annotations() throws IOException {
        List<Span> sentences = new ArrayList<>(sentenceCount());
        for (int i = 0; i < sentenceCount(); i++) {
            sentences.add(new Span(sentenceStart(i), sentenceEnd(i)));
        }
        return new Annotations(sentences, quotes(), figures(), dates(), terms(), statements());
    }

    Origins origins() throws IOException {
        return columns.origins(document);
    }

    private AnnotationReader reader() throws IOException {
        if (!hasAnnotations) {
            reader.of(columns.bytes(ArticleColumns.Bytes.ANNOTATIONS, document));
            hasAnnotations = true;
        }
        return reader;
    }

    /** The whole article as it was read; slow, for the few that are shown. */
    public Article article() throws IOException {
        String text = new String(body(), 0, raw.length());
        return ArticleCodec.decode(columns.stored(document), text);
    }
}
