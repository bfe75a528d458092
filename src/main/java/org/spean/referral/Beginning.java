package org.spean.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.cases.Case;
import org.spean.directory.ServiceEntry;
import org.springframework.stereotype.Component;

/** How a referral comes of a draft: by sending it, or by agreeing by telephone. */
@Component
class Beginning {

    private final ReferralRows rows;
    private final ReferralCodes codes;
    private final AccessLog log;

    Beginning(ReferralRows rows, ReferralCodes codes, AccessLog log) {
        this.rows = rows;
        this.codes = codes;
        this.log = log;
    }

    Referral begun(Actor by, ReferralDraft draft, ServiceEntry entry, Case file, Instant now) {
        return there(draft, entry).orElseGet(() -> rows.add(draft, blank(by, draft, entry, file), now));
    }

    /** One that was agreed by telephone before it is written. */
    Optional<Referral> there(ReferralDraft draft, ServiceEntry entry) {
        return rows.ofRound(draft.id()).stream()
                .filter(each ->
                        each.service().equals(entry.id()) && !each.state().over())
                .findFirst();
    }

    Referral blank(Actor by, ReferralDraft draft, ServiceEntry entry, Case file) {
        return new Referral(
                new ReferralId(draft.id()),
                draft.id(),
                file.id(),
                codes.draw(),
                file.province().province(),
                entry.id(),
                entry.organization(),
                entry.type(),
                draft.urgency().orElse(Urgency.EMERGENCY),
                draft.concerns(),
                by.account().orElseThrow(),
                Optional.empty(),
                List.of());
    }

    /** An act of the sender's. */
    Referral add(
            Actor by,
            Referral to,
            ReferralActKind kind,
            LocalDate on,
            Instant now,
            Map<String, String> told,
            Map<String, String> typed) {
        ReferralAct act = new ReferralAct(to.newest() + 1, kind, Side.SENDER, on, now, by.account(), by.name(), told);
        Referral after = rows.add(to, act, typed);
        log.write(
                by,
                Act.REFERRAL_RECORDED,
                Optional.of(to.sent()),
                Map.of("referral", to.id().toString(), "code", to.code(), "act", kind.name()));
        return after;
    }
}
