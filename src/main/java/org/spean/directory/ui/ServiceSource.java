package org.spean.directory.ui;

import com.vaadin.flow.component.html.Span;
import org.spean.directory.EntryField;
import org.spean.directory.ServiceEntry;
import org.spean.directory.Source;
import org.spean.vocabulary.Language;
import org.spean.widgets.Numerals;
import org.spean.widgets.SpokenText;
import org.spean.widgets.Verbatim;

/** Where an entry comes from, and how sure its reading is. */
class ServiceSource extends SheetPart {

    ServiceSource(ServiceEntry entry, Reader reader, AgeLines ages) {
        super(reader.say("page.service.source"));
        Language page = reader.language();
        Source source = entry.source();
        EntryFacts facts = new EntryFacts(entry, reader, ages);
        facts.fact(reader.say("page.source.reported"), Numerals.month(source.reported(), page));
        if (!source.page().isEmpty()) {
            facts.fact(
                    EntryField.SOURCE_PAGE,
                    reader.say("page.source.where"),
                    new Span(reader.say("page.source.report", Numerals.shaped(source.page(), page))));
        }
        if (!source.lines().isEmpty()) {
            facts.fact(
                    EntryField.SOURCE_LINES,
                    reader.say("page.source.lines"),
                    new Span(Numerals.shaped(source.lines(), page)));
        }
        if (!source.institutionAsPrinted().isEmpty()) {
            facts.fact(
                    EntryField.INSTITUTION_AS_PRINTED,
                    reader.say("page.source.institution"),
                    new Verbatim(source.institutionAsPrinted(), page));
        }
        if (!source.confidence().isEmpty()) {
            facts.fact(
                    EntryField.CONFIDENCE,
                    reader.say("page.source.confidence"),
                    new Span(reader.say("page.source.confidence." + source.confidence())));
        }
        if (!source.doubts().isEmpty()) {
            facts.fact(EntryField.DOUBTS, reader.say("page.source.doubts"), SpokenText.english(source.doubts(), page));
        }
        add(facts);
    }
}
