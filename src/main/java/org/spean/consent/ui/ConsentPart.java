package org.spean.consent.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.spean.access.Actor;
import org.spean.cases.Case;
import org.spean.consent.BestInterestDecision;
import org.spean.consent.Consent;
import org.spean.consent.ConsentState;
import org.spean.consent.Response;

/**
 * Consent on the page of a case. What is being filled in stays as it is when the rest of the page is shown anew: it stands in a place of
 * its own, and only the lists are made again.
 */
final class ConsentPart extends Section {

    private final ConsentShelf shelf;
    private final ConsentWords words;
    private Case file;
    private final Div acts = new Div();
    private final Div form = new Div();
    private final Div lists = new Div();

    ConsentPart(ConsentShelf shelf, ConsentWords words, Case file) {
        this.shelf = shelf;
        this.words = words;
        this.file = file;
        setClassName("consents");
        acts.setClassName("row");
        add(new H2(words.say("consent.title")), new Paragraph(words.say("consent.lead")), acts, form, lists);
        show(file);
    }

    UUID caseId() {
        return file.id();
    }

    ConsentWords words() {
        return words;
    }

    /** As the case stands now. */
    void show(Case now) {
        file = now;
        Actor by = shelf.actor();
        acts.removeAll();
        if (shelf.consents().mayAsk(by, file.id())) {
            acts.add(button("consent.ask", "btn", () -> {
                AskForm ask = new AskForm(shelf, words, file, this::closes);
                opens(ask);
                ask.begin();
            }));
        }
        if (shelf.decisions().mayDecide(by, file.id())) {
            acts.add(button("consent.decide", "btn", () -> {
                DecisionForm decide = new DecisionForm(shelf, words, file, this::closes);
                opens(decide);
                decide.begin();
            }));
        }
        lists.removeAll();
        consents(by);
        decisions(by);
        lists.add(
                new H3(words.say("consent.told.title")),
                new DisclosureList(shelf, words, file, shelf.disclosures().of(by, file.id())));
    }

    private void opens(Component asked) {
        form.removeAll();
        form.add(asked);
    }

    /** It is done, or given up. */
    private void closes() {
        form.removeAll();
        shelf.cases().find(shelf.actor(), file.id()).ifPresent(this::show);
    }

    private NativeButton button(String key, String look, Runnable act) {
        NativeButton button = new NativeButton(words.say(key), click -> act.run());
        button.setClassName(look);
        return button;
    }

    private void consents(Actor by) {
        List<Consent> all = shelf.consents().of(by, file.id());
        if (all.isEmpty()) {
            lists.add(ConsentCard.note(words.say("consent.none")));
            return;
        }
        LocalDate today = shelf.consents().today();
        UnorderedList list = new UnorderedList();
        list.setClassName("form-list");
        all.forEach(each -> list.add(new ConsentCard(words, each, today, acts(by, each, today))));
        lists.add(list);
    }

    private NativeButton[] acts(Actor by, Consent consent, LocalDate today) {
        List<NativeButton> can = new ArrayList<>();
        if (consent.answer() instanceof Response.Thinking && shelf.consents().mayAsk(by, file.id())) {
            can.add(button("consent.answer", "btn small", () -> {
                AnswerForm answer = new AnswerForm(shelf, words, file, consent, this::closes);
                opens(answer);
                answer.begin();
            }));
        }
        ConsentState state = consent.state(today);
        if (state == ConsentState.GIVEN || state == ConsentState.LAPSED) {
            can.add(button("consent.withdraw", "btn small", () -> {
                WithdrawForm withdraw = new WithdrawForm(shelf, words, consent, this::closes);
                opens(withdraw);
                withdraw.begin();
            }));
        }
        return can.toArray(NativeButton[]::new);
    }

    private void decisions(Actor by) {
        List<BestInterestDecision> all = shelf.decisions().of(by, file.id());
        if (all.isEmpty()) {
            return;
        }
        LocalDate today = shelf.consents().today();
        UnorderedList list = new UnorderedList();
        list.setClassName("form-list");
        for (BestInterestDecision each : all) {
            NativeButton[] can = each.told().isPresent()
                    ? new NativeButton[0]
                    : new NativeButton[] {
                        button("consent.tell", "btn small", () -> {
                            ToldForm told = new ToldForm(shelf, words, each, this::closes);
                            opens(told);
                            told.begin();
                        })
                    };
            list.add(new DecisionCard(words, each, today, can));
        }
        lists.add(new H3(words.say("consent.decisions")), list);
    }
}
