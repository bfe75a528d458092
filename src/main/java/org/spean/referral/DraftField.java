package org.spean.referral;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.spean.directory.ServiceId;
import org.spean.vocabulary.ServiceTypeId;

/** What is filled in before something is sent. */
public enum DraftField {
    /** What the client needs, in words; sealed. */
    NEED(Kind.WORDS, 600),
    /** What is expected of the service; sealed. */
    EXPECTED(Kind.WORDS, 600),
    /** The case note, for the receiver alone; sealed. */
    NOTE(Kind.WORDS, 2_000),
    /** The type of service, as the directory has it. */
    TYPE(Kind.TYPE, 10),
    URGENCY(Kind.URGENCY, 20),
    CONCERNS(Kind.CONCERNS, 20),
    /** Handles of services, by blanks. */
    SERVICES(Kind.SERVICES, 400),
    /** Under what it is sent: a consent, or a decision. */
    BASIS(Kind.BASIS, 60),
    DECIDED_ON(Kind.DAY, 10);

    private enum Kind {
        WORDS(text -> {}),
        TYPE(ServiceTypeId::new),
        URGENCY(org.spean.referral.Urgency::valueOf),
        CONCERNS(org.spean.referral.Concerns::valueOf),
        SERVICES(text -> Stream.of(text.split(" ")).forEach(ServiceId::of)),
        BASIS(text -> {
            String[] parts = text.split(" ", 2);
            if (parts.length < 2 || !(parts[0].equals("CONSENT") || parts[0].equals("DECISION"))) {
                throw new IllegalArgumentException("no basis");
            }
            UUID.fromString(parts[1]);
        }),
        DAY(LocalDate::parse);

        @SuppressWarnings("ImmutableEnumChecker") // keeps nothing
        private final Consumer<String> reader;

        Kind(Consumer<String> reader) {
            this.reader = reader;
        }
    }

    private final Kind kind;
    private final int longest;

    DraftField(Kind kind, int longest) {
        this.kind = kind;
        this.longest = longest;
    }

    /** Whether it is kept sealed: whatever somebody typed. */
    public boolean sealed() {
        return kind == Kind.WORDS;
    }

    /** How many letters it may have. */
    public int longest() {
        return longest;
    }

    /** Whether this can stand in it; nothing always can. */
    boolean readable(String text) {
        try {
            if (!text.isEmpty()) {
                kind.reader.accept(text);
            }
            return true;
        } catch (IllegalArgumentException | java.time.DateTimeException none) {
            return false;
        }
    }
}
