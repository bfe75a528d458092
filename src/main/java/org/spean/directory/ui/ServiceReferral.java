package org.spean.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import org.spean.directory.EntryField;
import org.spean.directory.HowToRefer;
import org.spean.directory.ServiceEntry;
import org.spean.vocabulary.Language;
import org.spean.widgets.SpokenText;
import org.spean.widgets.Verbatim;

/** The forum's column "Referral (how to/from)": who sends people here, where they go on to, and the words as printed. */
class ServiceReferral extends SheetPart {

    ServiceReferral(ServiceEntry entry, Reader reader, AgeLines ages) {
        super(reader.say("page.service.how-to-refer"));
        HowToRefer how = entry.howToRefer();
        EntryFacts facts = new EntryFacts(entry, reader, ages);
        facts.fact(
                EntryField.HOW_TO_REFER,
                !how.from().isEmpty(),
                reader.say("page.refer.who-sends"),
                known(how.from(), reader));
        facts.fact(
                EntryField.HOW_TO_REFER,
                !how.to().isEmpty(),
                reader.say("page.refer.sends-to"),
                known(how.to(), reader));
        if (!how.asPrinted().isEmpty()) {
            facts.fact(EntryField.REFERRAL_AS_PRINTED, reader.say("page.service.as-printed"), asPrinted(how, reader));
        }
        if (!entry.followUp().isEmpty()) {
            facts.fact(
                    EntryField.FOLLOW_UP,
                    reader.say("page.service.follow-up"),
                    new Verbatim(entry.followUp(), reader.language()));
        }
        add(facts);
    }

    private static Component known(String text, Reader reader) {
        return text.isEmpty() ? new Span(reader.say("page.not-recorded")) : SpokenText.english(text, reader.language());
    }

    private static Span asPrinted(HowToRefer how, Reader reader) {
        Language page = reader.language();
        Span printed = new Span(new Verbatim(how.asPrinted(), page));
        if (how.direction().equals("inferred") || how.direction().equals("unstated")) {
            Span remark = new Span(" " + reader.say("page.refer.direction." + how.direction()));
            remark.setClassName("note");
            printed.add(remark);
        }
        return printed;
    }
}
