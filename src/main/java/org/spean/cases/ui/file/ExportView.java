package org.spean.cases.ui.file;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import org.spean.access.Actor;
import org.spean.access.Present;
import org.spean.cases.file.CentreExport;
import org.spean.cases.file.CentreExport.State;
import org.spean.cases.file.CentreExport.Wish;
import org.spean.vocabulary.Language;
import org.spean.widgets.FormFrame;
import org.spean.widgets.Numerals;

/** A centre takes out all that is its own: one asks, another says yes, the first fetches it once. */
@Route(CentreExport.LINK)
@RolesAllowed({"MANAGER", "ATRO_OFFICER"})
class ExportView extends Div implements HasDynamicTitle {

    private final CentreExport export;
    private final Present present;
    private final FileWords words;
    private final Div body = new Div();

    ExportView(CaseFileShelf shelf, CentreExport export) {
        this.export = export;
        this.present = shelf.present();
        words = new FileWords(Language.of(getLocale()), shelf);
        setClassName("sheet roles cases exchange");
        Paragraph lead = new Paragraph(words.say("export-cases.lead"));
        lead.setClassName("lead");
        add(words.crumb(), new H1(words.say("export-cases.title")), lead, body);
        show();
    }

    private Actor actor() {
        return present.actor();
    }

    private void show() {
        body.removeAll();
        UnorderedList list = new UnorderedList();
        list.setClassName("form-list");
        export.wishes(actor()).forEach(each -> list.add(line(each)));
        body.add(list);
        for (UUID centre : export.centres(actor())) {
            NativeButton ask =
                    new NativeButton(words.say("export-cases.ask", words.organization(centre)), click -> ask(centre));
            ask.setClassName("btn");
            Div row = new Div(ask);
            row.setClassName("row");
            body.add(row);
        }
    }

    private ListItem line(Wish wish) {
        Span said = new Span(words.say(
                "export-cases.asked",
                wish.name(),
                Numerals.moment(wish.at(), words.language()),
                words.organization(wish.centre()),
                wish.reason()));
        Span state = new Span(words.say("export-cases.state." + wish.state().name()));
        state.setClassName("note");
        Div acts = new Div();
        acts.setClassName("row");
        boolean own = actor().account().equals(Optional.of(wish.by()));
        if (own && wish.state() == State.CONFIRMED) {
            Anchor fetch = new Anchor();
            fetch.setText(words.say("export-cases.fetch"));
            fetch.setClassName("btn main");
            fetch.setHref(download(wish.id()));
            acts.add(fetch);
        } else if (!own && wish.state() == State.ASKED) {
            acts.add(answer(wish, true), answer(wish, false));
        }
        return new ListItem(new Div(said, new Div(state)), acts);
    }

    private NativeButton answer(Wish wish, boolean yes) {
        NativeButton button = new NativeButton(words.say(yes ? "export-cases.yes" : "export-cases.no"), click -> {
            boolean counts = export.answer(actor(), wish.id(), yes);
            show();
            if (!counts) {
                body.addComponentAsFirst(IdentityPart.alert(words.say("case-file.cold-over")));
            }
        });
        button.setClassName("btn small");
        return button;
    }

    private void ask(UUID centre) {
        TextArea reason = new TextArea(words.say("case-file.reason"));
        reason.setMaxLength(CentreExport.LONGEST_REASON);
        FormFrame[] frame = new FormFrame[1];
        frame[0] = new FormFrame(
                words.language(),
                words.say("export-cases.ask", words.organization(centre)),
                words.say("export-cases.ask-lead"),
                words.say("export-cases.ask-now"),
                () -> {
                    if (export.ask(actor(), centre, reason.getValue())) {
                        show();
                    } else {
                        frame[0].wrong(reason, words.say("case-file.reason-missing"));
                        frame[0].complains();
                    }
                },
                this::show);
        frame[0].ask(reason);
        body.removeAll();
        body.add(frame[0]);
        frame[0].begin();
    }

    private DownloadHandler download(UUID id) {
        return event -> {
            event.getResponse().setHeader("Cache-Control", "no-store");
            event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
            Optional<byte[]> zip = export.fetch(actor(), id);
            if (zip.isEmpty()) {
                event.getResponse().setStatus(HttpStatusCode.NOT_FOUND.getCode());
                return;
            }
            event.getResponse().setHeader("Content-Disposition", "attachment; filename=\"cases.zip\"");
            event.setContentType("application/zip");
            event.setContentLength(zip.get().length);
            event.getOutputStream().write(zip.get());
        };
    }

    @Override
    public String getPageTitle() {
        return words.say("export-cases.title");
    }
}
