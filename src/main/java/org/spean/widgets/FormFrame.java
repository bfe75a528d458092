package org.spean.widgets;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spean.vocabulary.Language;

/**
 * Fields with a title, a place for refusals, and two buttons. All that is wrong is said at once, each at its field; nothing
 * that was typed is lost until it is right or given up.
 */
public class FormFrame extends Section {

    private final Language language;
    private final Div says = new Div();
    private final Div fields = new Div();
    private final List<HasValidationProperties> asked = new ArrayList<>();

    /**
     * An empty one.
     *
     * @param lead may be empty
     * @param act the word for sending it
     * @param send is run when somebody sends it; looks itself whether everything was filled in
     */
    public FormFrame(Language language, String title, String lead, String act, Runnable send, Runnable givenUp) {
        this.language = language;
        setClassName("propose");
        says.setClassName("refusals");
        says.getElement().setAttribute("role", "alert").setAttribute("tabindex", "-1");
        fields.setClassName("fields");
        NativeButton go = new NativeButton(act, click -> {
            // What was wrong may be mended at another field.
            asked.forEach(field -> field.setInvalid(false));
            says.removeAll();
            send.run();
        });
        go.setClassName("btn main");
        NativeButton cancel = new NativeButton(say("people.cancel"), click -> givenUp.run());
        cancel.setClassName("btn");
        Div acts = new Div(go, cancel);
        acts.setClassName("row");
        add(new H2(title));
        if (!lead.isEmpty()) {
            Paragraph note = new Paragraph(lead);
            note.setClassName("note");
            add(note);
        }
        add(says, fields, acts);
    }

    /** Asks for this as well; mending takes the complaint away. */
    public final <F extends Component & HasValue<?, ?> & HasValidationProperties> F ask(F field) {
        if (field instanceof HasValidation validated) {
            validated.setManualValidation(true);
        }
        field.addValueChangeListener(changed -> field.setInvalid(false));
        asked.add(field);
        fields.add(field);
        return field;
    }

    /** Shows this between the fields. */
    public final void show(Component part) {
        fields.add(part);
    }

    /** Asks for these no more. */
    public final void leaveOut(Component... parts) {
        asked.removeAll(List.of(parts));
        fields.remove(parts);
    }

    /** Asks for a text. */
    public final TextField text(String key, String value) {
        TextField field = new TextField(say(key));
        field.setValue(value);
        field.setAutocomplete(Autocomplete.OFF);
        return ask(field);
    }

    /** Asks for a day. */
    public final DayField day(String key, Optional<LocalDate> value) {
        DayField field = new DayField(say(key), language);
        value.ifPresent(field::setValue);
        return ask(field);
    }

    /** Asks for a number. */
    public final PhoneField phone(String key) {
        PhoneField field = new PhoneField(say(key));
        field.setHelperText(say("phone-book.help"));
        return ask(field);
    }

    /** Says at the field what is wrong with it. */
    public final void wrong(HasValidationProperties field, String message) {
        field.setErrorMessage(message);
        field.setInvalid(true);
    }

    /** What belongs to no field; it goes there. */
    public final void refuse(String message) {
        says.add(new Paragraph(message));
        says.getElement().callJsFunction("focus");
    }

    /** The day; what is no day is said at the field, and that one is missing where one is needed. */
    public final Optional<LocalDate> read(DayField field, boolean needed) {
        if (field.unreadable() || (needed && field.getValue() == null)) {
            wrong(field, field.complaint());
        }
        return Optional.ofNullable(field.getValue());
    }

    /** Says at the field what is no number. */
    public final void read(PhoneField field) {
        if (field.unreadable()) {
            wrong(field, say("phone-book.unreadable"));
        }
    }

    /** Whether something is wrong with a field; then it goes there. */
    public final boolean complains() {
        Optional<HasValidationProperties> first =
                asked.stream().filter(HasValidationProperties::isInvalid).findFirst();
        first.ifPresent(FormFrame::goTo);
        return first.isPresent() || says.getComponentCount() > 0;
    }

    private static void goTo(HasValidationProperties field) {
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        } else {
            // A group of choices takes no cursor itself: the chosen one does, or the first, once they are drawn.
            field.getElement().executeJs("""
                            setTimeout(() => (this.querySelector('[checked] input') ?? this.querySelector('input') ?? this).focus(), 0)""");
        }
    }

    private String say(String key) {
        return Words.say(key, language);
    }

    /** Puts the cursor into the first field. */
    public final void begin() {
        getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
        asked.stream().findFirst().ifPresent(FormFrame::goTo);
    }
}
