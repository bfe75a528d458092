package org.spean.people.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.access.AccountBook;
import org.spean.access.GrantBook.Seen;
import org.spean.access.InvitationOutcome.Sent;
import org.spean.vocabulary.Language;
import org.spean.widgets.EmptyState;

/** The people whom the reader looks after, by name, with their roles in words. */
@Route(RoleLinks.ACCOUNTS)
@Menu(title = "people.menu", order = 40)
@RolesAllowed({"ADMINISTRATOR", "MANAGER", "ATRO_OFFICER", "FOCAL_PERSON"})
class AccountsView extends Div implements HasDynamicTitle {

    private static final int TYPING_MILLIS = 300;
    private static final int MOST_LETTERS = 100;

    private final RoleShelf shelf;
    private final TextField search = new TextField();
    private final Div inviting = new Div();
    private final Div found = new Div();
    private final NativeButton more;
    private UnorderedList list = new UnorderedList();
    private Optional<AccountBook.Line> next = Optional.empty();

    AccountsView(RoleShelf shelf) {
        this.shelf = shelf;
        setClassName("sheet roles");
        Paragraph lead = new Paragraph(getTranslation("people.lead"));
        lead.setClassName("lead");
        search.setLabel(getTranslation("people.search"));
        search.setMaxLength(MOST_LETTERS);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(TYPING_MILLIS);
        search.addValueChangeListener(typed -> begin());
        Div fields = new Div(search);
        fields.setClassName("fields");
        found.getElement().setAttribute("role", "status");
        more = new NativeButton(getTranslation("people.more"), click -> go());
        more.setClassName("btn");
        add(new H1(getTranslation("people.title")), lead, waiting(), inviting, fields, found, new Div(more));
        begin();
        offer();
    }

    private Paragraph waiting() {
        int waiting = shelf.book().waitingFor(shelf.actor()).size()
                + shelf.recoveries().waitingFor(shelf.actor()).size();
        return new Paragraph(new Anchor(
                RoleLinks.CONFIRMATIONS,
                waiting == 0
                        ? getTranslation("people.none-waits-for-me")
                        : getTranslation("people.waits-for-me", waiting)));
    }

    private void offer() {
        inviting.removeAll();
        if (shelf.invitations().mayInvite(shelf.actor())) {
            NativeButton invite = new NativeButton(getTranslation("invite.start"), click -> ask());
            invite.setClassName("btn main");
            inviting.add(invite);
        }
    }

    private void ask() {
        InviteForm form = new InviteForm(shelf, this::sent, this::offer);
        inviting.removeAll();
        inviting.add(form);
        form.begin();
    }

    private void sent(Sent sent) {
        LinkShown shown = new LinkShown(
                sent,
                shelf.words(Language.of(getLocale()), Stream.empty()),
                () -> getUI().ifPresent(ui -> ui.navigate(RoleLinks.person(sent.account()))));
        inviting.removeAll();
        inviting.add(shown);
        shown.begin();
        begin();
    }

    private void begin() {
        found.removeAll();
        list = new UnorderedList();
        list.setClassName("people");
        next = Optional.empty();
        go();
        if (list.getChildren().findAny().isEmpty()) {
            found.add(new EmptyState(getTranslation("people.nobody"), getTranslation("people.nobody-next")));
        } else {
            found.add(list);
        }
    }

    private void go() {
        AccountBook.Page page = shelf.people().page(shelf.actor(), search.getValue(), next);
        Map<UUID, List<Seen>> grants = shelf.book()
                .of(
                        shelf.actor(),
                        page.people().stream().map(AccountBook.Line::id).collect(Collectors.toSet()));
        RoleWords words =
                shelf.words(Language.of(getLocale()), grants.values().stream().flatMap(List::stream));
        page.people().forEach(each -> list.add(new PersonLine(each, grants.getOrDefault(each.id(), List.of()), words)));
        next = page.next();
        more.setVisible(next.isPresent());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.title");
    }
}
