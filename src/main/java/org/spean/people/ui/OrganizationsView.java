package org.spean.people.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.spean.people.Agreement;
import org.spean.people.KeptOrganization;
import org.spean.vocabulary.Language;
import org.spean.widgets.EmptyState;

/** The organizations that the reader looks after: agreements that end soon on top, then all of them by name. */
@Route(PostLinks.ORGANIZATIONS)
@Menu(title = "organization-admin.menu", order = 46)
@RolesAllowed({"ADMINISTRATOR", "EDITOR", "MANAGER", "ATRO_OFFICER"})
class OrganizationsView extends Div implements HasDynamicTitle {

    private final PostShelf shelf;
    private final PostWords words = new PostWords(Language.of(getLocale()));
    private final Div adding = new Div();
    private final Div shown = new Div();

    OrganizationsView(PostShelf shelf) {
        this.shelf = shelf;
        setClassName("sheet roles");
        Paragraph lead = new Paragraph(words.say("organization-admin.lead"));
        lead.setClassName("lead");
        shown.getElement().setAttribute("role", "status");
        add(new H1(words.say("organization-admin.title")), lead, adding, endingSoon());
        add(
                new SearchField(
                        words.say("organization-admin.search"),
                        words.say("organization-admin.search-help"),
                        this::find),
                shown);
        offer();
        find("");
    }

    private Section endingSoon() {
        List<Agreement> ending = shelf.agreements().endingSoon(shelf.actor());
        Section section = new Section(new H2(words.say("agreement.ending-soon")));
        if (ending.isEmpty()) {
            section.add(new Paragraph(words.say("agreement.none-ends")));
        }
        UnorderedList list = new UnorderedList();
        list.setClassName("people");
        ending.forEach(each -> list.add(line(each)));
        section.add(list);
        return section;
    }

    private ListItem line(Agreement agreement) {
        Anchor name = new Anchor(
                PostLinks.organization(agreement.organization()),
                shelf.organizations()
                        .organization(shelf.actor(), agreement.organization())
                        .map(each -> each.organization().name().in(words.language()))
                        .orElseGet(() -> words.say("people.remit.unknown")));
        name.setClassName("t");
        Span left = new Span(AgreementList.left(agreement, words, shelf.book().today()));
        left.addClassNames("badge", "late");
        Div beside = new Div(new Div(new Span(agreement.subject() + " · " + agreement.partner())), left);
        return new ListItem(name, beside);
    }

    private void offer() {
        adding.removeAll();
        if (shelf.organizations().mayKeepAll(shelf.actor())) {
            NativeButton add = new NativeButton(words.say("organization-admin.add"), click -> ask());
            add.setClassName("btn main");
            adding.add(add);
        }
    }

    private void ask() {
        OrganizationForm form = new OrganizationForm(
                shelf,
                words,
                Optional.empty(),
                id -> getUI().ifPresent(ui -> ui.navigate(PostLinks.organization(id))),
                this::offer);
        adding.removeAll();
        adding.add(form);
        form.begin();
    }

    private void find(String typed) {
        List<KeptOrganization> found = shelf.organizations().list(shelf.actor(), typed);
        shown.removeAll();
        if (found.isEmpty()) {
            shown.add(new EmptyState(words.say("organization-admin.none"), words.say("organization-admin.none-next")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.setClassName("people");
        found.forEach(each -> list.add(line(each)));
        shown.add(list);
    }

    private ListItem line(KeptOrganization kept) {
        Anchor name = new Anchor(
                PostLinks.organization(kept.organization().id()),
                words.spoken(kept.organization().name()));
        name.setClassName("t");
        Div beside = new Div(
                new Div(new Span(OrganizationForm.kind(kept.organization().kind(), words))));
        kept.ended().ifPresent(day -> {
            Span ended = new Span(words.say("organization-admin.ended-on", words.day(day)));
            ended.setClassName("note");
            beside.add(ended);
        });
        return new ListItem(name, beside);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("organization-admin.title");
    }
}
