package org.spean.directory.ui;

import org.spean.directory.ServiceEntry;
import org.spean.directory.Source;
import org.spean.vocabulary.Language;
import org.spean.widgets.Facts;
import org.spean.widgets.Numerals;
import org.spean.widgets.SpokenText;
import org.spean.widgets.Verbatim;

/** Where an entry comes from, and how sure its reading is. */
class ServiceSource extends SheetPart {

    ServiceSource(ServiceEntry entry, Reader reader) {
        super(reader.say("page.service.source"));
        Language page = reader.language();
        Source source = entry.source();
        Facts facts = new Facts();
        facts.fact(reader.say("page.source.reported"), Numerals.month(source.reported(), page));
        String where = reader.say("page.source.report", Numerals.shaped(source.page(), page));
        facts.fact(
                reader.say("page.source.where"),
                source.lines().isEmpty()
                        ? where
                        : where + reader.say("page.source.lines", Numerals.shaped(source.lines(), page)));
        if (!source.institutionAsPrinted().isEmpty()) {
            facts.fact(reader.say("page.source.institution"), new Verbatim(source.institutionAsPrinted(), page));
        }
        if (!source.confidence().isEmpty()) {
            facts.fact(
                    reader.say("page.source.confidence"), reader.say("page.source.confidence." + source.confidence()));
        }
        if (!source.doubts().isEmpty()) {
            facts.fact(reader.say("page.source.doubts"), SpokenText.english(source.doubts(), page));
        }
        add(facts);
    }
}
