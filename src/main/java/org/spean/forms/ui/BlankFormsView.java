package org.spean.forms.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.spean.forms.FormDefinition;
import org.spean.forms.print.FormPrint;
import org.spean.vocabulary.Language;

/** The ministry's forms, blank: to be looked at, printed, taken elsewhere. */
@Route(FormLinks.FORMS)
@Menu(title = "blank-form.menu", order = 24)
@PermitAll
class BlankFormsView extends Div implements HasDynamicTitle {

    private final FormShelf shelf;
    private final FormWords words;
    private final UnorderedList list = new UnorderedList();

    BlankFormsView(FormShelf shelf) {
        this.shelf = shelf;
        words = new FormWords(Language.of(getLocale()), shelf.gazetteer());
        setClassName("sheet roles folder");
        Paragraph lead = new Paragraph(words.say("blank-form.lead"));
        lead.setClassName("note");
        list.setClassName("form-list");
        show();
        add(new H1(words.say("blank-form.title")), lead, list);
        if (shelf.revisions().mayRevise(shelf.actor())) {
            add(new RevisionPart(shelf, words, this::show));
        }
    }

    private void show() {
        list.removeAll();
        for (FormDefinition form : shelf.definitions().newest()) {
            Span name = new Span(words.title(form));
            name.setClassName("t");
            Span about = new Span(words.of(form.about()));
            about.setClassName("note");
            Span edition = new Span(
                    words.say("blank-form.edition", words.count(form.edition().number()), form.source()));
            edition.setClassName("note");
            Div prints = new Div(
                    print(form, Language.KHMER),
                    print(form, Language.ENGLISH),
                    file(form, "blank-form.xlsform", FileDownload.xlsForm(form)),
                    file(form, "blank-form.file", FileDownload.definition(shelf.definitions(), form)));
            prints.setClassName("row");
            list.add(new ListItem(new Div(name, new Div(about), new Div(edition)), prints));
        }
    }

    private Anchor file(FormDefinition form, String key, DownloadHandler download) {
        Anchor file = new Anchor();
        file.setText(words.say(key));
        file.setClassName("btn small");
        file.setHref(download);
        file.getElement()
                .setAttribute("aria-label", words.say("blank-form.file-of", words.title(form), words.say(key)));
        return file;
    }

    private Anchor print(FormDefinition form, Language language) {
        Anchor print = new Anchor();
        print.setText(words.say("blank-form.print." + language.tag()));
        print.setClassName("btn small");
        print.setHref(PdfDownload.of(() -> Optional.of(FormPrint.blank(form, language))));
        print.getElement()
                .setAttribute("aria-label", words.say("blank-form.print-of." + language.tag(), words.title(form)));
        return print;
    }

    @Override
    public String getPageTitle() {
        return words.say("blank-form.title");
    }
}
