package io.github.rmrbnlp.index;

import io.github.rmrbnlp.annotate.AnalyzedText;
import io.github.rmrbnlp.annotate.AnnotationsBuilder;
import io.github.rmrbnlp.annotate.term.TermExtractor;
import io.github.rmrbnlp.annotate.term.TermLexicon;
import io.github.rmrbnlp.annotate.term.TermOptions;
import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.text.CharFolding;
import java.io.Closeable;
import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/** Finds articles by id in one view of the index. Thread-safe. */
final class CommittedArticles implements Closeable {
    private final DirectoryReader reader;

    CommittedArticles(DirectoryReader reader) {
        this.reader = reader;
    }

    /** What is stored of the article, or null. */
    CorpusIndexer.Stored find(String id) throws IOException {
        Term term = new Term(IndexFields.ID, id);
        for (LeafReaderContext leaf : reader.leaves()) {
            int document = liveDocument(leaf.reader(), term);
            if (document != DocIdSetIterator.NO_MORE_DOCS) {
                return read(leaf.reader(), document);
            }
        }
        return null;
    }

    private static int liveDocument(LeafReader leaf, Term term) throws IOException {
        PostingsEnum postings = leaf.postings(term, PostingsEnum.NONE);
        if (postings == null) {
            return DocIdSetIterator.NO_MORE_DOCS;
        }
        Bits live = leaf.getLiveDocs();
        int document = postings.nextDoc();
        while (document != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(document)) {
            document = postings.nextDoc();
        }
        return document;
    }

    private static CorpusIndexer.Stored read(LeafReader leaf, int document) throws IOException {
        return stored(new ArticleColumns(leaf), document);
    }

    private static CorpusIndexer.Stored stored(ArticleColumns columns, int document) throws IOException {
        return new CorpusIndexer.Stored(columns.origins(document),
                columns.number(ArticleColumns.Number.LENGTH, document),
                columns.number(ArticleColumns.Number.BATCH, document));
    }

    /** Hands every article over. */
    void forEach(Visitor visitor) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            Bits live = leaf.reader().getLiveDocs();
            ArticleColumns columns = new ArticleColumns(leaf.reader());
            for (int document = 0; document < leaf.reader().maxDoc(); document++) {
                if (live == null || live.get(document)) {
                    visitor.visit(columns.id(document), stored(columns, document));
                }
            }
        }
    }

    /** Hands over every article in which a term of {@code terms} stands. */
    void forEachHolding(TermLexicon terms, HolderVisitor visitor) throws IOException {
        TermExtractor extractor = new TermExtractor(new TermOptions(terms, false));
        RawText raw = new RawText();
        for (LeafReaderContext leaf : reader.leaves()) {
            Bits live = leaf.reader().getLiveDocs();
            ArticleColumns columns = new ArticleColumns(leaf.reader());
            for (int document = 0; document < leaf.reader().maxDoc(); document++) {
                if (live == null || live.get(document)) {
                    raw.of(columns.bytes(ArticleColumns.Bytes.TEXT, document));
                    String body = raw.text(0, raw.length());
                    AnnotationsBuilder found = new AnnotationsBuilder();
                    extractor.extract(new AnalyzedText(body, null, CharFolding.standard(), null, null), found);
                    if (!found.terms().isEmpty()) {
                        visitor.visit(ArticleCodec.decode(columns.stored(document), body), stored(columns, document));
                    }
                }
            }
        }
    }

    /** Takes an article as it was read. */
    interface HolderVisitor {
        void visit(Article article, CorpusIndexer.Stored stored) throws IOException;
    }

    /** Takes an article. */
    interface Visitor {
        void visit(String id, CorpusIndexer.Stored article) throws IOException;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
