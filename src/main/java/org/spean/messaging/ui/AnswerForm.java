package org.spean.messaging.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.spean.messaging.DeskOutcome;
import org.spean.messaging.InboxItem;
import org.spean.messaging.Question;
import org.spean.messaging.reply.Asked;
import org.spean.messaging.reply.Said;
import org.spean.widgets.DayField;

/** Answers a question in place of the telephone that was asked: a button for each answer that it takes. */
class AnswerForm extends Div {

    private static final String FIGURES = "[0-9]{6}";
    private static final int KHMER_ZERO = '០';

    private final InboxItem item;
    private final Question question;
    private final OutboxShelf shelf;
    private final OutboxWords words;
    private final Runnable answered;
    private final Div says = new Div();
    private final TextField spokenWith;
    private final Div buttons = new Div();

    AnswerForm(InboxItem item, Question question, OutboxShelf shelf, OutboxWords words, Runnable answered) {
        this.item = item;
        this.question = question;
        this.shelf = shelf;
        this.words = words;
        this.answered = answered;
        setClassName("answer-form");
        says.setClassName("refusals");
        says.getElement().setAttribute("role", "alert");
        spokenWith = new TextField(words.say("inbox.spoken-with"));
        spokenWith.setHelperText(words.say("inbox.spoken-with-help"));
        buttons.setClassName("row");
        add(
                new H3(words.say(
                        "inbox.asked",
                        words.kind(question.kind()),
                        question.code().code())),
                says);
        fields(question.asked());
        add(spokenWith, buttons);
    }

    private void fields(Asked asked) {
        if (asked == Asked.CODE) {
            TextField figures = new TextField(words.say("inbox.figures"));
            figures.addValueChangeListener(changed -> figures.setInvalid(false));
            add(figures);
            button("inbox.means.SixFigures", () -> figures(figures));
        }
        if (asked == Asked.DATE) {
            DayField day = new DayField(words.say("inbox.day"), words.language());
            day.addValueChangeListener(changed -> day.setInvalid(false));
            button("inbox.means.Yes", () -> Optional.of(new Said.Yes()));
            add(day);
            button("inbox.means.AnotherDate", () -> day(day, each -> new Said.AnotherDate(each, Optional.empty())));
            button("inbox.means.AwayUntil", () -> day(day, Said.AwayUntil::new));
        }
        plain(asked).forEach(each -> button("inbox.means." + each.getClass().getSimpleName(), () -> Optional.of(each)));
    }

    /** The answers that need nothing more to be said. */
    private static List<Said> plain(Asked asked) {
        return switch (asked) {
            case DATE -> List.of(new Said.Cannot());
            case ENTRY -> List.of(new Said.Yes(), new Said.NotRight(), new Said.LeftPost());
            case IDENTITY, ECHO -> List.of(new Said.Yes(), new Said.NotMe());
            case BACK -> List.of(new Said.Yes());
            case CODE -> List.of();
        };
    }

    private void button(String key, Supplier<Optional<? extends Said>> said) {
        NativeButton button =
                new NativeButton(words.say(key), click -> said.get().ifPresent(this::answer));
        button.setClassName("btn");
        buttons.add(button);
    }

    private Optional<Said> figures(TextField field) {
        String typed = field.getValue()
                .replaceAll("\\s", "")
                .chars()
                .map(each -> each >= KHMER_ZERO && each <= KHMER_ZERO + 9 ? '0' + each - KHMER_ZERO : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        if (!typed.matches(FIGURES)) {
            field.setErrorMessage(words.say("inbox.figures-wrong"));
            field.setInvalid(true);
            field.focus();
            return Optional.empty();
        }
        return Optional.of(new Said.SixFigures(typed));
    }

    private Optional<Said> day(DayField field, Function<LocalDate, Said> said) {
        if (field.getValue() == null) {
            field.setErrorMessage(words.say("people.day-unreadable"));
            field.setInvalid(true);
            field.focus();
            return Optional.empty();
        }
        return Optional.of(said.apply(field.getValue()));
    }

    private void answer(Said said) {
        says.removeAll();
        Optional<String> spoken = Optional.of(spokenWith.getValue().strip()).filter(each -> !each.isEmpty());
        switch (shelf.desk().answer(shelf.actor(), item.said().id(), question.id(), said, spoken)) {
            case DeskOutcome.Done() -> answered.run();
            case DeskOutcome.Gone() -> refuse("inbox.refused.gone");
            case DeskOutcome.Closed() -> refuse("inbox.refused.closed");
            case DeskOutcome.NotTaken() -> refuse("inbox.refused.not-taken");
            case DeskOutcome.WithWhom() -> {
                spokenWith.setErrorMessage(words.say("inbox.refused.with-whom"));
                spokenWith.setInvalid(true);
            }
        }
    }

    private void refuse(String key) {
        says.add(new Paragraph(words.say(key)));
    }
}
