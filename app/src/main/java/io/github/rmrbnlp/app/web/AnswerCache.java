package io.github.rmrbnlp.app.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.rmrbnlp.index.IndexManifest;

/**
 * Answers given already, of the newest commit alone; those asked for most are kept. Bounded by their bytes, and an answer that
 * would push out many others is not kept. Thread-safe.
 */
final class AnswerCache {
    /** What an entry holds besides its key and its body. */
    private static final int ENTRY_BYTES = 500;
    /** An answer takes this part of the memory at most. */
    private static final int GREATEST_PART = 32;

    private final long greatest;
    private final Cache<String, Answer> answers;
    private volatile String commit = "";

    /** @param megabytes how much may be kept; 0 keeps nothing */
    AnswerCache(int megabytes) {
        long bytes = (long) megabytes << 20;
        this.greatest = bytes / GREATEST_PART;
        this.answers = Caffeine.newBuilder().maximumWeight(bytes).weigher(AnswerCache::bytes).executor(Runnable::run)
                .build();
    }

    private static int bytes(String key, Answer answer) {
        return ENTRY_BYTES + 2 * key.length() + answer.body().length;
    }

    /** The answer to the same question of the same commit, or null. */
    Answer get(IndexManifest manifest, String question) {
        return answers.getIfPresent(key(manifest, question));
    }

    void put(IndexManifest manifest, String question, Answer answer) {
        String key = key(manifest, question);
        if (bytes(key, answer) <= greatest) {
            answers.put(key, answer);
        }
    }

    /** The first question of another commit lets go of all older answers; whoever still asks an older one finds none of the newer. */
    private String key(IndexManifest manifest, String question) {
        String asked = Long.toHexString(manifest.digest()) + "-" + Long.toHexString(manifest.articles());
        if (!asked.equals(commit)) {
            commit = asked;
            answers.invalidateAll();
        }
        return asked + " " + question;
    }
}
