package org.spean.access.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.spean.access.IssueOfToken;
import org.spean.access.IssueOfToken.Reason;
import org.spean.access.ProgramToken;
import org.spean.access.ProgramTokens;
import org.spean.access.Scope;
import org.spean.vocabulary.Language;
import org.spean.widgets.DayField;

/** Asks for a program's name, what it may read, and until when. What was typed stays until it is right or given up. */
class ProgramForm extends Section {

    private final ProgramWords words;
    private final TextField name = new TextField();
    private final RadioButtonGroup<Scope> scope = new RadioButtonGroup<>();
    private final DayField until;
    private final NativeButton cancel;
    private Runnable givenUp = () -> {};

    /**
     * Asks.
     *
     * @param wished is told when everything was filled in
     */
    ProgramForm(ProgramTokens tokens, Consumer<ProgramForm> wished) {
        words = new ProgramWords(Language.of(getLocale()));
        until = new DayField(words.say("programs.until"), words.language());
        setClassName("program-form");
        name();
        scope();
        until(tokens);
        NativeButton issue = new NativeButton(words.say("programs.issue"), click -> wished.accept(this));
        issue.setClassName("btn main");
        cancel = new NativeButton(words.say("programs.cancel"), click -> givenUp.run());
        cancel.setClassName("btn");
        Div acts = new Div(issue, cancel);
        acts.setClassName("row");
        Div fields = new Div(name, scope, until);
        fields.setClassName("fields");
        add(new H2(words.say("programs.new")), fields, acts);
    }

    private void name() {
        name.setLabel(words.say("programs.name"));
        name.setHelperText(words.say("programs.name-help"));
        name.setMaxLength(ProgramTokens.MOST_LETTERS);
        name.setAutocomplete(Autocomplete.OFF);
        byHand(name, name);
    }

    private void scope() {
        scope.setLabel(words.say("programs.scope"));
        scope.setItems(Scope.values());
        scope.addThemeName("vertical");
        scope.setRenderer(new ComponentRenderer<>(each -> {
            Span note = new Span(words.say("programs.scope-note." + each));
            note.setClassName("note");
            return new Div(new Span(words.say("programs.scope-choice." + each)), note);
        }));
        byHand(scope, scope);
    }

    private void until(ProgramTokens tokens) {
        until.setHelperText(words.say("programs.until-help", words.day(tokens.latestLastDay())));
        until.setMin(tokens.today());
        until.setMax(tokens.latestLastDay());
        until.setInitialPosition(tokens.usualLastDay());
        until.setValue(tokens.usualLastDay());
        byHand(until, until);
    }

    /** All that is wrong is said at once, when the form is sent; mending takes the complaint away. */
    private static void byHand(HasValue<?, ?> field, HasValidationProperties complains) {
        if (field instanceof HasValidation validated) {
            validated.setManualValidation(true);
        }
        field.addValueChangeListener(changed -> complains.setInvalid(false));
    }

    /** Fills in what is known of a token that shall be issued again. */
    ProgramForm like(ProgramToken token) {
        name.setValue(token.name());
        scope.setValue(token.scope());
        return this;
    }

    /** Puts the cursor into the first field. */
    void begin(Runnable whenGivenUp) {
        givenUp = whenGivenUp;
        getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
        name.focus();
    }

    IssueOfToken.Wish wish() {
        return new IssueOfToken.Wish(
                name.getValue(), Optional.ofNullable(scope.getValue()), Optional.ofNullable(until.getValue()));
    }

    /** Says what was wrong, at each field, and goes to the first. */
    void refuse(Set<Reason> reasons) {
        reasons.forEach(reason -> {
            HasValidationProperties field = field(reason);
            field.setErrorMessage(words.say("programs.refused." + reason));
            field.setInvalid(true);
        });
        reasons.stream().sorted().findFirst().map(this::field).ifPresent(first -> ((Focusable<?>) first).focus());
    }

    private HasValidationProperties field(Reason reason) {
        return switch (reason) {
            case NAME_MISSING, NAME_TOO_LONG -> name;
            case SCOPE_MISSING -> scope;
            case LAST_DAY_MISSING, LAST_DAY_PAST, LAST_DAY_TOO_FAR -> until;
        };
    }
}
