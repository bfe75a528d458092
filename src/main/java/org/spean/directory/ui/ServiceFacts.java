package org.spean.directory.ui;

import com.vaadin.flow.component.html.Span;
import org.spean.directory.HowToRefer;
import org.spean.directory.ServiceEntry;
import org.spean.vocabulary.Language;
import org.spean.widgets.Facts;
import org.spean.widgets.SpokenText;
import org.spean.widgets.Verbatim;

/** What a card says about a service: reach, contact, how to refer, who can come, the gap it reported. */
class ServiceFacts extends Facts {

    ServiceFacts(ServiceEntry entry, Shelf shelf, Reader reader) {
        if (!entry.running()) {
            fact(reader.say("page.service.state"), NotRunning.said(entry, reader));
        }
        Language page = reader.language();
        fact(reader.say("page.service.reaches"), CoverageWords.brief(entry.coverage(), shelf, reader));
        if (!entry.contacts().isEmpty()) {
            fact(reader.say("page.service.contact"), SpokenText.english(String.join(", ", entry.contacts()), page));
        }
        fact(reader.say("page.service.how-to-refer"), howToRefer(entry.howToRefer(), reader));
        fact(reader.say("page.service.who"), AudienceWords.brief(entry, reader));
        if (!entry.eligibility().isEmpty()) {
            fact(reader.say("page.service.eligibility"), new Verbatim(entry.eligibility(), page));
        }
        if (!entry.gaps().isEmpty()) {
            fact(reader.say("page.service.gap"), new Verbatim(entry.gaps(), page));
        }
    }

    private static Span howToRefer(HowToRefer how, Reader reader) {
        Language page = reader.language();
        Span said = new Span();
        if (!how.from().isEmpty()) {
            said.add(new Span(reader.say("page.refer.from") + " "), SpokenText.english(how.from(), page));
        }
        if (!how.to().isEmpty()) {
            String before = how.from().isEmpty() ? "" : reader.say("page.refer.between");
            said.add(new Span(before + reader.say("page.refer.to") + " "), SpokenText.english(how.to(), page));
        }
        if (said.getComponentCount() == 0) {
            said.add(
                    how.asPrinted().isEmpty()
                            ? new Span(reader.say("page.not-recorded"))
                            : new Verbatim(how.asPrinted(), page));
        }
        return said;
    }
}
