package io.github.rmrbnlp.tag;

/**
 * All a {@link Tagger} is made of, as it stands in its file.
 *
 * @param lexicon the words and characters
 * @param partsOfSpeech scores of the parts of speech
 * @param margins those of {@link Margins} for the parts of speech
 * @param names scores of the labels of names
 */
record TaggerData(Lexicon lexicon, ModelData partsOfSpeech, int[] margins, ModelData names) {
    Tagger open(String version) {
        return new Tagger(lexicon, partsOfSpeech.open(), new Margins(partsOfSpeech.labels(), margins), names.open(),
                version);
    }
}
