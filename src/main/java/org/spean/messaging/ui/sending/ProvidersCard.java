package org.spean.messaging.ui.sending;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.spean.messaging.sending.Provider;
import org.spean.widgets.Facts;

/** The ways to real telephones and how each is set up. Keys and tokens are never shown. */
class ProvidersCard extends Section {

    ProvidersCard(SendingShelf shelf, SendingWords words) {
        setClassName("providers");
        add(new H2(words.say("sending.providers")));
        shelf.providers().all().forEach(each -> shows(each, words));
        Paragraph note = new Paragraph(words.say("sending.providers-note"));
        note.setClassName("note");
        add(note);
    }

    private void shows(Provider provider, SendingWords words) {
        add(new H3(words.say("sending.name." + provider.name())));
        if (!provider.how().ready()) {
            add(new Paragraph(words.say("sending.not-set-up")));
            if (!provider.how().settings().isEmpty()) {
                add(new Paragraph(
                        words.say("sending.to-set", words.joined(provider.how().settings()))));
            }
            return;
        }
        Facts facts = new Facts();
        facts.fact(words.say("sending.state"), words.say("sending.set-up"));
        provider.how().facts().forEach(each -> facts.fact(words.say("sending.fact." + each.what()), each.value()));
        add(facts);
    }
}
