package org.spean.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import org.spean.access.Actor;
import org.spean.access.Present;
import org.spean.access.Recoveries;
import org.spean.access.SecondFactors;
import org.spean.access.SecondFactors.Owned;
import org.spean.access.SecondFactors.Removal;
import org.spean.access.factor.Cards.Card;
import org.spean.access.factor.Kind;
import org.spean.vocabulary.Language;
import org.spean.widgets.EmptyState;

/** What somebody has beside the password: since when, used when, to add another and to take one away. */
@Route(SignInLinks.MY_FACTOR)
@Menu(title = "factor.menu", order = 93)
@PermitAll
class MyFactorView extends Div implements HasDynamicTitle {

    private final SecondFactors factors;
    private final Recoveries recoveries;
    private final Actor actor;
    private final FactorWords words;
    private final Div list = new Div();

    MyFactorView(SecondFactors factors, Recoveries recoveries, Present present) {
        this.factors = factors;
        this.recoveries = recoveries;
        this.actor = present.actor();
        this.words = new FactorWords(Language.of(getLocale()));
        setClassName("sheet factors");
        Paragraph lead = new Paragraph(words.say("factor.lead"));
        lead.setClassName("lead");
        Anchor add = new Anchor(SignInLinks.MY_FACTOR + "/add", words.say("factor.add"));
        add.setRouterIgnore(true);
        add.setClassName("btn main");
        Div acts = new Div(add);
        acts.setClassName("row");
        add(new H1(words.say("factor.title")), lead, list, acts);
        actor.account().ifPresent(this::show);
    }

    private void show(UUID account) {
        Owned owned = factors.of(account);
        list.removeAll();
        recoveries.due(account).ifPresent(due -> list.add(forgotten(due, account)));
        list.add(new Paragraph(words.say("factor.need." + owned.need())));
        if (owned.kinds().isEmpty()) {
            list.add(new EmptyState(words.say("factor.none"), words.say("factor.none-next")));
        }
        owned.passkeys()
                .forEach(each -> list.add(new FactorCard(
                        words.say("factor.passkey.named", each.name()),
                        words.dates(each.added(), each.used()),
                        words,
                        password -> remove(Kind.PASSKEY, Optional.of(each.id()), password))));
        owned.telephone()
                .ifPresent(each -> list.add(new FactorCard(
                        words.say("factor.kind.TELEPHONE"),
                        words.dates(each.added(), each.used()),
                        words,
                        password -> remove(Kind.TELEPHONE, Optional.empty(), password))));
        owned.card()
                .ifPresent(each -> list.add(new FactorCard(
                        words.say("factor.kind.CARD"),
                        left(each),
                        words,
                        password -> remove(Kind.CARD, Optional.empty(), password))));
    }

    private String left(Card card) {
        String left = words.say("factor.card.left", words.day(card.issued()), words.number(card.left()));
        return card.few() ? left + " " + words.say("factor.card.few-left") : left;
    }

    private Section forgotten(Recoveries.Due due, UUID account) {
        NativeButton off = new NativeButton(words.say("factor.reset.off"), click -> {
            recoveries.callOff(actor, due);
            show(account);
        });
        off.setClassName("btn main");
        Section says = new Section(new Paragraph(words.say("factor.reset.mine", words.day(due.at()))), off);
        says.setClassName("waiting");
        return says;
    }

    /** Takes it away; what stands against it, in words. */
    private Optional<String> remove(Kind kind, Optional<UUID> passkey, String password) {
        return switch (factors.remove(actor, kind, passkey, password)) {
            case Removal.Done() -> {
                UI.getCurrent().getPage().setLocation(SignInLinks.PATH + "?removed");
                yield Optional.empty();
            }
            case Removal.WrongPassword() -> Optional.of(words.say("password.wrong-present-one"));
            case Removal.Needed() -> Optional.of(words.say("factor.needed"));
            case Removal.Wait(var wait) ->
                Optional.of(words.say("factor.wait", words.number((int) FactorPages.seconds(wait))));
        };
    }

    @Override
    public String getPageTitle() {
        return words.say("factor.title");
    }
}
