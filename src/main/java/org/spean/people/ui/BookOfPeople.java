package org.spean.people.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.UUID;
import org.spean.people.PersonOutcome;
import org.spean.vocabulary.Language;

/** The way from an account to the person in the book: to their posts and numbers, or into the book. */
class BookOfPeople extends Div {

    BookOfPeople(PostShelf shelf, UUID account) {
        PostWords words = new PostWords(Language.of(getLocale()));
        setClassName("row");
        shelf.people()
                .signingInWith(account)
                .ifPresentOrElse(
                        person -> add(new Anchor(PostLinks.person(person.id()), words.say("person.posts-of"))), () -> {
                            if (shelf.people().mayKeep(shelf.actor())) {
                                NativeButton enter = new NativeButton(
                                        words.say("person.enter-account"), click -> enter(shelf, account));
                                enter.setClassName("btn");
                                add(enter);
                            }
                        });
    }

    private void enter(PostShelf shelf, UUID account) {
        if (shelf.people().enter(shelf.actor(), account) instanceof PersonOutcome.Done done) {
            getUI().ifPresent(ui -> ui.navigate(PostLinks.person(done.person().id())));
        }
    }
}
