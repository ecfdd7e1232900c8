package io.github.rmrbnlp.app;

import io.github.rmrbnlp.analysis.IndexedTexts;
import io.github.rmrbnlp.analysis.Provenance;
import io.github.rmrbnlp.analysis.Table;
import io.github.rmrbnlp.analysis.TermList;
import io.github.rmrbnlp.annotate.Term;
import io.github.rmrbnlp.annotate.term.TermEntry;
import io.github.rmrbnlp.annotate.term.TermLexicon;
import io.github.rmrbnlp.annotate.term.UserLexicon;
import io.github.rmrbnlp.annotate.term.discovery.DatedTexts;
import io.github.rmrbnlp.annotate.term.discovery.Discovery;
import io.github.rmrbnlp.annotate.term.discovery.DiscoveryOptions;
import io.github.rmrbnlp.annotate.term.discovery.TermDiscovery;
import io.github.rmrbnlp.corpusio.Reject;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.IndexManifest;
import io.github.rmrbnlp.query.QueryNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rmrb terms}. */
@Command(name = "terms", description = "Lists the policy terms of an index, proposes new ones, and accepts them into a lexicon.", //
        footer = {"", "Examples:", "  rmrb terms 工会 --index DIR --from 1994 --to 1998",
                "  rmrb terms --discover --index DIR --from 1994 --to 1998 --lexicon my-terms.tsv",
                "  rmrb terms --discover archive.zip --format csv",
                "  rmrb terms --accept 再就业工程 --kind programme --lexicon my-terms.tsv --index DIR", "",
                "Articles without a date in an index are not searched."})
final class TermsCommand extends Verb {
    @Parameters(arity = "0..*", paramLabel = "PATH", description = "A query of the index; with --discover files, folders and archives to search, if there is no --index.")
    private List<Path> paths = List.of();

    @Mixin
    private SegmenterOptions segmenter;

    @Mixin
    private AnswerOptions answer;

    @Option(names = "--discover", description = "Propose terms that no lexicon has.")
    private boolean discover;

    @Option(names = "--accept", paramLabel = "TERM", description = "Add TERM to the lexicon named by --lexicon.")
    private String accept;

    @Option(names = "--kind", paramLabel = "KIND", //
            description = "slogan, programme, law, docno or meeting; default: as the lexicon has it, else programme.")
    private Term.Kind kind;

    @Option(names = "--since", paramLabel = "YEAR", defaultValue = "0", description = "The year the accepted term came up.")
    private int since;

    @Option(names = "--form", paramLabel = "FORM", description = "Another form of the accepted term; may be repeated.")
    private List<String> forms = List.of();

    @Option(names = "--index", paramLabel = "DIR", description = "Folder of the index to search.")
    private Path index;

    @Option(names = "--lexicon", paramLabel = "FILE", //
            description = "Your own terms: not proposed by --discover, extended by --accept.")
    private Path lexicon;

    @Mixin
    private FilterOptions filter;

    @Mixin
    private TimeLimitOption time;

    @Mixin
    private ColumnSort sort;

    @Mixin
    private OffsetOption offset;

    @Option(names = "--limit", paramLabel = "N", converter = RowCount.class, defaultValue = "100", //
            description = "So many proposals; default: ${DEFAULT-VALUE}.")
    private int limit;

    @Override
    int run() throws IOException {
        if (discover && accept != null) {
            throw new CommandFailure(
                    "say --discover for proposals, or --accept TERM to add one to a lexicon, not both");
        }
        if ((sort.column() != null || offset.offset() > 0) && (discover || accept != null)) {
            throw new CommandFailure("--sort and --offset are for the terms of an index");
        }
        if (discover) {
            return propose();
        }
        return accept == null ? list() : add();
    }

    /** The terms of the articles that match. */
    private int list() throws IOException {
        if (index == null || paths.size() > 1) {
            throw new CommandFailure("terms of an index: rmrb terms [QUERY] --index DIR; new ones: --discover");
        }
        QueryNode node = filter.applyTo(paths.isEmpty() ? "*" : paths.getFirst().toString());
        try (CorpusIndex corpus = CorpusIndex.open(index, segmenter.create())) {
            Table table = sort.page(TermList.of(corpus, node, time.limits(this)).toTable(0, Integer.MAX_VALUE),
                    offset.offset(), limit);
            Provenance provenance = new Provenance(table.name(),
                    new Settings().with("query", node).with("sort", sort.column()).map(),
                    corpus.manifest(), Instant.now());
            answer.print(new PrintedTable(table, provenance), this);
        }
        return ExitStatus.DONE;
    }

    private int propose() throws IOException {
        if (paths.isEmpty() == (index == null)) {
            throw new CommandFailure("name what to search: either PATHs or --index DIR");
        }
        DiscoveryOptions options = Requests.valid(() -> DiscoveryOptions.standard()
                .withPeriod(filter.firstDay(), filter.lastDay()).withLimit(limit));
        TermLexicon known = TermLexicon.standard();
        if (lexicon != null) {
            known = known.with(new UserLexicon(lexicon).read());
        }
        Set<Reject> rejected = new HashSet<>(); // the archives are read several times, a reject counts once
        answer.requireSink();
        Discovery found;
        IndexManifest asked = null;
        if (index == null) {
            found = search(TermSources.archive(paths, interruption(), rejected::add), options, known);
        } else {
            try (CorpusIndex corpus = CorpusIndex.open(index, segmenter.create())) {
                found = search(new IndexedTexts(corpus, time.limits(this)), options,
                        known.with(corpus.manifest().ownTerms()));
                asked = corpus.manifest();
            }
        }
        answer.print(new PrintedProposals(found, new Provenance("terms", new Settings().with("discover", true)
                .with("from", filter.firstDay()).with("to", filter.lastDay()).map(), asked, Instant.now())), this);
        if (!rejected.isEmpty()) {
            warn(rejected.size() + " rejected and left out; 'rmrb parse --rejects FILE' tells what and why");
            return ExitStatus.SOME_REJECTED;
        }
        return ExitStatus.DONE;
    }

    private Discovery search(DatedTexts texts, DiscoveryOptions options, TermLexicon known) throws IOException {
        try (Progress progress = progress("terms", "texts read, those of the period three times")) {
            return new TermDiscovery(options).discover((days, reader) -> texts.read(days, text -> {
                reader.text(text);
                progress.add(1, 0);
            }), known);
        }
    }

    private int add() throws IOException {
        if (lexicon == null) {
            throw new CommandFailure("--accept needs --lexicon FILE");
        }
        List<String> all = new ArrayList<>(List.of(accept));
        all.addAll(forms);
        boolean standard = find(TermLexicon.standard()).isPresent();
        Optional<TermEntry> known = find(Requests.valid(new UserLexicon(lexicon)::read));
        Term.Kind named = kind != null ? kind : known.map(TermEntry::kind).orElse(Term.Kind.PROGRAMME);
        new UserLexicon(lexicon).accept(Requests.valid(() -> new TermEntry(accept, named, since, all)));
        answer.write(this, out -> {
            if (index != null) {
                try (CorpusIndex corpus = CorpusIndex.open(index, segmenter.create())) {
                    AffectedArticles.print(corpus, all, limit, out);
                }
            }
        });
        warn(accept + (known.isPresent() ? " was in " + lexicon + " and has these forms too" : " is in " + lexicon)
                + (standard ? ", and in the standard lexicon" : "")
                + (index == null
                        ? ""
                        : "; to have it among the terms of the index: rmrb index --terms " + lexicon + " --index "
                                + index));
        return ExitStatus.DONE;
    }

    private Optional<TermEntry> find(TermLexicon terms) {
        return terms.entries().stream().filter(entry -> entry.canonical().equals(accept)).findFirst();
    }
}
