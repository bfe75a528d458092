package org.spean.referral.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.spean.consent.Projection;
import org.spean.consent.ShowOutcome;
import org.spean.consent.ui.ProjectionView;
import org.spean.directory.ui.DirectoryLinks;
import org.spean.referral.Referral;
import org.spean.referral.ReferralAct;
import org.spean.referral.ReferralActKind;
import org.spean.referral.ReferralId;
import org.spean.referral.ReferralSheet;
import org.spean.referral.Referrals.Pulse;
import org.spean.referral.Side;
import org.spean.vocabulary.Language;

/**
 * The page of a referral, on either side: how it stands, what goes with it as consent has it at this moment, what can be done, and
 * what was. It looks every few seconds whether it is still as it was shown, and closes by itself when consent is taken back.
 */
final class OnePart extends Div {

    /** Closed within ten seconds after consent was taken back, also while nobody touches the page (ours). */
    private static final int LOOK_MILLIS = 5_000;

    private final ReferralShelf shelf;
    private final ReferralWords words;
    private final ReferralId id;
    private final Side side;
    private final Div head = new Div();
    private final Div news = new Div();
    private final Div seen = new Div();
    private final Div next = new Div();
    private final Div done = new Div();
    private @Nullable Pulse shown;
    private @Nullable Registration looking;

    OnePart(ReferralShelf shelf, ReferralWords words, ReferralSheet sheet) {
        this.shelf = shelf;
        this.words = words;
        this.id = sheet.referral().id();
        this.side = sheet.side();
        setClassName("referral-one");
        news.setClassName("case-news");
        news.getElement().setAttribute("role", "status");
        Nav crumb = new Nav(new Anchor(ReferralLinks.REFERRALS, words.say("referral.title")));
        crumb.setClassName("crumb");
        crumb.setAriaLabel(words.say("people.crumb"));
        add(crumb, head, news, seen, next, done);
        show(sheet);
        projection();
    }

    private void show(ReferralSheet sheet) {
        remember();
        head(sheet);
        next.removeAll();
        if (sheet.works()) {
            next.add(new ActsPart(shelf, words, sheet, this::again));
        }
        if (side == Side.SENDER && sheet.works()) {
            boolean over = sheet.referral().state().over();
            boolean ended =
                    !over && shelf.directory().ended(sheet.referral().service()).isPresent();
            if (ended) {
                next.add(words.lead("referral.service-ended-since"));
            }
            if (over || ended) {
                next.add(againPart(sheet.referral()));
            }
        }
        done.removeAll();
        done.add(new ActList(sheet, words));
    }

    private void remember() {
        shown = shelf.referrals().pulse(shelf.actor(), id, side).orElse(null);
    }

    private void head(ReferralSheet sheet) {
        Referral referral = sheet.referral();
        head.removeAll();
        H1 code = new H1(referral.code());
        code.setClassName("code");
        Div first = new Div(code, words.badge(referral));
        first.setClassName("case-code");
        if (referral.urgency().urgent() && referral.state().running()) {
            Span urgent = new Span(words.of("referral.urgency.", referral.urgency()));
            urgent.setClassName("badge urgent");
            first.add(urgent);
        }
        String clock = words.clock(referral, shelf.clock().instant());
        if (!clock.isEmpty()) {
            first.add(words.note(clock));
        }
        Anchor service = new Anchor(
                DirectoryLinks.service(referral.service()),
                words.type(referral.type()) + " · " + words.organization(referral.organization()));
        Paragraph what = new Paragraph(service);
        what.setClassName("lead");
        head.add(first, what, words.note(words.of("referral.state-says.", referral.state())));
        referral.question()
                .filter(asked -> side == Side.SENDER)
                .ifPresent(asked -> head.add(words.lead("referral.question-waits")));
        if (side == Side.SENDER && referral.toBeWritten()) {
            head.add(words.lead("referral.write-it"));
            head.add(writeWay(referral));
        }
    }

    private Anchor writeWay(Referral referral) {
        Anchor write = new Anchor(ReferralLinks.draft(referral.round()), words.say("referral.write-now"));
        write.setClassName("btn main");
        return write;
    }

    private Div againPart(Referral referral) {
        NativeButton another = new NativeButton(
                words.say("referral.another"),
                click -> shelf.drafts()
                        .again(shelf.actor(), referral.id())
                        .ifPresent(draft -> getUI().ifPresent(ui -> ui.navigate(ReferralLinks.draft(draft.id())))));
        another.setClassName("btn");
        Div row = new Div(another);
        row.setClassName("row");
        return row;
    }

    /** What goes with the client: asked anew, so that nothing stays that consent does not cover. */
    private void projection() {
        seen.removeAll();
        if (side == Side.SENDER) {
            shelf.referrals()
                    .find(shelf.actor(), id, side)
                    .filter(each -> each.state().running() && each.disclosure().isPresent())
                    .filter(each -> shelf.referrals().works(shelf.actor(), each))
                    .ifPresent(each -> seen.add(copies()));
            return;
        }
        switch (shelf.referrals().show(shelf.actor(), id)) {
            case ShowOutcome.Open(Projection projection, var since) -> {
                seen.add(new H2(words.say("referral.what-you-see")));
                seen.add(words.lead("referral.what-you-see-lead", words.moment(since)));
                seen.add(new ProjectionView(projection, words.language()));
                seen.add(copies());
            }
            case ShowOutcome.Closed() -> closed();
            case ShowOutcome.Nothing() -> seen.add(words.lead("referral.nothing-disclosed"));
        }
    }

    /** To be taken along: made when they are asked for, with what consent covers then. */
    private Div copies() {
        Div row = new Div(
                copy("referral.paper.print-km", ReferralLinks.paper(id, side, Language.KHMER)),
                copy("referral.paper.print-en", ReferralLinks.paper(id, side, Language.ENGLISH)),
                copy("referral.paper.fhir", ReferralLinks.fhir(id, side)));
        row.setClassName("row");
        row.setId("copies");
        return row;
    }

    private Anchor copy(String key, String address) {
        Anchor anchor = new Anchor(address, words.say(key));
        anchor.setClassName("btn");
        anchor.setRouterIgnore(true);
        anchor.getElement().setAttribute("target", "_blank");
        return anchor;
    }

    private void again() {
        news.removeAll();
        shelf.referrals().look(shelf.actor(), id, side).ifPresentOrElse(this::show, this::closed);
    }

    /** Nothing of it stays on the page. */
    private void closed() {
        shown = null;
        Stream.of(head, seen, next, done, news).forEach(Div::removeAll);
        H1 over = new H1(words.say("referral.closed"));
        over.getElement().setAttribute("tabindex", "-1");
        head.add(over, words.lead("referral.closed-lead"));
        over.getElement().callJsFunction("focus");
        stop();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        if (shown != null) {
            ui.setPollInterval(LOOK_MILLIS);
            looking = ui.addPollListener(poll -> look());
        }
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        detached.getUI().setPollInterval(-1);
        stop();
    }

    private void stop() {
        if (looking != null) {
            looking.remove();
            looking = null;
        }
    }

    private void look() {
        if (shown == null) {
            return;
        }
        Optional<Pulse> now = shelf.referrals().pulse(shelf.actor(), id, side);
        if (now.isEmpty()
                || (side == Side.RECEIVER
                        && !shown.open().isEmpty()
                        && now.get().open().isEmpty())) {
            closed();
            return;
        }
        if (!now.get().open().equals(shown.open())) {
            shown = new Pulse(shown.state(), shown.acts(), now.get().open());
            projection();
        }
        if (now.get().acts() != shown.acts() || now.get().state() != shown.state()) {
            changed();
        }
    }

    /** Somebody did something: it is said, and shown when whoever reads wants it; what they type stays. */
    private void changed() {
        if (news.getComponentCount() > 0) {
            return;
        }
        NativeButton show = new NativeButton(words.say("cases.news-show"), click -> again());
        show.setClassName("btn small");
        news.add(new Span(words.say("referral.news")), show);
    }

    /** Whether an act is a step forward that people read first. */
    static boolean first(ReferralActKind kind) {
        return switch (kind) {
            case TAKEN, CAME, HELPED, ANSWERED -> true;
            default -> false;
        };
    }

    /** The day for which an act is said, where it differs from when it was recorded. */
    static boolean told(ReferralAct act) {
        return act.kind() != ReferralActKind.OPENED;
    }
}
