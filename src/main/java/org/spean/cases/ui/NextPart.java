package org.spean.cases.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.spean.cases.CaseSheet;
import org.spean.cases.CaseStep;
import org.spean.cases.StepGroup;
import org.spean.cases.StepKind;
import org.spean.cases.StepOffer;

/** What next: the few steps that make sense now, all others by their groups, and the questions of the one that was chosen. */
final class NextPart extends Section {

    private final CaseShelf shelf;
    private final CaseWords words;
    private final Consumer<CaseStep> recorded;
    private final Div choice = new Div();
    private final Div asking = new Div();
    private CaseSheet sheet;
    private List<StepOffer> offers = List.of();

    NextPart(CaseShelf shelf, CaseWords words, CaseSheet sheet, Consumer<CaseStep> recorded) {
        this.shelf = shelf;
        this.words = words;
        this.sheet = sheet;
        this.recorded = recorded;
        setClassName("case-next");
        choice.setClassName("case-choice");
        add(new H2(words.say("cases.next")), asking, choice);
        show(sheet);
    }

    /** Shows what can be done now; questions that are open stay as they are. */
    void show(CaseSheet now) {
        sheet = now;
        offers = shelf.cases().offers(shelf.actor(), now.file()).stream()
                .filter(each -> now.steps() || each.kind().group() == StepGroup.SEARCH)
                .toList();
        choice.removeAll();
        if (offers.isEmpty()) {
            choice.add(new Paragraph(words.say("cases.next-nothing")));
            return;
        }
        UnorderedList first = new UnorderedList();
        first.setClassName("case-first");
        sensible().first(offers).forEach(each -> first.add(card(each.kind())));
        if (first.getChildren().findAny().isPresent()) {
            choice.add(first);
        }
        choice.add(all());
    }

    private Sensible sensible() {
        return new Sensible(sheet.file().standing(), shelf.cases().today());
    }

    private ListItem card(StepKind kind) {
        Paragraph why = new Paragraph(words.why(kind));
        why.setClassName("note");
        return new ListItem(button(kind, "btn main"), why);
    }

    private NativeButton button(StepKind kind, String look) {
        NativeButton button = new NativeButton(words.kind(kind), click -> ask(kind, Map.of()));
        button.setClassName(look);
        return button;
    }

    private NativeDetails all() {
        Div groups = new Div();
        groups.setClassName("case-groups");
        for (StepGroup group : StepGroup.values()) {
            List<StepOffer> here =
                    offers.stream().filter(each -> each.kind().group() == group).toList();
            if (!here.isEmpty()) {
                UnorderedList list = new UnorderedList();
                here.forEach(each -> list.add(line(each)));
                groups.add(new Div(new H3(words.of("case.group.", group)), list));
            }
        }
        NativeDetails details = new NativeDetails(words.say("cases.all-steps"), groups);
        details.setClassName("case-all");
        return details;
    }

    private ListItem line(StepOffer offer) {
        if (offer.open()) {
            return new ListItem(button(offer.kind(), "btn small"));
        }
        Span name = new Span(words.kind(offer.kind()));
        name.setClassName("blocked");
        ListItem line = new ListItem(name);
        offer.against().forEach(each -> {
            Paragraph why = new Paragraph(words.against(each));
            why.setClassName("note");
            line.add(why);
        });
        return line;
    }

    /** Whether they may record it now. */
    boolean open(StepKind kind) {
        return offers.stream().anyMatch(each -> each.kind() == kind && each.open());
    }

    /**
     * Asks its questions; where something stands against it whatever is answered, says what.
     *
     * @param known what stands there to begin with, beside what follows from the case
     */
    void ask(StepKind kind, Map<String, String> known) {
        asking.removeAll();
        Optional<StepOffer> offer =
                offers.stream().filter(each -> each.kind() == kind).findFirst();
        if (offer.isEmpty()) {
            return;
        }
        if (!offer.get().open()) {
            refuses(offer.get());
            return;
        }
        Map<String, String> all = new HashMap<>(sensible().known(kind));
        all.putAll(known);
        StepForm form = new StepForm(shelf, words, sheet.file(), kind, all, this::done, this::givenUp);
        asking.add(form);
        choice.setVisible(false);
        form.begin();
    }

    private void refuses(StepOffer offer) {
        Div says = new Div(new Paragraph(words.say("cases.not-now", words.kind(offer.kind()))));
        says.setClassName("refusals");
        says.getElement().setAttribute("role", "alert").setAttribute("tabindex", "-1");
        offer.against().forEach(each -> says.add(new Paragraph(words.against(each))));
        asking.add(says);
        says.getElement().callJsFunction("focus");
    }

    private void done(CaseStep step) {
        givenUp();
        recorded.accept(step);
    }

    private void givenUp() {
        asking.removeAll();
        choice.setVisible(true);
    }
}
