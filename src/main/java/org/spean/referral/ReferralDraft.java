package org.spean.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.spean.consent.Basis;
import org.spean.directory.ServiceId;
import org.spean.vocabulary.ServiceTypeId;

/**
 * What is being written and was not sent yet.
 *
 * @param id its handle, and that of the round of referrals that comes of it
 * @param file the case
 * @param author the account that began it
 * @param answers what was filled in; what was typed only for those who work on the case
 */
public record ReferralDraft(
        UUID id, UUID file, UUID author, String authorName, Map<DraftField, String> answers, Instant changedAt) {

    public ReferralDraft {
        EnumMap<DraftField, String> all = new EnumMap<>(DraftField.class);
        all.putAll(answers);
        answers = Map.copyOf(all);
    }

    /** What stands there; empty where nothing does. */
    public String answer(DraftField field) {
        return answers.getOrDefault(field, "");
    }

    /** What stands there, if anything does. */
    public Optional<String> known(DraftField field) {
        return Optional.of(answer(field)).filter(each -> !each.isBlank());
    }

    /** What kind of service is needed, where that is known. */
    public Optional<ServiceTypeId> type() {
        return known(DraftField.TYPE).map(ServiceTypeId::new);
    }

    /** How soon. */
    public Optional<Urgency> urgency() {
        return known(DraftField.URGENCY).map(Urgency::valueOf);
    }

    /** Who is passed on; the client, where nothing else was said. */
    public Concerns concerns() {
        return known(DraftField.CONCERNS).map(Concerns::valueOf).orElse(Concerns.CLIENT);
    }

    /** The services that were chosen, in the order of choosing. */
    public List<ServiceId> services() {
        return Stream.of(answer(DraftField.SERVICES).split(" "))
                .filter(each -> !each.isEmpty())
                .map(ServiceId::of)
                .toList();
    }

    /** The day on which the client decided, and was told what goes to whom. */
    public Optional<LocalDate> decidedOn() {
        return known(DraftField.DECIDED_ON).map(LocalDate::parse);
    }

    /** Under what it is to be sent. */
    public Optional<Basis> basis() {
        return known(DraftField.BASIS).map(text -> {
            String[] parts = text.split(" ", 2);
            UUID id = UUID.fromString(parts[1]);
            return parts[0].equals("DECISION") ? new Basis.OfDecision(id) : new Basis.OfConsent(id);
        });
    }

    /** How a basis is written into {@link DraftField#BASIS}. */
    public static String written(Basis basis) {
        return switch (basis) {
            case Basis.OfConsent(UUID id) -> "CONSENT " + id;
            case Basis.OfDecision(UUID id) -> "DECISION " + id;
        };
    }
}
