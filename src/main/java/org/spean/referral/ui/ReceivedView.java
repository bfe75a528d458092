package org.spean.referral.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.spean.referral.ReferralId;
import org.spean.referral.ReferralSheet;
import org.spean.referral.Side;
import org.spean.vocabulary.Language;

/** A referral as those see it to whom it was sent: exactly what consent covers at this moment. */
@Route(ReferralLinks.RECEIVED + "/:id")
@RolesAllowed("RECEIVER")
class ReceivedView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ReferralShelf shelf;
    private final ReferralWords words;
    private String title = "";

    ReceivedView(ReferralShelf shelf) {
        this.shelf = shelf;
        words = shelf.words(Language.of(getLocale()));
        setClassName("sheet roles referral");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<ReferralSheet> sheet = event.getRouteParameters()
                .get("id")
                .flatMap(ReferralId::read)
                .flatMap(id -> shelf.referrals().look(shelf.actor(), id, Side.RECEIVER));
        if (sheet.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        title = sheet.get().referral().code();
        removeAll();
        add(new OnePart(shelf, words, sheet.get()));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
