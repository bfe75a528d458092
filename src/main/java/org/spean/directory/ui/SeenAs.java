package org.spean.directory.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.spean.directory.ServiceId;
import org.spean.directory.Tier;

/**
 * As whom a signed-in reader looks at a page: as oneself, or as readers who see less. What others see is said in a bar with
 * a way back; the choice stands in the address.
 */
class SeenAs extends Nav {

    private final Reader reader;

    SeenAs(ServiceId service, Reader reader) {
        this.reader = reader;
        setClassName("seen-as");
        setAriaLabel(reader.say("page.seen-as"));
        if (reader.preview()) {
            addClassName("others");
            Paragraph says = new Paragraph(reader.say("page.seen-as.says." + reader.tier()));
            says.setClassName("says");
            add(says);
        }
        add(choices(service));
    }

    /** A page's title, which says so where it is not one's own. */
    static String title(String title, Reader reader) {
        return reader.preview()
                ? reader.say("page.seen-as.title", title, reader.say("page.seen-as." + reader.tier()))
                : title;
    }

    private Paragraph choices(ServiceId service) {
        Paragraph choices = new Paragraph();
        choices.setClassName("no-print");
        Tier own = Tier.of(reader.actor());
        choices.add(new Span(reader.say("page.seen-as.label")));
        choices.add(choice(DirectoryLinks.service(service), reader.say("page.seen-as.me"), !reader.preview()));
        own.included().stream()
                .filter(tier -> tier != own)
                .forEach(tier -> choices.add(choice(
                        DirectoryLinks.service(service, tier),
                        reader.say("page.seen-as." + tier),
                        tier == reader.tier())));
        Anchor why = new Anchor(DirectoryLinks.WHO_SEES_WHAT, reader.say("page.who-sees-what.title"));
        why.setClassName("end");
        if (reader.preview()) {
            Anchor back = new Anchor(DirectoryLinks.service(service), reader.say("page.seen-as.back"));
            back.setClassName("end");
            choices.add(back);
            why.removeClassName("end");
        }
        choices.add(why);
        return choices;
    }

    private static Anchor choice(String address, String words, boolean present) {
        Anchor choice = new Anchor(address, words);
        choice.setClassName("as");
        if (present) {
            choice.getElement().setAttribute("aria-current", "true");
        }
        return choice;
    }
}
