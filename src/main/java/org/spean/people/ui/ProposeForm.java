package org.spean.people.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.spean.access.AccountBook;
import org.spean.access.GrantBook.Proposable;
import org.spean.access.GrantOutcome;
import org.spean.access.GrantOutcome.Reason;
import org.spean.access.GrantWish;
import org.spean.access.Role;
import org.spean.people.KnownRemit;
import org.spean.people.RemitRead;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.Language;
import org.spean.widgets.DayField;

/** Asks which role, for what, from when until when. What was typed stays until it is right or given up. */
class ProposeForm extends Section {

    private final RoleShelf shelf;
    private final AccountBook.Line person;
    private final RoleWords words;
    private final Map<Role, Proposable> proposable;
    private final Consumer<GrantOutcome.Done> done;
    private final Select<Role> role = new Select<>();
    private final ComboBox<KnownRemit> remit = new ComboBox<>();
    private final DayField from;
    private final DayField until;
    private final Div says = new Div();
    private String typed = "";

    ProposeForm(RoleShelf shelf, AccountBook.Line person, Consumer<GrantOutcome.Done> done, Runnable givenUp) {
        this.shelf = shelf;
        this.person = person;
        this.done = done;
        Language language = Language.of(getLocale());
        words = shelf.words(language, Stream.empty());
        proposable = shelf.book().proposable(shelf.actor()).stream()
                .collect(Collectors.toMap(Proposable::role, each -> each));
        from = new DayField(words.say("people.from"), language);
        until = new DayField(words.say("people.until"), language);
        setClassName("propose");
        says.setClassName("refusals");
        says.getElement().setAttribute("role", "alert");
        fields();
        NativeButton send = new NativeButton(words.say("people.propose-send"), click -> send());
        send.setClassName("btn main");
        NativeButton cancel = new NativeButton(words.say("people.cancel"), click -> givenUp.run());
        cancel.setClassName("btn");
        Div acts = new Div(send, cancel);
        acts.setClassName("row");
        Div fields = new Div(role, remit, from, until);
        fields.setClassName("fields");
        Paragraph lead = new Paragraph(words.say("people.propose-lead"));
        lead.setClassName("note");
        add(new H2(words.say("people.propose-for", person.name())), lead, says, fields, acts);
    }

    private void fields() {
        role.setLabel(words.say("people.role"));
        role.setItems(proposable.keySet().stream().sorted().toList());
        role.setItemLabelGenerator(words::role);
        role.addValueChangeListener(chosen -> offer(chosen.getValue()));
        remit.setLabel(words.say("people.for"));
        remit.setHelperText(words.say("people.for-help"));
        remit.setItemLabelGenerator(each -> each.name().in(words.language()));
        remit.setAllowCustomValue(true);
        remit.addCustomValueSetListener(custom -> read(custom.getDetail()));
        remit.setEnabled(false);
        LocalDate today = today();
        from.setValue(today);
        from.setMin(today);
        from.setHelperText(words.say("people.from-help"));
        until.setMin(today);
        until.setHelperText(words.say("people.until-help"));
        byHand(role, role);
        byHand(remit, remit);
        byHand(from, from);
        byHand(until, until);
    }

    /** All that is wrong is said at once, when the form is sent; mending takes the complaint away. */
    private static void byHand(HasValue<?, ?> field, HasValidationProperties complains) {
        if (field instanceof HasValidation validated) {
            validated.setManualValidation(true);
        }
        field.addValueChangeListener(changed -> complains.setInvalid(false));
    }

    /** Where there is only one thing that it can be held for, it is chosen. */
    private void offer(@Nullable Role chosen) {
        List<KnownRemit> offered = offered(chosen);
        remit.setItems(offered);
        remit.setEnabled(!offered.isEmpty());
        remit.setValue(offered.size() == 1 ? offered.getFirst() : null);
        typed = "";
    }

    private List<KnownRemit> offered(@Nullable Role chosen) {
        return Optional.ofNullable(chosen)
                .map(proposable::get)
                .map(each -> shelf.remits().all(each.kinds()).stream()
                        .filter(known -> each.only()
                                .filter(only -> !only.contains(known.remit()))
                                .isEmpty())
                        .toList())
                .orElse(List.of());
    }

    private void read(String text) {
        typed = text;
        Optional.ofNullable(role.getValue()).map(proposable::get).ifPresent(each -> {
            switch (shelf.remits().read(text, each.kinds())) {
                case RemitRead.Found found
                when offered(each.role()).contains(found.remit()) -> remit.setValue(found.remit());
                case RemitRead.Several several ->
                    wrong(
                            remit,
                            words.say(
                                    "people.for-several",
                                    text,
                                    several.remits().stream()
                                            .map(known -> known.name().in(words.language()))
                                            .collect(Collectors.joining("; "))));
                case RemitRead.Found _ -> nowhere(text);
                case RemitRead.Nowhere nowhere -> nowhere(nowhere.typed());
            }
        });
    }

    private void nowhere(String text) {
        wrong(remit, words.say("people.for-nowhere", text.length() > 60 ? text.substring(0, 60) + "…" : text));
    }

    private static void wrong(HasValidationProperties field, String message) {
        field.setErrorMessage(message);
        field.setInvalid(true);
    }

    private void send() {
        says.removeAll();
        if (role.getValue() == null) {
            wrong(role, words.say("people.role-missing"));
        }
        if (remit.getValue() == null && !remit.isInvalid()) {
            if (typed.isBlank()) {
                wrong(remit, words.say("people.for-missing"));
            } else {
                read(typed);
            }
        }
        day(from, true);
        if (from.getValue() != null && from.getValue().isBefore(today())) {
            wrong(from, words.say("people.from-past"));
        }
        day(until, false);
        KnownRemit known = remit.getValue();
        if (role.getValue() == null || known == null || from.isInvalid() || until.isInvalid() || remit.isInvalid()) {
            focusFirstWrong();
            return;
        }
        GrantWish wish = new GrantWish(
                person.id(),
                role.getValue(),
                known.remit(),
                known.province(),
                start(from.getValue()),
                Optional.ofNullable(until.getValue()).map(last -> start(last.plusDays(1))),
                Optional.empty());
        switch (shelf.grants().propose(shelf.actor(), wish)) {
            case GrantOutcome.Done outcome -> done.accept(outcome);
            case GrantOutcome.Refused refused -> refuse(refused.reasons());
        }
    }

    private void day(DayField field, boolean needed) {
        if (field.unreadable() || (needed && field.getValue() == null)) {
            wrong(field, words.say("people.day-unreadable"));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(shelf.book().now(), CountryTime.ZONE);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(CountryTime.ZONE).toInstant();
    }

    private void refuse(Set<Reason> reasons) {
        reasons.forEach(reason -> {
            switch (reason) {
                case FROM_TOO_FAR -> wrong(from, words.refused(reason));
                case UNTIL_TOO_EARLY, UNTIL_TOO_FAR -> wrong(until, words.refused(reason));
                case NOT_HELD_FOR_THAT -> wrong(remit, words.refused(reason));
                case IS_ADMINISTRATOR, HAS_CASE_DATA, ALREADY_HELD, ALREADY_PROPOSED ->
                    wrong(role, words.refused(reason));
                default -> says.add(new Paragraph(words.refused(reason)));
            }
        });
        focusFirstWrong();
    }

    private void focusFirstWrong() {
        List.<HasValidationProperties>of(role, remit, from, until).stream()
                .filter(HasValidationProperties::isInvalid)
                .findFirst()
                .ifPresent(first -> ((Focusable<?>) first).focus());
    }

    /** Puts the cursor into the first field. */
    void begin() {
        getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
        role.focus();
    }
}
