package org.spean.messaging.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spean.messaging.Channel;
import org.spean.messaging.MessageActOutcome;
import org.spean.messaging.Simulation.Coming;
import org.spean.messaging.simulator.Telephone;

/** What lies on a simulated telephone, the latest below, and what still waits to come. */
class TelephoneScreen extends Div {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s/]+/(?<path>a/[1-9A-Za-z]{22})(?![^\\s])");

    private final TelephoneShelf shelf;
    private final OutboxWords words;
    private final Runnable changed;

    /**
     * An empty one.
     *
     * @param named what it is called where it is read out
     * @param changed is run when a waiting message was sent
     */
    TelephoneScreen(TelephoneShelf shelf, OutboxWords words, String named, Runnable changed) {
        this.shelf = shelf;
        this.words = words;
        this.changed = changed;
        setClassName("screen");
        getElement().setAttribute("role", "log").setAttribute("tabindex", "0").setAttribute("aria-label", named);
    }

    void show(Telephone telephone, TelephoneLook seen) {
        removeAll();
        if (telephone.said().isEmpty()) {
            add(new Paragraph(words.say("telephones.nothing")));
        }
        UnorderedList list = new UnorderedList();
        telephone.said().forEach(each -> list.add(item(telephone, each, seen)));
        if (!telephone.said().isEmpty()) {
            add(list);
        }
        telephone.coming().forEach(each -> add(coming(each, seen.maySend())));
        if (!telephone.on()) {
            add(new Paragraph(words.say("telephones.is-off")));
        }
        getElement().executeJs("this.scrollTop = this.scrollHeight");
    }

    private ListItem item(Telephone telephone, Telephone.Said said, TelephoneLook seen) {
        Span text = said.channel() == Channel.VOICE
                ? new Span(words.say("telephones.call." + seen.calls().state(said.id())))
                : said.inward() ? new Span(said.text()) : withLinks(said.text());
        text.setClassName("text");
        Span at = new Span(words.moment(said.at()));
        at.setClassName("note");
        ListItem item = new ListItem();
        if (said.inward()) {
            Span own = new Span(words.say("telephones.own"));
            own.setClassName("sr");
            item.add(own);
            item.setClassName("own");
        }
        if (said.channel() == Channel.TELEGRAM || said.channel() == Channel.EMAIL) {
            Span by = new Span(words.channel(said.channel()));
            by.setClassName("badge");
            item.add(by);
        }
        item.add(text, at);
        if (!said.buttons().isEmpty()) {
            Div buttons = new Div();
            buttons.setClassName("buttons");
            said.buttons().forEach(each -> buttons.add(button(telephone, said, each)));
            item.add(buttons);
        }
        return item;
    }

    /** Links of ours can be tapped, as on a telephone. They lead to this program, by whatever name it was opened. */
    private static Span withLinks(String text) {
        Span with = new Span();
        Matcher link = LINK.matcher(text);
        int at = 0;
        while (link.find()) {
            Anchor tapped = new Anchor(link.group("path"), link.group());
            tapped.setTarget(AnchorTarget.BLANK);
            tapped.setRouterIgnore(true);
            tapped.getElement().setAttribute("rel", "noopener noreferrer");
            with.add(new Text(text.substring(at, link.start())), tapped);
            at = link.end();
        }
        with.add(new Text(text.substring(at)));
        return with;
    }

    private NativeButton button(Telephone telephone, Telephone.Said said, String label) {
        NativeButton button = new NativeButton(label, click -> {
            shelf.chats().press(shelf.actor(), telephone.number(), said.id(), label);
            changed.run();
        });
        button.addClassNames("btn", "small");
        button.setAriaLabel(words.say("telegram.press", label));
        button.setEnabled(telephone.on());
        return button;
    }

    private Div coming(Coming coming, boolean maySend) {
        Span what = new Span(words.say(
                "telephones.coming",
                words.kind(coming.kind()),
                words.waits(coming.waitsFor(), coming.next(), shelf.now())));
        Div line = new Div(what);
        line.setClassName("coming");
        if (maySend) {
            NativeButton now = new NativeButton(words.say("outbox.act.SEND_NOW"));
            now.addClickListener(click -> {
                if (shelf.sendNow(coming.id()) instanceof MessageActOutcome.Refused(var reason)) {
                    what.setText(words.say("outbox.refused." + reason));
                }
                changed.run();
            });
            now.addClassNames("btn", "small");
            line.add(now);
        }
        return line;
    }
}
