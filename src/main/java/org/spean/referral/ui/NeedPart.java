package org.spean.referral.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.spean.directory.ServiceType;
import org.spean.referral.Concerns;
import org.spean.referral.DraftField;
import org.spean.referral.PlanNeeds.PlanNeed;
import org.spean.referral.ReferralDraft;
import org.spean.referral.Urgency;
import org.spean.widgets.DayField;

/** First: what is needed, from the case plan where there is one. */
final class NeedPart extends Section {

    private static final int LOW = 3;
    private static final int SAVED_AFTER_MILLIS = 800;

    private final DraftDesk desk;
    private final ReferralWords words;
    private final Div fromPlan = new Div();
    private final ComboBox<ServiceType> type = new ComboBox<>();
    private final TextArea need = new TextArea();
    private final TextArea expected = new TextArea();

    NeedPart(DraftDesk desk) {
        this.desk = desk;
        words = desk.words();
        setId("need");
        add(new H2(words.say("referral.step-need")), words.lead("referral.step-need-lead"), fromPlan);
        plan();
        type.setLabel(words.field("type"));
        type.setItems(desk.shelf().catalogue().types());
        type.setItemLabelGenerator(each -> each.name().in(words.language()));
        type.setClearButtonVisible(true);
        desk.draft().type().flatMap(desk.shelf().catalogue()::type).ifPresent(type::setValue);
        desk.keeps(
                type,
                DraftField.TYPE,
                () -> type.getValue() == null ? "" : type.getValue().id().id());
        Div fields = new Div(
                type,
                story(desk, need, DraftField.NEED, "need"),
                story(desk, expected, DraftField.EXPECTED, "expected"),
                urgency(),
                concerns(),
                decided());
        fields.setClassName("fields");
        add(fields);
    }

    private void plan() {
        if (!desk.shelf().plans().there(desk.shelf().actor(), desk.file().id())) {
            fromPlan.add(words.lead("referral.no-plan"));
            return;
        }
        NativeButton open = new NativeButton(words.say("referral.from-plan"), click -> offer());
        open.setClassName("btn");
        fromPlan.add(open);
    }

    private void offer() {
        List<PlanNeed> needs =
                desk.shelf().plans().of(desk.shelf().actor(), desk.file().id());
        fromPlan.removeAll();
        if (needs.isEmpty()) {
            fromPlan.add(words.lead("referral.plan-empty"));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.setClassName("form-list plan-needs");
        needs.forEach(each -> list.add(line(each)));
        fromPlan.add(new Paragraph(words.say("referral.plan-choose")), list);
    }

    private ListItem line(PlanNeed from) {
        String name = from.type().map(words::type).orElse(from.what());
        NativeButton take = new NativeButton(words.say("referral.plan-take"), click -> take(from));
        take.setClassName("btn small");
        take.setAriaLabel(words.say("referral.plan-take-this", name));
        Div said = new Div(new Span(name));
        if (from.type().isPresent() && !from.what().isEmpty()) {
            said.add(words.note(from.what()));
        }
        return new ListItem(said, take);
    }

    /** What was typed already stays: the plan fills what is empty. */
    private void take(PlanNeed from) {
        from.type().ifPresent(id -> {
            desk.save(DraftField.TYPE, id.id());
            desk.shelf().catalogue().type(id).ifPresent(type::setValue);
        });
        fill(need, DraftField.NEED, from.what());
        fill(expected, DraftField.EXPECTED, from.expected());
    }

    private void fill(TextArea area, DraftField field, String text) {
        if (area.isEmpty() && !text.isEmpty()) {
            area.setValue(text);
            desk.save(field, text);
        }
    }

    static TextArea story(DraftDesk desk, TextArea area, DraftField field, String name) {
        area.setLabel(desk.words().field(name));
        area.setHelperText(desk.words().say("referral.help." + name));
        area.setMinRows(LOW);
        area.setMaxLength(field.longest());
        area.setAutocomplete(Autocomplete.OFF);
        area.setManualValidation(true);
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(SAVED_AFTER_MILLIS);
        area.setValue(desk.draft().answer(field));
        area.addClassName("draft-" + name);
        desk.keeps(area, field, area::getValue);
        return area;
    }

    private RadioButtonGroup<Urgency> urgency() {
        RadioButtonGroup<Urgency> group = new RadioButtonGroup<>(words.field("urgency"));
        group.setItems(Urgency.values());
        group.setItemLabelGenerator(each -> words.of("referral.urgency.", each));
        desk.draft().urgency().ifPresent(group::setValue);
        group.addClassName("draft-urgency");
        desk.keeps(
                group,
                DraftField.URGENCY,
                () -> group.getValue() == null ? "" : group.getValue().name());
        return group;
    }

    private RadioButtonGroup<Concerns> concerns() {
        RadioButtonGroup<Concerns> group = new RadioButtonGroup<>(words.field("concerns"));
        group.setItems(Concerns.values());
        group.setItemLabelGenerator(each -> words.of("referral.concerns.", each));
        group.setHelperText(words.say("referral.help.concerns"));
        group.setValue(desk.draft().concerns());
        desk.keeps(group, DraftField.CONCERNS, () -> group.getValue().name());
        return group;
    }

    private DayField decided() {
        DayField day = new DayField(words.field("decided-on"), words.language());
        day.setHelperText(words.say("referral.help.decided-on"));
        day.addClassName("draft-decided-on");
        ReferralDraft draft = desk.draft();
        draft.decidedOn().ifPresent(day::setValue);
        day.addValueChangeListener(changed -> {
            if (day.unreadable()) {
                day.setErrorMessage(day.complaint());
                day.setInvalid(true);
            }
        });
        desk.keeps(
                day,
                DraftField.DECIDED_ON,
                () -> day.getValue() == null ? "" : day.getValue().toString());
        return day;
    }
}
