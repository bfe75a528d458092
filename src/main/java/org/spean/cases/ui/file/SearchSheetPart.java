package org.spean.cases.ui.file;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.spean.access.Actor;
import org.spean.access.guard.Shown;
import org.spean.cases.Case;
import org.spean.cases.file.SearchSheet;
import org.spean.cases.file.Sought;
import org.spean.cases.file.Who;
import org.spean.vocabulary.Language;
import org.spean.widgets.Facts;

/** What is needed to find the family, for some minutes, and its paper. It hides by itself, when the page is left, and from printers. */
class SearchSheetPart extends Section {

    private final CaseFileShelf shelf;
    private final FileWords words;
    private final Case file;
    private final Div body = new Div();

    SearchSheetPart(CaseFileShelf shelf, FileWords words, Case file) {
        this.shelf = shelf;
        this.words = words;
        this.file = file;
        setClassName("identity no-print");
        body.getElement().setAttribute("aria-live", "polite");
        add(new H2(words.say("case-file.search.title")), new Paragraph(words.say("case-file.search.lead")), body);
        hide();
    }

    private Actor actor() {
        return shelf.present().actor();
    }

    /** From now on nothing is shown. */
    @ClientCallable
    void hide() {
        body.removeAll();
        body.getStyle().remove("visibility");
        body.add(button("case-file.search.show", () -> show("")));
    }

    private NativeButton button(String key, Runnable act) {
        NativeButton button = new NativeButton(words.say(key), click -> act.run());
        button.setClassName("btn");
        return button;
    }

    private void show(String reason) {
        body.removeAll();
        switch (shelf.search().shown(actor(), file.id(), reason)) {
            case SearchSheet.Shows.Open(Sought sought) -> shown(sought);
            case SearchSheet.Shows.NeedsReason(Shown.Why why) ->
                body.add(new ReasonPart(
                        words,
                        words.say("case-file.reason." + why.name()),
                        words.say("case-file.search.show"),
                        this::show,
                        this::hide));
            case SearchSheet.Shows.Cold() -> body.add(new Paragraph(words.say("case-file.search.over")));
            case SearchSheet.Shows.Nothing() -> body.add(new Paragraph(words.say("case-file.nothing")));
        }
    }

    private void shown(Sought sought) {
        Facts facts = new Facts();
        sought.asked().ifPresent(day -> facts.fact(words.say("case-file.search.asked"), words.day(day)));
        sought.sex()
                .ifPresent(sex ->
                        facts.fact(words.steps().field("sex"), words.steps().option("sex", sex)));
        sought.ageBand()
                .ifPresent(age -> facts.fact(
                        words.steps().field("age-band"), words.steps().option("age-band", age)));
        sought.answers().forEach(each -> fact(facts, each));
        body.add(facts);
        if (sought.answers().isEmpty() && sought.people().isEmpty()) {
            body.add(new Paragraph(words.say("case-file.search.not-known")));
        }
        for (Sought.Table table : sought.people()) {
            body.add(new H3(table.table().label().in(words.language())));
            for (var line : table.lines()) {
                Facts person = new Facts();
                line.forEach(each -> fact(person, each));
                body.add(person);
            }
        }
        Div row = new Div(
                button("case-file.hide", this::hide),
                paper("case-file.search.pdf-km", Language.KHMER),
                paper("case-file.search.pdf-en", Language.ENGLISH));
        row.setClassName("row");
        Paragraph note = new Paragraph(words.say("case-file.search.shown-for", words.count(SearchSheet.MINUTES_SHOWN)));
        note.setClassName("note");
        body.add(row, note);
        ShownBriefly.begin(this, body, SearchSheet.MINUTES_SHOWN * 60);
    }

    private void fact(Facts facts, Who.Said said) {
        facts.fact(said.field().label().in(words.language()), words.answers().say(said.field(), said.answer()));
    }

    private PaperLink paper(String key, Language language) {
        return new PaperLink(
                words.say(key),
                () -> shelf.search()
                        .page(actor(), file.id(), language)
                        .map(page -> new PaperLink.Made(page.fileName(), page.bytes())));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        hide();
    }
}
