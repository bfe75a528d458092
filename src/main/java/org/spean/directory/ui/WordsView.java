package org.spean.directory.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.spean.directory.ServiceType;
import org.spean.directory.words.WordBook;
import org.spean.directory.words.WordEntry;
import org.spean.directory.words.WordSubject;
import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.ServiceGroup;
import org.spean.widgets.EmptyState;

/** The words by which services are found, and the names of their types and groups, for whoever keeps them. */
@Route(DirectoryLinks.THESAURUS)
@Menu(title = "thesaurus.menu", order = 48)
@RolesAllowed("EDITOR")
class WordsView extends Div implements HasDynamicTitle {

    private static final int TYPING_MILLIS = 300;

    private final Reader reader;
    private final WordBook book;
    private final SenseWords senses;
    private final Shelf shelf;
    private final Div shown = new Div();

    WordsView(Shelf shelf, WordBook book) {
        this.shelf = shelf;
        this.book = book;
        reader = shelf.reader(getLocale());
        senses = new SenseWords(shelf, reader);
        setClassName("sheet words");
        Paragraph lead = new Paragraph(reader.say("thesaurus.lead"));
        lead.setClassName("lead");
        Anchor add = new Anchor(DirectoryLinks.THESAURUS + "/" + WordView.NEW, reader.say("thesaurus.add"));
        add.setClassName("btn main");
        TextField field = new TextField(reader.say("thesaurus.search"));
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TYPING_MILLIS);
        field.setClearButtonVisible(true);
        field.addValueChangeListener(typed -> show(typed.getValue()));
        Div fields = new Div(field);
        fields.setClassName("fields");
        Div acts = new Div(add);
        acts.setClassName("row");
        shown.getElement().setAttribute("role", "status");
        add(new H1(reader.say("thesaurus.title")), lead, acts, fields, shown);
        show("");
    }

    private void show(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        shown.removeAll();
        List<WordEntry> entries = book.entries().stream()
                .filter(entry -> fits(wanted, entry.words()) || fits(wanted, List.of(senses.says(entry.sense()))))
                .toList();
        UnorderedList list = list();
        entries.forEach(entry -> list.add(
                line(WordSubject.words(entry.id()), senses.says(entry.sense()), String.join(" · ", entry.words()))));
        if (entries.isEmpty()) {
            shown.add(new EmptyState(reader.say("thesaurus.none"), reader.say("thesaurus.none-next")));
        } else {
            shown.add(new SheetPart(reader.say("thesaurus.words"), list)
                    .remark(reader.count("thesaurus.entries", entries.size())));
        }
        UnorderedList names = list();
        Stream.of(ServiceGroup.values()).forEach(group -> {
            name(
                    names,
                    wanted,
                    WordSubject.of(group),
                    shelf.catalogue().group(group).name());
            shelf.catalogue().types().stream()
                    .filter(type -> type.id().group() == group)
                    .map(ServiceType::id)
                    .forEach(type -> shelf.catalogue()
                            .type(type)
                            .ifPresent(known -> name(names, wanted, WordSubject.of(type), known.name())));
        });
        if (names.getChildren().findAny().isPresent()) {
            shown.add(new SheetPart(reader.say("thesaurus.names"), names));
        }
    }

    private void name(UnorderedList names, String wanted, WordSubject subject, BilingualText name) {
        if (fits(wanted, List.of(name.english(), name.khmer(), subject.key()))) {
            names.add(line(
                    subject,
                    name.in(reader.language()),
                    reader.language() == Language.KHMER ? name.english() : name.khmer()));
        }
    }

    private static UnorderedList list() {
        UnorderedList list = new UnorderedList();
        list.setClassName("people");
        return list;
    }

    private static boolean fits(String wanted, List<String> words) {
        return wanted.isEmpty()
                || words.stream().anyMatch(word -> word.toLowerCase(Locale.ROOT).contains(wanted));
    }

    private static ListItem line(WordSubject subject, String title, String beside) {
        Anchor link = new Anchor(DirectoryLinks.THESAURUS + "/" + subject.word(), title);
        link.setClassName("t");
        return new ListItem(link, new Div(new Span(beside)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("thesaurus.title");
    }
}
