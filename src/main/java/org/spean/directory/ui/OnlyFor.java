package org.spean.directory.ui;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Span;
import java.util.Set;
import org.spean.directory.EntryField;
import org.spean.directory.Tier;

/** The quiet mark beside what a stranger does not see: for whom it is. A stranger meets none. */
class OnlyFor extends Span {

    private OnlyFor(String words) {
        super(words);
        setClassName("only-for");
    }

    /** Marks what belongs to no entry, where a stranger does not see it. */
    static void mark(HasComponents place, EntryField field, Reader reader) {
        mark(place, field, false, reader);
    }

    /** Marks a field of an entry, where a stranger does not see it. */
    static void mark(HasComponents place, EntryField field, boolean shelters, Reader reader) {
        if (reader.tier() == Tier.PUBLIC) {
            return;
        }
        Set<Tier> seeing = reader.tiers().seeing(field, shelters);
        if (!seeing.contains(Tier.PUBLIC)) {
            place.add(new Text(" "), new OnlyFor(reader.say("page.only-for." + widest(seeing))));
        }
    }

    private static Tier widest(Set<Tier> seeing) {
        return seeing.contains(Tier.PARTNERS)
                ? Tier.PARTNERS
                : seeing.contains(Tier.COORDINATORS) ? Tier.COORDINATORS : Tier.NAMED;
    }
}
