package io.github.rmrbnlp.tag;

import java.util.Arrays;

/**
 * What is known of words and characters before their context is seen: a word's profile (the set of tags a dictionary gives
 * it), the parts of speech a frequent word is limited to, the roles a character takes in Chinese names of persons, and the
 * words that end names of organisations. Immutable.
 *
 * @param wordHashes the words, by {@link Hash#word}
 * @param wordClasses the class of each
 * @param profiles the profile of each class
 * @param allowed the parts of speech of each class, one bit each; all bits set where a word is not limited
 * @param roles for every char four two-bit ranks: surname, first and second character of a given name of two, given name of
 *            one
 * @param organisationHeads hashes of words that end names of organisations
 */
record Lexicon(int[] wordHashes, char[] wordClasses, int[] profiles, long[] allowed, byte[] roles,
        int[] organisationHeads) {
    static final long ANY = -1;
    /** The profile of a word in no dictionary. */
    static final int UNKNOWN = 0;

    /** The table from word hash to class. */
    HashTable classTable() {
        HashTable table = new HashTable(wordHashes.length);
        for (int i = 0; i < wordHashes.length; i++) {
            table.put(wordHashes[i], wordClasses[i]);
        }
        return table;
    }

    boolean isOrganisationHead(int wordHash) {
        return Arrays.binarySearch(organisationHeads, wordHash) >= 0;
    }
}
