package org.spean.cases.ui.file;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.spean.access.Actor;
import org.spean.access.guard.Shown;
import org.spean.access.guard.WarmingOutcome;
import org.spean.cases.Case;
import org.spean.cases.file.Identity;
import org.spean.cases.file.Shows;
import org.spean.cases.file.Who;
import org.spean.files.ui.PictureView;
import org.spean.widgets.Facts;

/** The name and how to reach the client, for a minute. It hides by itself, when the page is left, and from every printer. */
class IdentityPart extends Section {

    private final CaseFileShelf shelf;
    private final FileWords words;
    private final Case file;
    private final Div body = new Div();

    IdentityPart(CaseFileShelf shelf, FileWords words, Case file) {
        this.shelf = shelf;
        this.words = words;
        this.file = file;
        setClassName("identity no-print");
        body.getElement().setAttribute("aria-live", "polite");
        setAriaLabel(words.say("case-file.who"));
        add(body);
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
        NativeButton show = new NativeButton(words.say("case-file.show"), click -> show(""));
        show.setClassName("btn small");
        body.add(show);
        shelf.cold().waiting(actor(), file.subject()).forEach(each -> body.add(new WarmingCard(shelf, words, each)));
    }

    private void show(String reason) {
        body.removeAll();
        switch (shelf.identity().shown(actor(), file.id(), reason)) {
            case Shows.Open(Who who) -> shown(who);
            case Shows.NeedsReason(Shown.Why why) ->
                body.add(new ReasonPart(
                        words,
                        words.say("case-file.reason." + why.name()),
                        words.say("case-file.show"),
                        this::show,
                        this::hide));
            case Shows.NeedsSecondYes(Shown.Why why)
            when why == Shown.Why.COLD ->
                body.add(new ReasonPart(
                        words,
                        words.say("case-file.cold"),
                        words.say("case-file.cold-ask"),
                        this::askForCold,
                        this::hide));
            case Shows.NeedsSecondYes second -> body.add(new Paragraph(words.say("case-file.glass")));
            case Shows.Nothing() -> body.add(new Paragraph(words.say("case-file.nothing")));
        }
    }

    private void askForCold(String reason) {
        switch (shelf.cold().ask(actor(), file.subject(), reason)) {
            case WarmingOutcome.Asked asked -> {
                hide();
                body.add(new Paragraph(words.say("case-file.cold-asked")));
            }
            case WarmingOutcome.Refused(var why) -> {
                show("");
                body.addComponentAsFirst(alert(words.say("case-file.cold-refused." + why.name())));
            }
        }
    }

    static Paragraph alert(String text) {
        Paragraph says = new Paragraph(text);
        says.setClassName("asked-too-much");
        says.getElement().setAttribute("role", "alert");
        return says;
    }

    private void shown(Who who) {
        if (who.about().isEmpty()
                && who.safely().isEmpty()
                && who.agreed().isEmpty()
                && who.photo().isEmpty()) {
            body.add(new Paragraph(words.say("case-file.not-known")));
        }
        who.photo().ifPresent(photo -> body.add(new PictureView(shelf.files(), photo)));
        Facts facts = new Facts();
        who.about().forEach(each -> fact(facts, each));
        who.safely().forEach(each -> fact(facts, each));
        who.agreed().forEach(each -> facts.fact(words.say("case.field." + each.field()), agreed(each)));
        NativeButton hide = new NativeButton(words.say("case-file.hide"), click -> hide());
        hide.setClassName("btn");
        Div row = new Div(hide);
        row.setClassName("row");
        body.add(facts);
        if (!who.agreed().isEmpty()) {
            body.add(note(words.say("case-file.agreed-on", words.day(who.agreedOn()))));
        }
        body.add(note(words.say("case-file.shown-for", words.count(Identity.SECONDS_SHOWN))), row);
        if (!who.named() && shelf.identity().mayName(actor(), file.id())) {
            NativeButton add = new NativeButton(words.say("case-file.add-name"), click -> nameIt());
            add.setClassName("btn");
            row.add(add);
        }
        ShownBriefly.begin(this, body, Identity.SECONDS_SHOWN);
    }

    private String agreed(Who.Agreed each) {
        return switch (each.answer()) {
            case "yes" -> words.say("case-file.yes");
            case "no" -> words.say("case-file.no");
            default -> each.answer();
        };
    }

    private static Component note(String text) {
        Paragraph note = new Paragraph(text);
        note.setClassName("note");
        return note;
    }

    private void fact(Facts facts, Who.Said said) {
        facts.fact(said.field().label().in(words.language()), words.answers().say(said.field(), said.answer()));
    }

    private void nameIt() {
        ShownBriefly.end(this);
        body.removeAll();
        body.add(new NameForm(shelf, words, file, this::hide));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        hide();
    }
}
