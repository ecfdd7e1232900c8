package io.github.rmrbnlp.tag;

import java.util.ArrayList;
import java.util.List;

/** A corpus parted in what is learnt from and what is measured on. */
record Split(List<TaggedParagraph> training, List<TaggedParagraph> heldOut) {
    /** Holds out every {@code nth} paragraph. */
    static Split of(List<TaggedParagraph> paragraphs, int nth) {
        List<TaggedParagraph> training = new ArrayList<>();
        List<TaggedParagraph> heldOut = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            (i % nth == nth - 1 ? heldOut : training).add(paragraphs.get(i));
        }
        return new Split(training, heldOut);
    }
}
