package org.spean.directory.ui;

import org.spean.directory.EntryField;
import org.spean.directory.ServiceEntry;
import org.spean.widgets.Verbatim;

/** What the organization said was missing, and what it recommended. */
class ServiceGaps extends SheetPart {

    ServiceGaps(ServiceEntry entry, Reader reader, AgeLines ages) {
        super(reader.say("page.service.gaps-and-recommendations"));
        EntryFacts facts = new EntryFacts(entry, reader, ages);
        if (!entry.gaps().isEmpty()) {
            facts.fact(EntryField.GAPS, reader.say("page.service.gap"), new Verbatim(entry.gaps(), reader.language()));
        }
        if (!entry.recommendations().isEmpty()) {
            facts.fact(
                    EntryField.RECOMMENDATIONS,
                    reader.say("page.service.recommendation"),
                    new Verbatim(entry.recommendations(), reader.language()));
        }
        add(facts);
    }
}
