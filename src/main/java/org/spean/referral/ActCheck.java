package org.spean.referral;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.TypedText;

/** What stands against an act: the state, then each answer. Knows no table. */
final class ActCheck {

    private ActCheck() {}

    /**
     * All that does.
     *
     * @param criteria what the entry names, by the words of criteria
     */
    static List<Refusal> against(
            Referral referral, ActWish wish, Side side, Set<String> criteria, LocalDate today, boolean late) {
        Optional<Refusal> anyway = anyway(referral, wish.kind(), late);
        if (anyway.isPresent()) {
            return List.of(anyway.get());
        }
        List<Refusal> wrong = new ArrayList<>();
        for (ActField field : wish.kind().fields(side)) {
            if (asked(field, wish)) {
                wrong.addAll(wrong(field, wish, criteria));
            }
        }
        if (wish.on().isAfter(today)) {
            wrong.add(Refusal.at("on", Against.DAY_TO_COME));
        } else if (referral.acts().stream()
                .findFirst()
                .filter(first -> wish.on().isBefore(LocalDate.ofInstant(first.at(), CountryTime.ZONE)))
                .isPresent()) {
            wrong.add(Refusal.at("on", Against.DAY_BEFORE));
        }
        return wrong;
    }

    /** What stands against it whatever is answered. */
    static Optional<Refusal> anyway(Referral referral, ReferralActKind kind, boolean late) {
        ReferralState state = referral.state();
        if (state == ReferralState.OVERTAKEN) {
            return Optional.of(Refusal.of(Against.TAKEN_BY_ANOTHER));
        }
        if (!kind.from().contains(state)) {
            return Optional.of(Refusal.of(Against.NOT_NOW));
        }
        return switch (kind) {
            case ANSWERED ->
                referral.question().isPresent() ? Optional.empty() : Optional.of(Refusal.of(Against.NOTHING_ASKED));
            case GIVEN_UP -> late ? Optional.empty() : Optional.of(Refusal.of(Against.NOT_LATE_YET));
            default -> Optional.empty();
        };
    }

    /** Whether this is asked, as the others are answered. */
    static boolean asked(ActField field, ActWish wish) {
        return field.when()
                .map(when ->
                        wish.answer(when.field()).filter(when.words()::contains).isPresent())
                .orElse(true);
    }

    private static List<Refusal> wrong(ActField field, ActWish wish, Set<String> criteria) {
        Optional<String> answer = wish.answer(field.name());
        if (answer.isEmpty()) {
            return field.needed() ? List.of(Refusal.at(field.name(), Against.MISSING)) : List.of();
        }
        return switch (field.kind()) {
            case ONE ->
                field.options().contains(answer.get())
                        ? List.of()
                        : List.of(Refusal.at(field.name(), Against.NOT_A_CHOICE));
            case CRITERION ->
                criteria.contains(answer.get())
                        ? List.of()
                        : List.of(Refusal.at(field.name(), Against.NO_SUCH_CRITERION));
            case DAY -> isDay(answer.get()) ? List.of() : List.of(Refusal.at(field.name(), Against.NOT_A_DAY));
            case LINE, STORY ->
                TypedText.longer(answer.get(), field.longest())
                        ? List.of(Refusal.at(field.name(), Against.TOO_LONG, field.longest()))
                        : List.of();
        };
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException none) {
            return false;
        }
    }
}
