package org.spean.people.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import org.spean.access.Grant;
import org.spean.access.GrantBook.Can;
import org.spean.access.GrantBook.Seen;

/** A grant: for what, where it stands, who did what to it; and whatever the reader can do to it. */
class GrantCard extends Article {

    private final Seen seen;
    private final RoleWords words;
    private final Div buttons = new Div();
    private final Div asking = new Div();

    /**
     * Shows one.
     *
     * @param acts does what a button says
     */
    GrantCard(Seen seen, RoleWords words, GrantActs acts) {
        this.seen = seen;
        this.words = words;
        setClassName("todo grant");
        buttons.setClassName("act");
        asking.setClassName("asking");
        Grant grant = seen.grant();
        button(Can.SHORTEN, "people.shorten", () -> askWhyShorter(acts));
        acts.postOf(grant)
                .ifPresentOrElse(
                        post -> buttons.add(new Anchor(PostLinks.post(post), words.say("post.of-role"))), () -> {
                            button(Can.WITHDRAW, "people.withdraw", () -> acts.withdraw(grant));
                            button(Can.END, "people.end", () -> acts.end(grant));
                            button(Can.GIVE_BACK, "people.give-back", () -> acts.giveBack(grant));
                        });
        add(new GrantFacts(grant, words), buttons, asking);
    }

    /** Its name for a screen reader holds the role's: there are many of these buttons. */
    private void button(Can can, String key, Runnable does) {
        if (seen.can().contains(can)) {
            NativeButton button = new NativeButton(words.say(key), click -> does.run());
            button.setClassName("btn");
            button.setAriaLabel(words.say(key) + ": "
                    + words.title(seen.grant().role(), seen.grant().remit()));
            buttons.add(button);
        }
    }

    private void askWhyShorter(GrantActs acts) {
        ReasonField why = new ReasonField(
                words,
                words.say("people.shorten-reason"),
                words.say("people.shorten"),
                reason -> acts.shorten(seen.grant(), reason),
                asking::removeAll);
        asking.removeAll();
        asking.add(why);
        why.begin();
    }
}
