package org.spean.access.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.spean.access.guard.Glass;
import org.spean.access.guard.GlassBook.Can;
import org.spean.access.guard.GlassBook.Seen;
import org.spean.access.guard.GlassOutcome;
import org.spean.widgets.Facts;

/** One emergency: who opened which case, why, and what the reader can do about it. The case is named by its id alone. */
class GlassCard extends Article {

    private final Div asking = new Div();

    GlassCard(
            Seen seen,
            GlassWords words,
            BiFunction<Seen, ReviewForm, GlassOutcome> reviews,
            BiConsumer<Seen, Can> does) {
        setClassName("emergency");
        Glass glass = seen.glass();
        H2 head = new H2(new Span(words.say("glass.opened-by", glass.name())));
        if (seen.overdue()) {
            Span late = new Span(words.say("glass.overdue"));
            late.setClassName("badge late");
            head.add(late);
        }
        add(head);
        add(new Facts()
                .fact(words.say("glass.label.case"), glass.subject().id().toString())
                .fact(words.say("glass.label.at"), words.moment(glass.at()))
                .fact(words.say("glass.label.reason"), glass.reason())
                .fact(words.say("glass.label.state"), words.state(seen))
                .fact(words.say("glass.label.second"), words.secondYes(glass))
                .fact(words.say("glass.label.client"), words.clientTold(glass))
                .fact(words.say("glass.label.review"), words.review(seen)));
        Div acts = new Div();
        acts.setClassName("row");
        seen.can().stream().sorted().forEach(can -> {
            NativeButton button = new NativeButton(words.say("glass.can." + can), click -> {
                if (can == Can.REVIEW) {
                    ask(seen, words, reviews);
                } else {
                    does.accept(seen, can);
                }
            });
            button.setClassName(can == Can.REVIEW ? "btn main" : "btn");
            button.setAriaLabel(words.say("glass.can." + can) + ": " + glass.name() + ", " + words.moment(glass.at()));
            acts.add(button);
        });
        add(acts, asking);
    }

    private void ask(Seen seen, GlassWords words, BiFunction<Seen, ReviewForm, GlassOutcome> reviews) {
        ReviewForm form = new ReviewForm(words, each -> reviews.apply(seen, each), asking::removeAll);
        asking.removeAll();
        asking.add(form);
        form.begin();
    }
}
