package org.spean.forms.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.spean.forms.FormDefinition;
import org.spean.forms.FormEdition;
import org.spean.forms.FormRevisions;
import org.spean.forms.RevisionOutcome;
import org.spean.forms.definition.DefinitionFault;
import org.spean.widgets.UndoNotice;

/** Where a revised form is brought, looked at, and taken in; and which editions can still be taken back. */
final class RevisionPart extends Section {

    private final FormShelf shelf;
    private final FormWords words;
    private final Runnable changed;
    private final Div asking = new Div();
    private final Div unused = new Div();

    /**
     * Shows it, to who may revise forms.
     *
     * @param changed is run when another edition is the newest
     */
    RevisionPart(FormShelf shelf, FormWords words, Runnable changed) {
        this.shelf = shelf;
        this.words = words;
        this.changed = changed;
        setClassName("revision");
        Paragraph lead = new Paragraph(words.say("revise.lead"));
        lead.setClassName("note");
        add(new H2(words.say("revise.title")), lead, asking, unused);
        ask("");
        showUnused();
    }

    private void ask(String refusal) {
        asking.removeAll();
        if (!refusal.isEmpty()) {
            Paragraph says = new Paragraph(refusal);
            says.setClassName("refusals");
            says.getElement().setAttribute("role", "alert");
            asking.add(says);
        }
        asking.add(new RevisionUpload(words, this::brought, this::ask));
    }

    private void brought(byte[] file) {
        FormRevisions.Proposal proposal = shelf.revisions().propose(shelf.actor(), file);
        if (proposal.before().isPresent() && proposal.after().isPresent()) {
            propose(file, proposal, proposal.before().get(), proposal.after().get());
        } else {
            faulty(proposal.faults());
        }
    }

    private void faulty(List<DefinitionFault> faults) {
        ask("");
        FaultWords said = new FaultWords(words);
        UnorderedList list = new UnorderedList();
        faults.forEach(each -> list.add(new ListItem(said.of(each))));
        Section all = new Section(
                new H3(
                        faults.size() == 1
                                ? words.say("revise.faults.one")
                                : words.say("revise.faults.many", words.count(faults.size()))),
                list);
        all.setClassName("faults");
        all.getElement().setAttribute("role", "alert").setAttribute("tabindex", "-1");
        asking.addComponentAsFirst(all);
        all.getElement().callJsFunction("focus");
    }

    private void propose(byte[] file, FormRevisions.Proposal proposal, FormDefinition before, FormDefinition after) {
        asking.removeAll();
        RevisionPreview preview =
                new RevisionPreview(new ChangeWords(words, shelf.definitions(), before, after), proposal.changes());
        NativeButton take = new NativeButton(words.say("revise.take"), click -> take(file, after));
        take.addClassNames("btn", "main");
        NativeButton leave = new NativeButton(words.say("revise.leave"), click -> ask(""));
        leave.addClassName("btn");
        Div acts = new Div(take, leave);
        acts.setClassName("row");
        asking.add(preview, acts);
        preview.begin();
    }

    private void take(byte[] file, FormDefinition after) {
        switch (shelf.revisions().take(shelf.actor(), file)) {
            case RevisionOutcome.Taken(FormEdition edition) -> {
                ask("");
                showChanged();
                getUI().ifPresent(ui -> UndoNotice.show(
                        ui,
                        words.say("revise.taken", words.title(after), words.count(edition.number())),
                        words.say("revise.undo"),
                        () -> takeBack(edition)));
            }
            case RevisionOutcome.Overtaken(String by) -> {
                ask(words.say("revise.overtaken", by));
                showChanged();
            }
            case RevisionOutcome.Faulty(List<DefinitionFault> faults) -> {
                faulty(faults);
                showChanged();
            }
        }
    }

    private void takeBack(FormEdition edition) {
        boolean gone = shelf.revisions().takeBack(shelf.actor(), edition);
        ask(gone ? "" : words.say("revise.not-taken-back"));
        showChanged();
        getUI().filter(ui -> gone).ifPresent(UndoNotice::dismiss);
    }

    private void showChanged() {
        changed.run();
        showUnused();
    }

    private void showUnused() {
        unused.removeAll();
        for (FormRevisions.Unused each : shelf.revisions().unused(shelf.actor())) {
            String form =
                    shelf.definitions().find(each.edition()).map(words::title).orElse("");
            Paragraph said = new Paragraph(words.say(
                    "revise.unused", form, words.count(each.edition().number()), each.by(), words.moment(each.at())));
            NativeButton back = new NativeButton(words.say("revise.take-back"), click -> takeBack(each.edition()));
            back.addClassNames("btn", "small");
            back.getElement().setAttribute("aria-label", words.say("revise.take-back-of", form));
            Div line = new Div(said, back);
            line.setClassName("revision-unused");
            unused.add(line);
        }
    }
}
