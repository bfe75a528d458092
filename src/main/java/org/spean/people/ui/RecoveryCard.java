package org.spean.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.spean.access.Recoveries;

/** Somebody who lost the password, and waits for a second person's yes. */
class RecoveryCard extends Section {

    private final Div acts = new Div();

    RecoveryCard(Recoveries.Waiting waiting, RoleWords words, RoleShelf shelf, Runnable refresh) {
        setClassName("waiting");
        NativeButton yes = new NativeButton(
                words.say("recovery.confirm." + waiting.lost()),
                click -> shelf.recoveries()
                        .confirm(shelf.actor(), waiting.id())
                        .flatMap(Recoveries.Confirmed::link)
                        .ifPresentOrElse(
                                sent -> {
                                    LinkShown shown = new LinkShown(sent, words, refresh);
                                    acts.removeAll();
                                    acts.add(shown);
                                    shown.begin();
                                },
                                refresh));
        yes.setClassName("btn main");
        NativeButton no = new NativeButton(words.say("recovery.refuse"), click -> {
            shelf.recoveries().refuse(shelf.actor(), waiting.id());
            refresh.run();
        });
        no.setClassName("btn");
        acts.add(yes, no);
        acts.setClassName("row");
        Paragraph how = new Paragraph(words.say("recovery.how." + waiting.lost()));
        how.setClassName("note");
        add(
                new H2(words.say("recovery.title." + waiting.lost(), waiting.name())),
                new Paragraph(words.say(
                        "recovery.waits", shelf.named(waiting.askedBy(), words), words.moment(waiting.askedAt()))),
                new Paragraph(words.say("people.because", waiting.reason())),
                how,
                acts);
    }
}
