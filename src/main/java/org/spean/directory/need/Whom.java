package org.spean.directory.need;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.spean.directory.Audience;

/** For whom needs are counted: one choice at a time, so that two of them cannot be subtracted from each other. */
public enum Whom {
    EVERYBODY(null),
    MEN(Audience.MEN),
    BOYS(Audience.BOYS),
    WOMEN(Audience.WOMEN),
    GIRLS(Audience.GIRLS),
    DISABILITY(Audience.DISABILITY),
    FOREIGN_NATIONALS(Audience.FOREIGN_NATIONALS),
    /** Whoever needs help in another language than Khmer. */
    LANGUAGE(null);

    private final @Nullable Audience audience;

    Whom(@Nullable Audience audience) {
        this.audience = audience;
    }

    /** The same as services are asked for; empty where services do not tell. */
    public Optional<Audience> audience() {
        return Optional.ofNullable(audience);
    }

    boolean counts(Set<Audience> audiences, boolean language) {
        return switch (this) {
            case EVERYBODY -> true;
            case LANGUAGE -> language;
            default -> audience().filter(audiences::contains).isPresent();
        };
    }
}
