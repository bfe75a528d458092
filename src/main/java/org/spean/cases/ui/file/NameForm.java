package org.spean.cases.ui.file;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.spean.cases.Case;
import org.spean.cases.file.Naming;
import org.spean.cases.file.SamePerson;
import org.spean.cases.ui.CaseLinks;
import org.spean.widgets.FormFrame;

/** Writes down who the client is; while it is typed, it is said whether the same person may be known already. */
final class NameForm extends Div {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");
    private static final int DECIMAL = 10;
    private static final int WAIT = 700;

    private final CaseFileShelf shelf;
    private final FileWords words;
    private final Case file;
    private final Runnable done;
    private final FormFrame frame;
    private final TextField name;
    private final TextField alias;
    private final TextField birth;
    private final Div same = new Div();

    NameForm(CaseFileShelf shelf, FileWords words, Case file, Runnable done) {
        this.shelf = shelf;
        this.words = words;
        this.file = file;
        this.done = done;
        frame = new FormFrame(
                words.language(),
                words.say("case-file.add-name"),
                words.say("case-file.add-lead"),
                words.say("case-file.add-now"),
                this::send,
                done);
        name = frame.text("case-file.name", "");
        alias = frame.text("case-file.alias", "");
        birth = frame.text("case-file.birth", "");
        birth.setHelperText(words.say("case-file.birth-help"));
        same.getElement().setAttribute("aria-live", "polite");
        frame.show(same);
        for (TextField field : List.of(name, alias, birth)) {
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.setValueChangeTimeout(WAIT);
            field.addValueChangeListener(typed -> look());
        }
        add(frame);
        frame.begin();
    }

    private void look() {
        Matcher year = YEAR.matcher(latin(birth.getValue()));
        OptionalInt born = year.find() ? OptionalInt.of(Integer.parseInt(year.group())) : OptionalInt.empty();
        List<SamePerson.Hit> hits = shelf.same()
                .of(shelf.present().actor(), List.of(name.getValue(), alias.getValue()), born, Optional.of(file.id()));
        same.removeAll();
        if (hits.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.setClassName("form-list");
        for (SamePerson.Hit hit : hits) {
            Anchor open = new Anchor(CaseLinks.one(hit.code()), hit.code().text());
            open.setTarget("_blank");
            open.setClassName("t");
            Span about = new Span(words.say(
                    "case-file.same-about",
                    words.of("case.phase.", hit.phase()),
                    words.of("case.state.", hit.state()),
                    words.organization(hit.centre())));
            about.setClassName("note");
            list.add(new ListItem(new Div(open, new Div(about))));
        }
        same.add(new Paragraph(words.say("case-file.same")), list);
    }

    private static String latin(String typed) {
        return typed.codePoints()
                .mapToObj(each -> Character.isDigit(each)
                        ? String.valueOf(Character.digit(each, DECIMAL))
                        : Character.toString(each))
                .collect(Collectors.joining());
    }

    private void send() {
        if (name.isEmpty() && alias.isEmpty()) {
            frame.wrong(name, words.say("case-file.name-missing"));
            frame.complains();
            return;
        }
        switch (shelf.identity()
                .name(shelf.present().actor(), file.id(), name.getValue(), alias.getValue(), birth.getValue())) {
            case Naming.Done() -> done.run();
            case Naming.Wrong(String field, var fault, int longest) -> {
                TextField at = Map.of("name", name, "alias", alias).getOrDefault(field, birth);
                frame.wrong(at, words.say("form.fault." + fault.name(), words.count(longest)));
                frame.complains();
            }
            case Naming.ThereAlready() -> frame.refuse(words.say("case-file.name-there"));
            case Naming.Finished() -> frame.refuse(words.say("case-file.name-finished"));
            case Naming.Nothing() -> frame.refuse(words.say("case-file.nothing"));
        }
    }
}
