package org.spean.referral;

import java.util.Optional;
import java.util.Set;
import org.spean.access.Actor;
import org.spean.access.Holders;
import org.spean.directory.Audience;
import org.spean.directory.keeping.WrongKind;
import org.spean.directory.keeping.WrongReports;
import org.spean.directory.need.Missing;
import org.spean.directory.need.Origin;
import org.spean.directory.need.UnmetNeeds;
import org.spean.geography.Gazetteer;
import org.springframework.stereotype.Component;

/**
 * What is learned from a referral that failed: its entry is asked to be checked where it says what is not so, and where nobody could
 * take the client an unmet need is recorded, in which nobody is.
 */
@Component
class Failing {

    private final WrongReports reports;
    private final UnmetNeeds needs;
    private final ClockRows ticking;
    private final Holders holders;
    private final Gazetteer gazetteer;

    Failing(WrongReports reports, UnmetNeeds needs, ClockRows ticking, Holders holders, Gazetteer gazetteer) {
        this.reports = reports;
        this.needs = needs;
        this.ticking = ticking;
        this.holders = holders;
        this.gazetteer = gazetteer;
    }

    /** After the act of whoever declined, or gave up. */
    void failed(Actor by, Referral referral, ReferralAct act) {
        wrong(act).ifPresent(kind -> reports.say(by, referral.service(), kind));
        if (ticking.allDeclined(referral.round())) {
            unmet(referral);
        }
    }

    private static Optional<WrongKind> wrong(ReferralAct act) {
        return switch (act.kind()) {
            case GIVEN_UP -> Optional.of(WrongKind.PHONE_SILENT);
            case DECLINED ->
                switch (act.told("reason").orElse("")) {
                    case "not-offered", "closed" -> Optional.of(WrongKind.NOT_OFFERED);
                    case "too-far" -> Optional.of(WrongKind.MOVED);
                    default -> Optional.empty();
                };
            default -> Optional.empty();
        };
    }

    /** Recorded as of whoever looked for help, not of whoever could not give it. */
    private void unmet(Referral referral) {
        Actor author = Actor.person(referral.author(), "", holders.held(referral.author()));
        Set<Audience> audiences = referral.last(ReferralActKind.SENT_OUT)
                .flatMap(act -> act.told("audience"))
                .map(Audience::valueOf)
                .map(Set::of)
                .orElse(Set.of());
        if (gazetteer.province(referral.province()).isPresent()) {
            needs.recorded(
                    author,
                    new Missing(
                            referral.province(),
                            referral.type().group(),
                            Optional.of(referral.type()),
                            audiences,
                            Optional.empty(),
                            switch (referral.urgency()) {
                                case EMERGENCY -> org.spean.directory.need.Urgency.TODAY;
                                case SOON -> org.spean.directory.need.Urgency.THIS_WEEK;
                                case LATER -> org.spean.directory.need.Urgency.LATER;
                            }),
                    Origin.REFERRAL);
        }
    }
}
