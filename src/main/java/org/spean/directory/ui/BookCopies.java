package org.spean.directory.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.BiFunction;
import org.spean.directory.Tier;
import org.spean.vocabulary.Language;

/** Copies to open: for each reader one in Khmer and one in English. */
class BookCopies extends Div {

    /**
     * Lists them.
     *
     * @param readers for whose eyes
     * @param explained whether it is said what each reader's copy holds
     * @param address of a copy
     * @param opened when one was opened
     */
    BookCopies(
            List<Tier> readers,
            boolean explained,
            BiFunction<Language, Tier, String> address,
            Runnable opened,
            Reader reader) {
        setClassName("book-copies");
        for (Tier tier : readers) {
            Paragraph ways = new Paragraph();
            ways.setClassName("row");
            Span whom = new Span(reader.say("book.for." + tier));
            whom.setClassName("whom");
            ways.add(whom);
            for (Language language : Language.values()) {
                ways.add(copy(tier, language, address.apply(language, tier), opened, reader));
            }
            add(ways);
            if (explained) {
                Paragraph means = new Paragraph(reader.say("book.for." + tier + ".means"));
                means.setClassName("note");
                add(means);
            }
        }
    }

    private static Anchor copy(Tier tier, Language language, String address, Runnable opened, Reader reader) {
        Anchor copy = new Anchor(address, reader.say("book.desk.in." + language.tag()));
        copy.setClassName("btn small");
        copy.setTarget(AnchorTarget.BLANK);
        copy.setRouterIgnore(true);
        copy.getElement()
                .setAttribute(
                        "aria-label",
                        reader.say("book.desk.in." + language.tag()) + ", " + reader.say("book.for." + tier));
        copy.getElement().addEventListener("click", click -> opened.run());
        return copy;
    }
}
