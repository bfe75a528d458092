package org.spean.referral;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.spean.access.Subject;
import org.spean.cases.Case;
import org.spean.directory.ServiceId;
import org.spean.people.OrganizationId;
import org.spean.vocabulary.PlaceCode;
import org.spean.vocabulary.ServiceTypeId;

/**
 * A client, or one of the family, passed to a service (Form 6A). Nothing here says who it is.
 *
 * @param round what was asked together
 * @param file the case
 * @param code by which it is spoken of; it counts nobody and tells nothing of the case
 * @param province of the case
 * @param author the account that wrote it
 * @param taken which referral of the round somebody said yes to; empty while nobody has
 * @param acts the first first
 */
public record Referral(
        ReferralId id,
        UUID round,
        UUID file,
        String code,
        PlaceCode province,
        ServiceId service,
        OrganizationId organization,
        ServiceTypeId type,
        Urgency urgency,
        Concerns concerns,
        UUID author,
        Optional<ReferralId> taken,
        List<ReferralAct> acts) {

    public Referral {
        acts = List.copyOf(acts);
    }

    /** How it stands. */
    public ReferralState state() {
        ReferralState state = ReferralState.DRAFT;
        for (ReferralAct act : acts) {
            state = act.kind().after(state);
        }
        return state.waiting() && taken.filter(other -> !other.equals(id)).isPresent()
                ? ReferralState.OVERTAKEN
                : state;
    }

    /** The last act of a kind. */
    public Optional<ReferralAct> last(ReferralActKind kind) {
        return last(act -> act.kind() == kind);
    }

    private Optional<ReferralAct> last(Predicate<ReferralAct> which) {
        return acts.stream().filter(which).reduce((first, second) -> second);
    }

    /** What the receiver asked and nobody has answered. */
    public Optional<ReferralAct> question() {
        return last(act -> act.kind() == ReferralActKind.ASKED || act.kind() == ReferralActKind.ANSWERED)
                .filter(act -> act.kind() == ReferralActKind.ASKED);
    }

    /** Whether it was agreed by telephone and nothing was disclosed yet: it is still to be written (design 1.4). */
    public boolean toBeWritten() {
        return state().running() && disclosure().isEmpty();
    }

    /** What was disclosed when it was sent, as {@code consent} knows it; empty where nothing was. */
    public Optional<UUID> disclosure() {
        return handle("disclosure");
    }

    /** Under which consent, or decision, it was sent. */
    public Optional<UUID> basis() {
        return handle("basis");
    }

    private Optional<UUID> handle(String field) {
        return last(ReferralActKind.SENT_OUT).flatMap(act -> act.told(field)).map(UUID::fromString);
    }

    /** By when an answer was promised; empty where it was not sent. */
    public Optional<Instant> answerBy() {
        return last(ReferralActKind.SENT_OUT)
                .flatMap(act -> act.told("answer-by"))
                .map(Instant::parse);
    }

    /** The first answer that came. */
    public Optional<ReferralAct> answer() {
        return acts.stream().filter(act -> act.kind().answer()).findFirst();
    }

    /** The number of the newest act; 0 where there is none. */
    int newest() {
        return acts.isEmpty() ? 0 : acts.getLast().number();
    }

    Referral with(ReferralAct act) {
        List<ReferralAct> all = new ArrayList<>(acts);
        all.add(act);
        return new Referral(
                id, round, file, code, province, service, organization, type, urgency, concerns, author, taken, all);
    }

    /** What the policy decides about on the sender's side. */
    public Subject sent() {
        return Case.subject(file);
    }

    /** What the policy decides about on the receiver's side. */
    public Subject received() {
        return id.subject();
    }
}
