package org.spean.directory.ui;

import com.vaadin.flow.component.html.Anchor;

/** Fetches a vCard: the telephone offers to keep its numbers. */
class SaveCard extends Anchor {

    /**
     * A link to a card.
     *
     * @param card its address in the program
     */
    SaveCard(String card, Reader reader) {
        super(card, reader.say("card.save"));
        setRouterIgnore(true);
        getElement().setAttribute("download", true);
        addClassName("save-card");
    }
}
