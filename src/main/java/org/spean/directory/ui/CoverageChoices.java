package org.spean.directory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.spean.directory.Audience;
import org.spean.directory.need.Column;
import org.spean.directory.need.Period;
import org.spean.directory.need.Whom;
import org.spean.vocabulary.ServiceGroup;
import org.spean.widgets.GroupSymbol;

/** Everything by which the tables of figures are chosen. */
class CoverageChoices extends Div {

    private final Reader reader;
    private final Consumer<CoverageChoice> changed;
    private final Map<Optional<ServiceGroup>, NativeButton> groups = new LinkedHashMap<>();
    private final Map<Audience, NativeButton> audiences = new LinkedHashMap<>();
    private final NativeButton verified = new NativeButton();
    private final Select<Whom> whom = new Select<>();
    private final Select<Period> period = new Select<>();
    private final Div ofServices;
    private final Div ofNeeds;
    private final Shelf shelf;
    private CoverageChoice present = CoverageChoice.SERVICES;

    CoverageChoices(Shelf shelf, FigureWords words, Consumer<CoverageChoice> changed) {
        this.shelf = shelf;
        reader = words.reader();
        this.changed = changed;
        setClassName("coverage-choices no-print");
        ofServices = line("find.for-whom", audienceButtons());
        verified.setText(reader.say("find.verified"));
        verified.setClassName("btn small");
        verified.addClickListener(click -> changed.accept(present.withVerified(!present.verified())));
        ofServices.add(verified);
        whom.setLabel(reader.say("find.for-whom"));
        whom.setItems(Whom.values());
        whom.setItemLabelGenerator(each -> reader.say("coverage.whom." + each));
        whom.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed.accept(present.withWhom(event.getValue()));
            }
        });
        period.setLabel(reader.say("coverage.period"));
        period.setItems(Period.until(shelf.calls().today()));
        period.setItemLabelGenerator(words::name);
        period.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed.accept(present.withPeriod(event.getValue()));
            }
        });
        ofNeeds = new Div(period, whom);
        ofNeeds.setClassName("row");
        add(line("coverage.columns", groupButtons(words)), ofServices, ofNeeds);
    }

    private Div line(String key, Div buttons) {
        Span label = new Span(reader.say(key));
        label.setClassName("lead");
        buttons.getElement().setAttribute("role", "group").setAttribute("aria-label", reader.say(key));
        Div line = new Div(label, buttons);
        line.setClassName("line");
        return line;
    }

    private Div groupButtons(FigureWords words) {
        Div buttons = new Div();
        buttons.setClassName("buttons");
        NativeButton all = new NativeButton(
                reader.say("coverage.columns.groups"), click -> changed.accept(present.withGroup(Optional.empty())));
        all.setClassName("btn small");
        groups.put(Optional.empty(), all);
        buttons.add(all);
        for (ServiceGroup group : ServiceGroup.values()) {
            NativeButton button = new NativeButton("", click -> changed.accept(present.withGroup(Optional.of(group))));
            button.setClassName("btn small");
            button.add(new GroupSymbol(group), new Span(words.inShort(Column.of(group))));
            groups.put(Optional.of(group), button);
            buttons.add(button);
        }
        return buttons;
    }

    private Div audienceButtons() {
        Div buttons = new Div();
        buttons.setClassName("buttons");
        for (Audience audience : Audience.values()) {
            NativeButton button = new NativeButton(
                    reader.say("audience." + audience.word()),
                    click -> changed.accept(present.withAudiences(ChoiceBar.toggled(present.audiences(), audience))));
            button.setClassName("btn small");
            audiences.put(audience, button);
            buttons.add(button);
        }
        return buttons;
    }

    void show(CoverageChoice choice) {
        present = choice;
        groups.forEach((group, button) -> press(button, group.equals(choice.group())));
        audiences.forEach((audience, button) -> press(button, choice.audiences().contains(audience)));
        press(verified, choice.verified());
        whom.setValue(choice.whom());
        period.setValue(choice.periodOn(shelf.calls().today()));
        ofServices.setVisible(!choice.needs());
        ofNeeds.setVisible(choice.needs());
    }

    private static void press(NativeButton button, boolean pressed) {
        button.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
    }
}
