package org.spean.people.ui;

import org.spean.people.Holding;
import org.spean.vocabulary.Language;
import org.spean.widgets.Facts;

/** What a room above says of a post's number where its holder is shown, and what can be done about it there. */
public interface PhoneSection {

    /**
     * Adds it below what the book of numbers says.
     *
     * @param holding whose number is known to the book; the reader may say on which number this post is reached
     * @param changed is run when something else is to be said of the number now
     */
    void into(Facts facts, Holding holding, Language language, Runnable changed);
}
