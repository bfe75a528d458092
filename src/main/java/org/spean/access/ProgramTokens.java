package org.spean.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.spean.access.IssueOfToken.Reason;
import org.spean.access.IssueOfToken.Wish;
import org.spean.vocabulary.CountryTime;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tokens by which other programs show who they are ({@code Authorization: Bearer …}). */
@Component
public class ProgramTokens {

    /** The longest name of a program, in letters. */
    public static final int MOST_LETTERS = 80;

    private static final int USUAL_DAYS = 90;
    private static final Duration TO_TAKE_BACK = Duration.ofHours(1);

    private final ProgramTokenRows rows;
    private final Accounts accounts;
    private final AccessLog log;
    private final Clock clock;
    private final boolean demonstrating;

    ProgramTokens(ProgramTokenRows rows, Accounts accounts, AccessLog log, Clock clock, Environment environment) {
        this.rows = rows;
        this.accounts = accounts;
        this.log = log;
        this.clock = clock;
        this.demonstrating = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** What a token that was sent opens. */
    sealed interface Opened {

        /** The program that it belongs to. */
        record ToProgram(UUID id, Actor program) implements Opened {}

        /** It was right until it expired: whoever sends it had it rightly. */
        record NoLonger() implements Opened {}

        /** It is not known, or was revoked: nobody is told which. */
        record Nothing() implements Opened {}

        /** It cannot be looked up at the moment. */
        record NotNow() implements Opened {}
    }

    /**
     * Every token, the next to end first; those of a demonstration only there.
     *
     * @param by an administrator
     */
    @Transactional(readOnly = true)
    public List<ProgramToken> all(Actor by) {
        administrator(by);
        List<ProgramTokenRow> counted =
                rows.findAll().stream().filter(this::counts).toList();
        Map<UUID, String> names =
                accounts.names(counted.stream().flatMap(ProgramTokenRow::people).collect(Collectors.toSet()));
        return counted.stream()
                .map(row -> row.told(names))
                .sorted(Comparator.comparing(ProgramToken::expires).thenComparing(ProgramToken::name))
                .toList();
    }

    /** The last day that a token usually has: 90 days from today. */
    public LocalDate usualLastDay() {
        return today().plusDays(USUAL_DAYS);
    }

    /** The last day that a token can have: a year from today. */
    public LocalDate latestLastDay() {
        return today().plusYears(1);
    }

    /** Today in the country. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CountryTime.ZONE);
    }

    /** This moment: what was a token's state, and what is. */
    public Instant now() {
        return clock.instant();
    }

    /**
     * Issues a token.
     *
     * @param by an administrator
     * @return the token with its secret, or all that is wrong with the wish
     */
    @Transactional
    public IssueOfToken issue(Actor by, Wish wish) {
        UUID issuer = administrator(by);
        String name = wish.name().strip().replaceAll("\\s+", " ");
        Set<Reason> wrong = wrong(name, wish);
        if (!wrong.isEmpty()) {
            return new IssueOfToken.Refused(wrong);
        }
        String secret = TokenSecret.make();
        Instant expires = wish.lastDay()
                .orElseThrow()
                .plusDays(1)
                .atStartOfDay(CountryTime.ZONE)
                .toInstant();
        ProgramTokenRow row =
                new ProgramTokenRow(name, secret, wish.scope().orElseThrow(), issuer, clock.instant(), expires);
        written(by, Act.TOKEN_ISSUED, row);
        return new IssueOfToken.Issued(rows.save(row).told(Map.of(issuer, by.name())), secret);
    }

    private Set<Reason> wrong(String name, Wish wish) {
        Set<Reason> wrong = EnumSet.noneOf(Reason.class);
        if (name.isEmpty()) {
            wrong.add(Reason.NAME_MISSING);
        } else if (name.codePointCount(0, name.length()) > MOST_LETTERS) {
            wrong.add(Reason.NAME_TOO_LONG);
        }
        if (wish.scope().isEmpty()) {
            wrong.add(Reason.SCOPE_MISSING);
        }
        if (wish.lastDay().isEmpty()) {
            wrong.add(Reason.LAST_DAY_MISSING);
        } else if (wish.lastDay().get().isBefore(today())) {
            wrong.add(Reason.LAST_DAY_PAST);
        } else if (wish.lastDay().get().isAfter(latestLastDay())) {
            wrong.add(Reason.LAST_DAY_TOO_FAR);
        }
        return wrong;
    }

    /** Refuses a token from now on. */
    @Transactional
    public void revoke(Actor by, UUID token) {
        UUID revoker = administrator(by);
        rows.findById(token).filter(row -> !row.revoked()).ifPresent(row -> {
            row.revoke(revoker, clock.instant());
            written(by, Act.TOKEN_REVOKED, row);
        });
    }

    private void written(Actor by, Act act, ProgramTokenRow row) {
        log.write(by, act, Optional.of(new Subject(Subject.Kind.PROGRAM_TOKEN, row.id())), Map.of("name", row.name()));
    }

    /**
     * Takes a revocation back.
     *
     * @return whether it was: only one's own, within the hour
     */
    @Transactional
    public boolean takeBackRevocation(Actor by, UUID token) {
        UUID revoker = administrator(by);
        Instant since = clock.instant().minus(TO_TAKE_BACK);
        return rows.findById(token)
                .filter(row -> row.takeBackRevocation(revoker, since))
                .map(row -> {
                    written(by, Act.TOKEN_GIVEN_BACK, row);
                    return true;
                })
                .orElse(false);
    }

    /**
     * Opens a token that everybody may know, for a year from now. It opens nothing where the program does not run as a
     * demonstration.
     *
     * @param secret what the program will send
     * @param name how it is named in records
     */
    @Transactional
    public void openForDemonstration(String secret, String name, Scope scope) {
        rows.findByTokenHash(TokenSecret.hash(secret)).ifPresent(row -> {
            rows.delete(row);
            rows.flush();
        });
        Instant expires = latestLastDay().atStartOfDay(CountryTime.ZONE).toInstant();
        rows.save(new ProgramTokenRow(name, secret, scope, null, clock.instant(), expires));
    }

    @Transactional(readOnly = true)
    Opened opened(String secret) {
        String hash = TokenSecret.hash(secret);
        Optional<ProgramTokenRow> found = rows.findByTokenHash(hash)
                .filter(row -> row.opensWith(hash))
                .filter(this::counts)
                .filter(row -> !row.revoked());
        if (found.isEmpty()) {
            return new Opened.Nothing();
        }
        ProgramTokenRow row = found.get();
        return row.expired(clock.instant()) ? new Opened.NoLonger() : new Opened.ToProgram(row.id(), row.actor());
    }

    private boolean counts(ProgramTokenRow row) {
        return demonstrating || !row.demonstration();
    }

    private static UUID administrator(Actor by) {
        if (!by.roles().contains(Role.ADMINISTRATOR)) {
            throw new AccessDeniedException("tokens are for administrators");
        }
        return Objects.requireNonNull(by.account().orElse(null), "an administrator has an account");
    }
}
