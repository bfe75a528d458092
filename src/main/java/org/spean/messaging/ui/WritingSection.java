package org.spean.messaging.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Template;
import org.spean.messaging.wording.TemplateOutcome;
import org.spean.messaging.wording.TextVersion;
import org.spean.messaging.wording.Writing;
import org.spean.widgets.CopyButton;
import org.spean.widgets.UndoNotice;

/** One message in one writing: filled in, what it costs, to copy, to change; and the texts that it had. */
class WritingSection extends Section {

    private final TextShelf shelf;
    private final TextWords words;
    private final MessageKind kind;
    private final Writing writing;

    WritingSection(TextShelf shelf, TextWords words, MessageKind kind, Writing writing) {
        this.shelf = shelf;
        this.words = words;
        this.kind = kind;
        this.writing = writing;
        setClassName("writing");
        getElement().setAttribute("tabindex", "-1");
        show();
    }

    private void show() {
        Template template = shelf.book().text(shelf.actor(), kind, writing);
        List<TextVersion> versions = shelf.book().versions(shelf.actor(), kind, writing);
        String usual =
                shelf.templates().render(kind, writing, Examples.usual(kind)).text();
        String longest =
                shelf.templates().render(kind, writing, Examples.longest(kind)).text();
        removeAll();
        add(heading(template));
        if (!template.against().isEmpty()) {
            add(fallenBack(template, versions.getFirst()));
        }
        add(new WrittenText(usual, writing), new PartsLines(usual, longest, words), acts(template, usual));
        if (versions.size() > 1) {
            add(new VersionList(
                    versions,
                    writing,
                    words,
                    mayChange() ? Optional.of(version -> back(template, version.version())) : Optional.empty()));
        }
    }

    private boolean mayChange() {
        return shelf.book().mayChange(shelf.actor());
    }

    private H2 heading(Template template) {
        H2 heading = new H2(words.writing(writing));
        if (template.origin() != Template.Origin.SHIPPED) {
            Span badge = new Span(words.say("message-text.origin." + template.origin()));
            badge.setClassName("badge");
            heading.add(badge);
        }
        return heading;
    }

    private Div fallenBack(Template template, TextVersion written) {
        Paragraph says = new Paragraph(words.say(
                "message-text.fallen-back",
                template.against().stream().map(words::fault).collect(Collectors.joining(" "))));
        Div box = new Div(says, new WrittenText(written.text(), writing));
        box.setClassName("refusals");
        return box;
    }

    private Div acts(Template template, String usual) {
        Div acts = new Div();
        acts.setClassName("row");
        CopyButton copy = new CopyButton(usual, words.say("message-text.copied", words.writing(writing)));
        copy.setText(words.say("message-text.copy"));
        copy.setAriaLabel(words.say("message-text.copy") + ": " + words.writing(writing));
        acts.add(copy);
        if (mayChange()) {
            NativeButton change = new NativeButton(words.say("message-text.change"), click -> ask(template));
            change.setClassName("btn");
            change.setAriaLabel(words.say("message-text.change") + ": " + words.writing(writing));
            acts.add(change);
        }
        return acts;
    }

    private void ask(Template template) {
        TextForm form = new TextForm(shelf, words, template, this::saved, this::goOn);
        removeAll();
        add(heading(template), form);
        form.begin();
    }

    private void saved(Template before, Template after) {
        goOn();
        getUI().ifPresent(ui -> UndoNotice.show(
                ui,
                words.say("message-text.saved", words.title(kind), words.writing(writing)),
                words.say("message-text.undo"),
                () -> {
                    shelf.book().backTo(shelf.actor(), kind, writing, before.version(), after.version());
                    goOn();
                }));
    }

    private void back(Template template, int version) {
        switch (shelf.book().backTo(shelf.actor(), kind, writing, version, template.version())) {
            case TemplateOutcome.Done done -> saved(template, done.template());
            case TemplateOutcome.Refused refused -> {
                Div box = new Div();
                box.setClassName("refusals");
                box.getElement().setAttribute("role", "alert");
                refused.against().forEach(fault -> box.add(new Paragraph(words.fault(fault))));
                goOn();
                addComponentAtIndex(1, box);
            }
            case TemplateOutcome.Overtaken _ -> goOn();
        }
    }

    /** The button that was pressed is gone. */
    private void goOn() {
        show();
        getElement().callJsFunction("focus");
    }
}
