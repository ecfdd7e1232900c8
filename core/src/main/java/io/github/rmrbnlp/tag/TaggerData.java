package io.github.rmrbnlp.tag;

/** All a {@link Tagger} is made of, as it stands in its file. */
record TaggerData(Lexicon lexicon, ModelData partsOfSpeech, ModelData names) {
    Tagger open(String version) {
        return new Tagger(lexicon, partsOfSpeech.open(), names.open(), version);
    }
}
