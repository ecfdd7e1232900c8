package io.github.rmrbnlp.index;

import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.corpusio.ArticleBuilder;
import io.github.rmrbnlp.corpusio.Problem;
import io.github.rmrbnlp.corpusio.Severity;
import io.github.rmrbnlp.corpusio.Source;
import io.github.rmrbnlp.corpusio.SourceMap;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * The stored form of an article: the source file's path first, then all that makes the article's content. Null is length 0,
 * every other value is written plus one. Stateless.
 */
final class ArticleCodec {
    private ArticleCodec() {
    }

    /**
     * @param bytes the stored form
     * @param contentStart where the content begins, behind the path, which may differ between two runs over the same files
     */
    record Encoded(byte[] bytes, int contentStart) {
    }

    static Encoded encode(Article article) throws IOException {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        writeText(out, article.source().file());
        int contentStart = Math.toIntExact(out.size());
        writeSource(out, article.source());
        writeText(out, article.id());
        writeNumber(out, article.issue());
        writeText(out, article.date() == null ? null : article.date().toString());
        writeNumber(out, article.page());
        writeText(out, article.pageName());
        writeNumber(out, article.item());
        writeText(out, article.kicker());
        writeText(out, article.title());
        writeText(out, article.subtitle());
        writeTexts(out, article.authors());
        writeText(out, article.column());
        writeText(out, article.classification());
        writeTexts(out, article.keywords());
        writeTexts(out, article.genre());
        writeTexts(out, article.people());
        writeTexts(out, article.units());
        writeOtherFields(out, article.otherFields());
        writeText(out, article.documentNumber());
        writeText(out, article.issuer());
        writeProblems(out, article.problems());
        writeText(out, article.body());
        byte[] map = article.bodyMap() == null ? new byte[0] : article.bodyMap().toBytes();
        out.writeVInt(map.length);
        out.writeBytes(map, map.length);
        return new Encoded(out.toArrayCopy(), contentStart);
    }

    static Article decode(BytesRef bytes) throws IOException {
        DataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        String file = readText(in);
        Source source = new Source(file, readText(in), readText(in), readText(in), in.readVLong(), in.readVLong());
        ArticleBuilder article = new ArticleBuilder(source).id(readText(in)).issue(readNumber(in));
        String date = readText(in);
        article.date(date == null ? null : LocalDate.parse(date)).page(readNumber(in)).pageName(readText(in));
        article.item(readNumber(in)).kicker(readText(in)).title(readText(in)).subtitle(readText(in));
        article.authors(readTexts(in)).column(readText(in)).classification(readText(in)).keywords(readTexts(in));
        article.genre(readTexts(in)).people(readTexts(in)).units(readTexts(in));
        for (int count = in.readVInt(); count > 0; count--) {
            article.otherField(readText(in), readText(in));
        }
        article.documentNumber(readText(in)).issuer(readText(in)).problems(readProblems(in));
        String body = readText(in);
        byte[] map = new byte[in.readVInt()];
        in.readBytes(map, 0, map.length);
        return article.body(body, map.length == 0 ? null : SourceMap.ofBytes(map)).build();
    }

    private static void writeSource(DataOutput out, Source source) throws IOException {
        writeText(out, source.entry());
        writeText(out, source.charset());
        writeText(out, source.format());
        out.writeVLong(source.byteStart());
        out.writeVLong(source.byteEnd());
    }

    private static void writeOtherFields(DataOutput out, Map<String, String> fields) throws IOException {
        out.writeVInt(fields.size());
        for (Map.Entry<String, String> field : fields.entrySet()) {
            writeText(out, field.getKey());
            writeText(out, field.getValue());
        }
    }

    private static void writeProblems(DataOutput out, List<Problem> problems) throws IOException {
        out.writeVInt(problems.size());
        for (Problem problem : problems) {
            writeText(out, problem.severity().name());
            writeText(out, problem.code());
            writeText(out, problem.message());
            out.writeVInt(problem.line());
            out.writeVInt(problem.column());
            out.writeVLong(problem.byteOffset());
        }
    }

    private static List<Problem> readProblems(DataInput in) throws IOException {
        List<Problem> problems = new ArrayList<>();
        for (int count = in.readVInt(); count > 0; count--) {
            problems.add(new Problem(Severity.valueOf(readText(in)), readText(in), readText(in), in.readVInt(),
                    in.readVInt(), in.readVLong()));
        }
        return problems;
    }

    /** As UTF-16 units in one to three bytes each, so that an unpaired surrogate of a damaged file survives. */
    private static void writeText(DataOutput out, String text) throws IOException {
        if (text == null) {
            out.writeVInt(0);
            return;
        }
        out.writeVInt(text.length() + 1);
        byte[] bytes = new byte[text.length() * 3];
        int n = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes[n++] = (byte) c;
            } else if (c < 0x800) {
                bytes[n++] = (byte) (0xC0 | c >> 6);
                bytes[n++] = (byte) (0x80 | c & 0x3F);
            } else {
                bytes[n++] = (byte) (0xE0 | c >> 12);
                bytes[n++] = (byte) (0x80 | c >> 6 & 0x3F);
                bytes[n++] = (byte) (0x80 | c & 0x3F);
            }
        }
        out.writeBytes(bytes, n);
    }

    private static String readText(DataInput in) throws IOException {
        int length = in.readVInt() - 1;
        if (length < 0) {
            return null;
        }
        char[] chars = new char[length];
        for (int i = 0; i < length; i++) {
            int b = in.readByte();
            if (b >= 0) {
                chars[i] = (char) b;
            } else if ((b & 0xE0) == 0xC0) {
                chars[i] = (char) ((b & 0x1F) << 6 | in.readByte() & 0x3F);
            } else {
                chars[i] = (char) ((b & 0x0F) << 12 | (in.readByte() & 0x3F) << 6 | in.readByte() & 0x3F);
            }
        }
        return new String(chars);
    }

    private static void writeTexts(DataOutput out, List<String> texts) throws IOException {
        out.writeVInt(texts.size());
        for (String text : texts) {
            writeText(out, text);
        }
    }

    private static List<String> readTexts(DataInput in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int count = in.readVInt(); count > 0; count--) {
            texts.add(readText(in));
        }
        return texts;
    }

    private static void writeNumber(DataOutput out, Integer number) throws IOException {
        out.writeZLong(number == null ? Long.MIN_VALUE : number);
    }

    private static Integer readNumber(DataInput in) throws IOException {
        long number = in.readZLong();
        return number == Long.MIN_VALUE ? null : Math.toIntExact(number);
    }
}
