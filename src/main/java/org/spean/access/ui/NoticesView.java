package org.spean.access.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.spean.access.LostOrTaken;
import org.spean.access.Present;
import org.spean.access.notice.Notice;
import org.spean.access.notice.Notices;
import org.spean.vocabulary.Language;
import org.spean.widgets.EmptyState;

/** What somebody was told, the latest first. What is shown here has been seen. */
@Route(SignInLinks.NOTICES)
@Menu(title = "notice.menu", order = 91)
@PermitAll
class NoticesView extends Div implements HasDynamicTitle {

    private final Notices notices;
    private final LostOrTaken lost;
    private final Present present;
    private final UnorderedList list = new UnorderedList();
    private final NativeButton older = new NativeButton(getTranslation("notice.older"));

    NoticesView(Notices notices, LostOrTaken lost, Present present) {
        this.notices = notices;
        this.lost = lost;
        this.present = present;
        setClassName("sheet notices");
        list.setClassName("plain-list");
        older.setClassName("btn");
        add(new H1(getTranslation("notice.title")), list, older);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        present.actor().account().ifPresent(account -> {
            list.removeAll();
            page(account, Optional.empty());
            if (list.getChildren().findAny().isEmpty()) {
                add(new EmptyState(getTranslation("notice.none"), getTranslation("notice.none-next")));
            }
            notices.seen(account);
        });
    }

    private void page(UUID account, Optional<UUID> after) {
        List<Notice> page = notices.of(account, after);
        Language language = Language.of(getLocale());
        page.forEach(each -> list.add(new NoticeLine(each, language, act(each))));
        older.setVisible(page.size() == Notices.PAGE);
        if (older.isVisible()) {
            UUID last = page.getLast().id();
            older.addSingleClickListener(click -> page(account, Optional.of(last)));
        }
    }

    /** Whoever did not sign in there ends everything at once. */
    private Optional<Component> act(Notice notice) {
        if (!notice.words().equals("notice.new-device")) {
            return Optional.empty();
        }
        NativeButton notMe = new NativeButton(getTranslation("notice.new-device-not-me"), click -> {
            present.actor().account().ifPresent(self -> lost.press(present.actor(), self));
            UI.getCurrent().getPage().setLocation(SignInLinks.PATH + "?ended");
        });
        notMe.setClassName("btn");
        return Optional.of(notMe);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notice.title");
    }
}
