package org.spean.consent.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.spean.cases.Case;
import org.spean.consent.Basis;
import org.spean.consent.Disclosure;
import org.spean.vocabulary.Language;

/** Who was told what, when, by whom, and what they see still; on paper for the client. */
final class DisclosureList extends Div {

    DisclosureList(ConsentShelf shelf, ConsentWords words, Case file, List<Disclosure> all) {
        if (all.isEmpty()) {
            add(ConsentCard.note(words.say("consent.told.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.setClassName("form-list");
        all.forEach(each -> list.add(line(words, each)));
        Div papers = new Div(
                paper(words.say("consent.told.print-km"), shelf, file, Language.KHMER),
                paper(words.say("consent.told.print-en"), shelf, file, Language.ENGLISH));
        papers.setClassName("row");
        add(list, papers);
    }

    private static ListItem line(ConsentWords words, Disclosure each) {
        Span badge = new Span(words.say(
                each.open().isEmpty()
                        ? "consent.told.closed"
                        : each.open().equals(each.items()) ? "consent.told.open" : "consent.told.part"));
        badge.setClassName("badge");
        Paragraph title = new Paragraph(
                new Span(words.say("consent.told.line", words.day(each.at()), words.receiver(each.receiver()))), badge);
        title.setClassName("t row");
        Div body = new Div(title, new Paragraph(words.items(each.items())));
        if (!each.open().isEmpty() && !each.open().equals(each.items())) {
            body.add(new Paragraph(words.say("consent.told.still", words.items(each.open()))));
        }
        body.add(ConsentCard.note(words.say(
                "consent.told.how",
                words.say(each.whatFor().words()),
                words.say(each.basis() instanceof Basis.OfConsent ? "consent.told.consented" : "consent.told.without"),
                each.byName())));
        return new ListItem(body);
    }

    private static Anchor paper(String text, ConsentShelf shelf, Case file, Language language) {
        Anchor anchor = new Anchor();
        anchor.setText(text);
        anchor.setClassName("btn");
        anchor.getElement().setAttribute("target", "_blank");
        anchor.setHref(download(shelf, file, language));
        return anchor;
    }

    /** Made when it is asked for, and kept nowhere. */
    private static DownloadHandler download(ConsentShelf shelf, Case file, Language language) {
        UUID id = file.id();
        String name = file.code().text() + ".pdf";
        return event -> {
            event.getResponse().setHeader("Cache-Control", "no-store");
            event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
            Optional<byte[]> made = shelf.paper().print(shelf.actor(), id, language);
            if (made.isPresent()) {
                event.getResponse().setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
                event.setContentType("application/pdf");
                event.setContentLength(made.get().length);
                event.getOutputStream().write(made.get());
            } else {
                event.getResponse().setStatus(HttpStatusCode.NOT_FOUND.getCode());
            }
        };
    }
}
