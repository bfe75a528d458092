package org.spean.directory.ui;

import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import org.spean.directory.Coverage;
import org.spean.directory.EntryField;
import org.spean.directory.ServiceEntry;
import org.spean.vocabulary.Language;
import org.spean.widgets.SpokenText;
import org.spean.widgets.Verbatim;

/** Which provinces it reaches, and whom to ask for. */
class ServiceReach extends SheetPart {

    ServiceReach(ServiceEntry entry, Shelf shelf, Reader reader, AgeLines ages) {
        super(reader.say("page.service.reach-and-staff"));
        Language page = reader.language();
        Coverage coverage = entry.coverage();
        EntryFacts facts = new EntryFacts(entry, reader, ages);
        facts.fact(reader.say("page.service.reaches"), CoverageWords.full(coverage, shelf, reader));
        if (!coverage.districts().isEmpty()) {
            facts.fact(
                    EntryField.DISTRICTS,
                    reader.say("entry.column.districts"),
                    new Span(coverage.districts().stream()
                            .sorted()
                            .map(district -> CoverageWords.place(district, shelf, reader))
                            .collect(Collectors.joining("; "))));
        }
        if (!coverage.places().isEmpty()) {
            facts.fact(
                    EntryField.PLACES, reader.say("page.service.places"), SpokenText.english(coverage.places(), page));
        }
        if (!coverage.asPrinted().isEmpty()) {
            facts.fact(
                    EntryField.COVERAGE_AS_PRINTED,
                    reader.say("page.service.coverage-as-printed"),
                    new Verbatim(coverage.asPrinted(), page));
        }
        if (!coverage.inferred().isEmpty()) {
            facts.fact(
                    EntryField.INFERRED_PROVINCES,
                    reader.say("page.service.inferred"),
                    suggested(coverage, shelf, reader));
        }
        facts.fact(
                EntryField.CONTACTS,
                reader.say("page.service.contact"),
                entry.contacts().isEmpty()
                        ? new Span(reader.say("page.not-recorded"))
                        : SpokenText.english(String.join(", ", entry.contacts()), page));
        add(facts);
    }

    private static Span suggested(Coverage coverage, Shelf shelf, Reader reader) {
        boolean everywhere =
                coverage.inferred().size() == shelf.gazetteer().provinces().size();
        Span places = everywhere
                ? new Span(reader.say("page.reach.everywhere"))
                : CoverageWords.links(coverage.inferred(), shelf, reader);
        return new Span(
                new Span(reader.say("page.service.inferred.before") + " "),
                places,
                new Span(reader.say("page.service.inferred.after")));
    }
}
