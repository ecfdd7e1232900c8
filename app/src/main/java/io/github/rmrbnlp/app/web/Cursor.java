package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.index.IndexManifest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the next page of an answer begins. Holds for one commit of the index: hits of another would be missed or come twice.
 * Immutable.
 *
 * @param offset how many hits were given already
 * @param commit which commit they came from
 */
record Cursor(int offset, String commit) {
    /** Where a client wants more, it wants everything and exports in pages by date. */
    private static final int MAX_OFFSET = 200_000;
    private static final Pattern FORM = Pattern.compile("(\\d{1,7})-([0-9a-f]{1,16})");

    static Cursor of(int offset, IndexManifest manifest) {
        return new Cursor(offset, Long.toHexString(manifest.digest()));
    }

    /** The offset of a cursor as a client gives it back; 0 of "". */
    static int offset(String text, IndexManifest manifest) {
        if (text.isEmpty()) {
            return 0;
        }
        Matcher form = FORM.matcher(decoded(text));
        if (!form.matches()) {
            throw WebProblem.parameter("cursor", "is none that this server gave");
        }
        Cursor cursor = new Cursor(Integer.parseInt(form.group(1)), form.group(2));
        if (!cursor.commit.equals(Long.toHexString(manifest.digest()))) {
            throw WebProblem.of(WebProblem.Kind.INDEX_CHANGED,
                    "the index has changed since; ask again without a cursor");
        }
        return cursor.offset;
    }

    /** Where the question's page begins; 0 without a cursor. */
    static int offset(Endpoint.Call call) {
        int offset = offset(call.parameters().text("cursor"), call.index().manifest());
        if (offset > MAX_OFFSET) {
            throw WebProblem.parameter("cursor", "is beyond " + MAX_OFFSET + " rows; narrow the query by date");
        }
        return offset;
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException e) {
            return ""; // told by the caller
        }
    }

    /** As a parameter of a URL. */
    @Override
    public String toString() {
        byte[] bytes = (offset + "-" + commit).getBytes(StandardCharsets.ISO_8859_1);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
