package org.spean.referral.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.spean.cases.StepWords;
import org.spean.referral.LikeQuestion;
import org.spean.referral.LikeQuestion.Said;

/** Could you take somebody like this: what was asked of one's organization, and what one asked. Nobody is in it. */
final class LikePart extends Section {

    private final ReferralShelf shelf;
    private final ReferralWords words;
    private final UnorderedList list = new UnorderedList();

    private LikePart(ReferralShelf shelf, ReferralWords words) {
        this.shelf = shelf;
        this.words = words;
        list.setClassName("form-list like-list");
        add(new H2(words.say("referral.like")), words.lead("referral.like-lead"), list);
    }

    /** Empty where nothing was asked. */
    static Optional<LikePart> of(ReferralShelf shelf, ReferralWords words, boolean receives) {
        List<LikeQuestion> received = receives ? shelf.likes().received(shelf.actor()) : List.of();
        List<LikeQuestion> asked = shelf.likes().asked(shelf.actor());
        if (received.isEmpty() && asked.isEmpty()) {
            return Optional.empty();
        }
        LikePart part = new LikePart(shelf, words);
        received.forEach(each -> part.list.add(part.toAnswer(each)));
        asked.forEach(each -> part.list.add(part.answered(each)));
        return Optional.of(part);
    }

    private ListItem toAnswer(LikeQuestion question) {
        Div acts = new Div();
        acts.setClassName("row");
        ListItem item = new ListItem(new Div(new Span(said(question))), acts);
        for (Said said : Said.values()) {
            NativeButton button = new NativeButton(words.of("referral.like-says.", said), click -> {
                shelf.likes().answer(shelf.actor(), question.id(), said);
                acts.removeAll();
                acts.add(words.note(words.of("referral.like-says.", said)));
            });
            button.setClassName("btn small");
            acts.add(button);
        }
        return item;
    }

    private ListItem answered(LikeQuestion question) {
        Div first = new Div(new Span(said(question)));
        first.add(words.note(words.organization(question.organization())));
        return new ListItem(
                first,
                words.note(question.said()
                        .map(said -> words.of("referral.like-says.", said))
                        .orElseGet(() -> words.of("referral.word.", org.spean.referral.FourWords.WAITING))));
    }

    private String said(LikeQuestion question) {
        StepWords steps = new StepWords(words.language(), shelf.gazetteer(), shelf.organizations());
        String province = shelf.gazetteer()
                .province(question.province())
                .map(each -> each.name().in(words.language()))
                .orElse("");
        return words.say(
                "referral.like-says",
                question.code(),
                steps.option("sex", question.sex()),
                steps.option("age-band", question.ageBand()),
                words.type(question.type()),
                province);
    }
}
