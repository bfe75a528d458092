package org.spean.cases.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.spean.cases.CaseStanding;
import org.spean.cases.Rung;
import org.spean.cases.StepField;
import org.spean.cases.StepKind;
import org.spean.cases.placement.Gate;

/** What has to be there before somebody goes to live somewhere: each with its day, or with what is missing. */
final class GatePart extends Section {

    private final CaseWords words;
    private final CaseStanding standing;
    private final LocalDate today;
    private final Paragraph all = new Paragraph();
    private final UnorderedList list = new UnorderedList();

    GatePart(CaseWords words, CaseStanding standing, LocalDate today) {
        this.words = words;
        this.standing = standing;
        this.today = today;
        setClassName("case-gate");
        Paragraph cited = new Paragraph(words.say("cases.gate-cited"));
        cited.setClassName("note");
        Select<Rung> where = new Select<>();
        where.setLabel(words.field("rung"));
        where.setItems(Rung.values());
        where.setItemLabelGenerator(each -> words.option("rung", StepField.word(each)));
        where.setValue(usual());
        where.addValueChangeListener(changed -> show(changed.getValue()));
        list.setClassName("form-list");
        all.getElement().setAttribute("role", "status");
        add(new H2(words.say("cases.gate")), cited, where, all, list);
        show(where.getValue());
    }

    /** Where the client wants to live, else as far as the order of searching has come. */
    private Rung usual() {
        Optional<String> decided = standing.last(
                        step -> step.kind() == StepKind.CLIENT_DECIDED && step.said("decides", "yes"))
                .flatMap(step -> step.told("rung"));
        return List.of(Rung.values()).stream()
                .filter(each -> decided.filter(StepField.word(each)::equals).isPresent())
                .findFirst()
                .or(() -> List.of(Rung.values()).stream()
                        .filter(Rung::searched)
                        .filter(this::reached)
                        .reduce((nearer, further) -> further))
                .orElse(Rung.IMMEDIATE_FAMILY);
    }

    private boolean reached(Rung rung) {
        return Gate.of(standing, rung, today).items().stream()
                .filter(item -> item.thing() == Gate.Thing.ORDER)
                .allMatch(Gate.Item::there);
    }

    private void show(Rung rung) {
        Gate gate = Gate.of(standing, rung, today);
        all.setText(
                gate.open()
                        ? words.say("cases.gate-open")
                        : words.say(
                                "cases.gate-missing",
                                words.number(gate.missing().size())));
        list.removeAll();
        gate.items().forEach(each -> list.add(item(each)));
    }

    private static String stands(Gate.Item item) {
        if (!item.there()) {
            return "cases.gate-not-there";
        }
        return item.on().isPresent() ? "cases.gate-there" : "cases.gate-not-needed";
    }

    private ListItem item(Gate.Item item) {
        Span name = new Span(words.of("case.gate.", item.thing()));
        name.setClassName("t");
        Span state = new Span(words.say(stands(item)));
        state.setClassName(item.there() ? "badge" : "badge late");
        Div line = new Div(name, state);
        item.on().ifPresent(day -> {
            Span on = new Span(words.day(day));
            on.setClassName("day");
            line.add(on);
        });
        ListItem shown = new ListItem(line);
        item.missing().forEach(why -> {
            Paragraph sentence = new Paragraph(words.against(why));
            sentence.setClassName("note");
            shown.add(sentence);
        });
        return shown;
    }
}
