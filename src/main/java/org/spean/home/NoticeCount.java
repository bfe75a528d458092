package org.spean.home;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import java.util.UUID;
import org.spean.access.notice.Notices;
import org.spean.access.ui.SignInLinks;
import org.spean.vocabulary.Language;
import org.spean.widgets.Numerals;

/** How much somebody was told and has not seen; leads to it. Counted anew wherever they go. */
class NoticeCount extends Anchor implements AfterNavigationObserver {

    private static final int MOST = 99;

    private static final String BELL = """
            <svg viewBox="0 0 18 18" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round" aria-hidden="true">\
            <path d="M2.5 13.5h13l-2-3V7.5a4.5 4.5 0 0 0-9 0v3z"/><path d="M7.2 13.7a1.8 1.8 0 0 0 3.6 0"/></svg>""";

    private final UUID account;
    private final Notices notices;

    NoticeCount(UUID account, Notices notices) {
        this.account = account;
        this.notices = notices;
        setHref(SignInLinks.notices());
        addClassName("told");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent arrived) {
        int unread = arrived.getLocation().getPath().equals(SignInLinks.notices()) ? 0 : notices.unread(account);
        Language language = Language.of(getLocale());
        removeAll();
        add(new Html(BELL));
        if (unread > 0) {
            Span count = new Span(Numerals.of(Math.min(unread, MOST), language));
            count.addClassName("count");
            add(count);
        }
        getElement()
                .setAttribute(
                        "aria-label",
                        unread == 0
                                ? getTranslation("notice.menu")
                                : getTranslation("notice.unread", Numerals.of(unread, language)));
    }
}
