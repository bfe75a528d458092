package org.spean.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.spean.people.Agreement;
import org.spean.people.KeptOrganization;
import org.spean.people.OrganizationContact;
import org.spean.people.OrganizationId;
import org.spean.people.OrganizationOutcome;
import org.spean.people.PostLine;
import org.spean.people.RunningProgramme;
import org.spean.vocabulary.Language;
import org.spean.widgets.Facts;
import org.spean.widgets.SpokenText;
import org.spean.widgets.UndoNotice;

/** An organization as it is kept: names and kind, managers, whom to ask, programmes, agreements; and its end. */
@Route(PostLinks.ORGANIZATIONS + "/:organization")
@RolesAllowed({"ADMINISTRATOR", "EDITOR", "MANAGER", "ATRO_OFFICER"})
class KeptOrganizationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final PostShelf shelf;
    private final PostWords words = new PostWords(Language.of(getLocale()));
    private final Div says = GrantActs.place();
    private final Div shown = new Div();
    private final Div asking = new Div();
    private String title = "";

    KeptOrganizationView(PostShelf shelf) {
        this.shelf = shelf;
        setClassName("sheet roles");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Handles.read(event, "organization", OrganizationId::of)
                .flatMap(id -> shelf.organizations().organization(shelf.actor(), id))
                .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(KeptOrganization kept) {
        OrganizationId id = kept.organization().id();
        boolean keeps = shelf.organizations().mayKeep(shelf.actor(), id);
        title = kept.organization().name().in(words.language());
        H1 heading = new H1();
        heading.add(words.spoken(kept.organization().name()));
        Nav crumb = new Nav(new Anchor(PostLinks.ORGANIZATIONS, words.say("organization-admin.title")));
        crumb.setClassName("crumb");
        crumb.setAriaLabel(words.say("people.crumb"));
        shown.removeAll();
        asking.removeAll();
        shown.add(facts(kept));
        if (keeps) {
            shown.add(acts(kept));
        }
        managers(id);
        contacts(id, keeps);
        programmes(id, keeps);
        agreements(id, keeps);
        removeAll();
        add(crumb, heading, says, asking, shown);
    }

    private void again(OrganizationId id) {
        shelf.organizations().organization(shelf.actor(), id).ifPresent(this::show);
    }

    private Facts facts(KeptOrganization kept) {
        Facts facts = new Facts();
        String khmer = kept.organization().name().khmer();
        facts.fact(
                words.say("organization-admin.khmer"),
                khmer.isEmpty()
                        ? new Span(words.say("organization-admin.not-given"))
                        : new SpokenText(khmer, Language.KHMER, words.language()));
        facts.fact(
                words.say("organization-admin.english"),
                SpokenText.english(kept.organization().name().english(), words.language()));
        if (!kept.organization().acronym().isEmpty()) {
            facts.fact(
                    words.say("organization-admin.acronym"), kept.organization().acronym());
        }
        facts.fact(
                words.say("organization-admin.kind"),
                OrganizationForm.kind(kept.organization().kind(), words));
        kept.ended()
                .ifPresent(day -> facts.fact(
                        words.say("organization-admin.end"), words.say("organization-admin.ended-on", words.day(day))));
        shelf.same()
                .mergedInto(kept.organization().id())
                .flatMap(id -> shelf.organizations().organization(shelf.actor(), id))
                .ifPresent(into -> facts.fact(
                        words.say("organization-admin.end"),
                        new Anchor(
                                PostLinks.organization(into.organization().id()),
                                words.say(
                                        "organization-admin.went-into",
                                        into.organization().name().in(words.language())))));
        facts.fact(
                words.say("organization-admin.kept-by"),
                words.say(kept.keptHere() ? "organization-admin.kept-here" : "organization-admin.kept-by-files"));
        return facts;
    }

    private Div acts(KeptOrganization kept) {
        Div row = new Div();
        row.setClassName("row");
        row.add(button("organization-admin.correct", () -> {
            OrganizationForm form = new OrganizationForm(
                    shelf, words, Optional.of(kept.organization()), this::again, asking::removeAll);
            open(form);
            form.begin();
        }));
        OrganizationId id = kept.organization().id();
        if (kept.ended().isEmpty()) {
            row.add(button("organization-admin.ends-today", () -> end(kept)));
            if (shelf.organizations().mayKeepAll(shelf.actor())) {
                row.add(button("organization-admin.same-as", () -> sameAs(kept)));
            }
        } else if (shelf.same().mergedInto(id).isPresent()) {
            row.add(button("organization-admin.part", () -> {
                shelf.same().part(shelf.actor(), id);
                again(id);
            }));
        } else {
            row.add(button("organization-admin.goes-on", () -> {
                shelf.organizations().end(shelf.actor(), id, Optional.empty());
                again(id);
            }));
        }
        return row;
    }

    /** It was entered twice: it goes into another, with a way back. */
    private void sameAs(KeptOrganization kept) {
        OrganizationId gone = kept.organization().id();
        SameAsForm form = new SameAsForm(
                shelf,
                words,
                kept.organization(),
                stays -> {
                    again(gone);
                    getUI().ifPresent(ui -> UndoNotice.show(
                            ui, words.say("organization-admin.merged"), words.say("organization-admin.part"), () -> {
                                shelf.same().part(shelf.actor(), gone);
                                again(gone);
                            }));
                },
                asking::removeAll);
        open(form);
        form.begin();
    }

    /** At once, with a way back. */
    private void end(KeptOrganization kept) {
        OrganizationId id = kept.organization().id();
        OrganizationOutcome outcome = shelf.organizations()
                .end(shelf.actor(), id, Optional.of(shelf.book().today()));
        again(id);
        says.removeAll();
        if (outcome instanceof OrganizationOutcome.Refused refused) {
            says.setClassName("done", false);
            refused.wrong().forEach(wrong -> says.add(new Paragraph(words.say("organization-admin.wrong." + wrong))));
            says.getElement().callJsFunction("focus");
            return;
        }
        getUI().ifPresent(ui -> UndoNotice.show(
                ui, words.say("organization-admin.ended"), words.say("organization-admin.goes-on"), () -> {
                    shelf.organizations().end(shelf.actor(), id, Optional.empty());
                    again(id);
                }));
    }

    private void managers(OrganizationId id) {
        List<PostLine> lines = shelf.book().managers(shelf.actor(), id);
        if (!lines.isEmpty()) {
            shown.add(new Section(
                    new H2(words.say("post.managers")),
                    PostTable.of(lines, words, shelf.book().today())));
        }
    }

    private void contacts(OrganizationId id, boolean keeps) {
        List<OrganizationContact> contacts = shelf.organizations().contacts(shelf.actor(), id);
        Section section = new Section(new H2(words.say("organization-admin.contacts")));
        UnorderedList list = new UnorderedList();
        list.setClassName("people");
        contacts.forEach(each -> {
            Span name = new Span(words.spoken(each.person().name()));
            name.setClassName("t");
            Div beside = new Div();
            if (!each.whatFor().isEmpty()) {
                beside.add(new Div(new Span(each.whatFor())));
            }
            each.person().phones().forEach(number -> beside.add(new Div(PostWords.dial(number))));
            if (keeps) {
                NativeButton away = button("organization-admin.remove-contact", () -> {
                    shelf.organizations().removeContact(shelf.actor(), id, each.id());
                    again(id);
                });
                away.setAriaLabel(words.say("organization-admin.remove-contact") + ": "
                        + words.name(each.person().name()));
                away.setClassName("btn small");
                beside.add(away);
            }
            list.add(new ListItem(name, beside));
        });
        section.add(contacts.isEmpty() ? new Paragraph(words.say("organization-admin.no-contacts")) : list);
        if (keeps) {
            section.add(row(button("organization-admin.add-contact", () -> {
                ContactForm form = new ContactForm(shelf, words, id, () -> again(id), asking::removeAll);
                open(form);
                form.begin();
            })));
        }
        shown.add(section);
    }

    private void programmes(OrganizationId id, boolean keeps) {
        List<RunningProgramme> programmes = shelf.organizations().programmes(shelf.actor(), id);
        Section section = new Section(new H2(words.say("organization-admin.programmes")));
        UnorderedList list = new UnorderedList();
        list.setClassName("people");
        programmes.forEach(each -> {
            Span name = new Span(each.programme().name());
            name.setClassName("t");
            Div beside = new Div(new Div(new Span(runs(each))));
            if (keeps) {
                NativeButton change =
                        button("organization-admin.correct-programme", () -> programme(id, Optional.of(each)));
                change.setAriaLabel(words.say("organization-admin.correct-programme") + ": "
                        + each.programme().name());
                change.setClassName("btn small");
                beside.add(change);
            }
            list.add(new ListItem(name, beside));
        });
        section.add(programmes.isEmpty() ? new Paragraph(words.say("organization-admin.no-programmes")) : list);
        if (keeps) {
            section.add(row(button("organization-admin.add-programme", () -> programme(id, Optional.empty()))));
        }
        shown.add(section);
    }

    private String runs(RunningProgramme programme) {
        if (programme.from().isEmpty() && programme.until().isEmpty()) {
            return words.say("organization-admin.no-dates");
        }
        if (programme.from().isEmpty()) {
            return words.say(
                    "organization-admin.until", words.day(programme.until().get()));
        }
        return programme
                .until()
                .map(until ->
                        words.say("post.from-until", words.day(programme.from().get()), words.day(until)))
                .orElseGet(
                        () -> words.say("post.since", words.day(programme.from().get())));
    }

    private void programme(OrganizationId id, Optional<RunningProgramme> known) {
        ProgrammeForm form = new ProgrammeForm(shelf, words, id, known, () -> again(id), asking::removeAll);
        open(form);
        form.begin();
    }

    private void agreements(OrganizationId id, boolean keeps) {
        List<Agreement> agreements = shelf.agreements().of(shelf.actor(), id);
        Section section = new Section(new H2(words.say("agreement.agreements")));
        section.add(
                agreements.isEmpty()
                        ? new Paragraph(words.say("agreement.none"))
                        : new AgreementList(
                                agreements,
                                words,
                                shelf.book().today(),
                                keeps,
                                each -> agreement(id, Optional.of(each)),
                                this::remove));
        if (keeps) {
            section.add(row(button("agreement.add", () -> agreement(id, Optional.empty()))));
        }
        shown.add(section);
    }

    private void agreement(OrganizationId id, Optional<Agreement> known) {
        AgreementForm form = new AgreementForm(shelf, words, id, known, () -> again(id), asking::removeAll);
        open(form);
        form.begin();
    }

    private void remove(Agreement agreement) {
        shelf.agreements().remove(shelf.actor(), agreement);
        again(agreement.organization());
        getUI().ifPresent(ui -> UndoNotice.show(
                ui, words.say("agreement.removed", agreement.subject()), words.say("agreement.put-back"), () -> {
                    shelf.agreements().putBack(shelf.actor(), agreement);
                    again(agreement.organization());
                }));
    }

    private void open(Component form) {
        asking.removeAll();
        asking.add(form);
    }

    private static Div row(Component... parts) {
        Div row = new Div(parts);
        row.setClassName("row");
        return row;
    }

    private NativeButton button(String key, Runnable does) {
        NativeButton button = new NativeButton(words.say(key), click -> does.run());
        button.setClassName("btn");
        return button;
    }

    @Override
    public String getPageTitle() {
        return title.isEmpty() ? getTranslation("organization-admin.title") : title;
    }
}
