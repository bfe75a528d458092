package org.spean.directory.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.spean.directory.Answer;
import org.spean.directory.Audience;
import org.spean.directory.EntryField;
import org.spean.directory.ServiceEntry;
import org.spean.widgets.Verbatim;

/** Who can come: yes, no, or not recorded for each audience, and other conditions. */
class ServiceAudiences extends SheetPart {

    ServiceAudiences(ServiceEntry entry, Reader reader, AgeLines ages) {
        super(reader.say("page.service.who"));
        EntryFacts facts = new EntryFacts(entry, reader, ages);
        facts.addClassName("answers");
        for (Audience audience : Audience.values()) {
            Answer answer = entry.answer(audience);
            Span said = new Span(reader.say("page.answer." + answer));
            said.setClassName(answer == Answer.NOT_RECORDED ? "unknown" : "known");
            facts.fact(AudienceWords.name(audience, reader), said);
        }
        facts.fact(
                EntryField.ELIGIBILITY,
                reader.say("page.service.eligibility"),
                entry.eligibility().isEmpty()
                        ? new Span(reader.say("page.not-recorded"))
                        : new Verbatim(entry.eligibility(), reader.language()));
        add(facts);
        if (!entry.audiences().containsValue(Answer.YES)) {
            Paragraph ask = new Paragraph(reader.say("page.who.ask"));
            ask.setClassName("note");
            add(ask);
        }
    }
}
