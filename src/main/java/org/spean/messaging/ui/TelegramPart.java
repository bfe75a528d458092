package org.spean.messaging.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.spean.access.Actor;
import org.spean.messaging.telegram.TelegramLinks;
import org.spean.messaging.telegram.TelegramLinks.Offer;
import org.spean.messaging.telegram.TelegramLinks.Standing;
import org.spean.vocabulary.PhoneNumber;
import org.spean.widgets.CopyButton;
import org.spean.widgets.QrPicture;

/** Whether a number is linked with Telegram, and what can be done about it. A link is shown once, where it was asked for. */
class TelegramPart extends Div {

    private final PhoneNumber number;
    private final TelegramLinks links;
    private final OutboxWords words;
    private final Actor actor;
    private final boolean telephones;
    private final Runnable changed;
    private final Span state = new Span();
    private final Div acts = new Div();
    private final Div says = new Div();

    /**
     * Of one number.
     *
     * @param telephones whether they may open the simulated telephones
     */
    TelegramPart(
            PhoneNumber number,
            TelegramLinks links,
            OutboxWords words,
            Actor actor,
            boolean telephones,
            Runnable changed) {
        this.number = number;
        this.links = links;
        this.words = words;
        this.actor = actor;
        this.telephones = telephones;
        this.changed = changed;
        says.getElement().setAttribute("role", "status");
        acts.setClassName("row");
        add(state, acts, says);
        show();
    }

    private void show() {
        Standing standing = links.standing(number);
        boolean linked = standing.linked().isPresent();
        String stands = standing.linked()
                .map(since -> words.say("telegram.linked", words.moment(since)))
                .orElseGet(() -> words.say("telegram.none"));
        state.setText(standing.until()
                .map(until -> stands + " · "
                        + words.say(
                                standing.opened() ? "telegram.waits-for-digits" : "telegram.waits-for-link",
                                words.moment(until)))
                .orElse(stands));
        acts.removeAll();
        if (links.offered()) {
            acts.add(button(linked ? "telegram.link-again" : "telegram.link", this::offer));
        } else {
            acts.add(ReachedBy.note(words.say("telegram.no-bot")));
        }
        if (linked || standing.until().isPresent()) {
            acts.add(button("telegram.unlink", () -> {
                links.unlink(actor, number);
                changed.run();
            }));
        }
    }

    private NativeButton button(String key, Runnable does) {
        NativeButton button = new NativeButton(words.say(key), click -> does.run());
        button.addClassNames("btn", "small");
        return button;
    }

    private void offer() {
        Offer offer = links.offer(actor, number);
        show();
        says.removeAll();
        switch (offer) {
            case Offer.NotVerified() -> says.add(new Paragraph(words.say("telegram.not-verified")));
            case Offer.NoBot() -> says.add(new Paragraph(words.say("telegram.no-bot")));
            case Offer.Waits waits -> waits.link().ifPresentOrElse(this::hand, this::simulated);
        }
    }

    private void simulated() {
        if (telephones) {
            says.add(
                    new Paragraph(words.say("telegram.simulated")),
                    new Anchor(OutboxLinks.telephone(number), words.say("telegram.to-telephone")));
        } else {
            says.add(new Paragraph(words.say("telegram.simulated-by-others")));
        }
    }

    private void hand(URI link) {
        String named = words.say("telegram.the-link");
        Span letters = new Span(link.toString());
        letters.setClassName("verbatim");
        letters.getStyle().set("overflow-wrap", "anywhere");
        says.add(
                new Paragraph(words.say(
                        "telegram.hand-over",
                        words.count("telegram.hours", TelegramLinks.OPEN.toHours()),
                        number.national())),
                letters,
                new CopyButton(link.toString(), named),
                picture(link));
    }

    private Image picture(URI link) {
        QrPicture picture = QrPicture.of(link.toString());
        String svg =
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' shape-rendering='crispEdges'><path d='%s'/></svg>"
                        .formatted(picture.side(), picture.side(), picture.path());
        Image image = new Image(
                "data:image/svg+xml;base64,"
                        + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.US_ASCII)),
                words.say("telegram.picture"));
        image.setClassName("qr-picture");
        return image;
    }
}
