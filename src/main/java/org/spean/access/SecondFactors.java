package org.spean.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.spean.access.factor.Answer;
import org.spean.access.factor.Cards;
import org.spean.access.factor.Cards.Card;
import org.spean.access.factor.Kind;
import org.spean.access.factor.Passkey;
import org.spean.access.factor.Passkeys;
import org.spean.access.factor.RelyingParty;
import org.spean.access.factor.Telephones;
import org.spean.access.factor.Telephones.Telephone;
import org.spean.access.factor.TotpSecret;
import org.spean.access.notice.Notices;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who needs a second factor, which they have, and what they still have to show. */
@Component
public class SecondFactors {

    /** How long whoever needs a passkey comes in with codes while they have none. */
    public static final Duration WITHOUT_PASSKEY = Duration.ofDays(14);

    private static final String MINE = "my-second-factor";

    private final AccountRows accounts;
    private final FactorNeeds needs;
    private final Telephones telephones;
    private final Cards cards;
    private final Passkeys passkeys;
    private final RelyingParty party;
    private final FactorResets resets;
    private final OwnPassword passwords;
    private final KnownDevices devices;
    private final Sessions sessions;
    private final SecondStepLimits limits;
    private final AccessLog log;
    private final Notices notices;

    SecondFactors(
            AccountRows accounts,
            FactorNeeds needs,
            Telephones telephones,
            Cards cards,
            Passkeys passkeys,
            RelyingParty party,
            FactorResets resets,
            OwnPassword passwords,
            KnownDevices devices,
            Sessions sessions,
            SecondStepLimits limits,
            AccessLog log,
            Notices notices) {
        this.accounts = accounts;
        this.needs = needs;
        this.telephones = telephones;
        this.cards = cards;
        this.passkeys = passkeys;
        this.party = party;
        this.resets = resets;
        this.passwords = passwords;
        this.devices = devices;
        this.sessions = sessions;
        this.limits = limits;
        this.log = log;
        this.notices = notices;
    }

    /** Which second factor somebody needs for what they do. */
    public enum Need {
        NONE,
        ANY,
        PASSKEY
    }

    /** What somebody has, and needs. */
    public record Owned(Optional<Telephone> telephone, Optional<Card> card, List<Passkey> passkeys, Need need) {

        /** The kinds of it. A card of which nothing is left is still one: else the password alone would be enough again. */
        public Set<Kind> kinds() {
            Set<Kind> kinds = EnumSet.noneOf(Kind.class);
            telephone.ifPresent(each -> kinds.add(Kind.TELEPHONE));
            card.ifPresent(each -> kinds.add(Kind.CARD));
            if (!passkeys.isEmpty()) {
                kinds.add(Kind.PASSKEY);
            }
            return kinds;
        }

        private boolean keptFor(String host) {
            return passkeys.stream().anyMatch(each -> each.host().equals(host));
        }

        private Optional<Instant> codesSince() {
            return Stream.concat(telephone.map(Telephone::added).stream(), card.map(Card::issued).stream())
                    .min(Instant::compareTo);
        }
    }

    /** What they have, and need. */
    @Transactional(readOnly = true)
    public Owned of(UUID account) {
        return new Owned(telephones.of(account), cards.of(account), passkeys.of(account), needs.of(account));
    }

    /**
     * What stands between the right password and coming in.
     *
     * @param open nothing does
     * @param shows what opens; nothing where something has to be set up first
     * @param ownDevice whether a device of their own counts
     * @param passkeyBy until when they may come in with codes; empty where that is no question
     */
    record Way(boolean open, Set<Kind> shows, boolean ownDevice, Optional<Instant> passkeyBy) {}

    /** What stands between this person's right password and coming in. Begins anew where two people said so. */
    @Transactional
    Way way(UUID account) {
        resets.come(account);
        Owned owned = of(account);
        Set<Kind> kinds = owned.kinds();
        boolean own = owned.need() != Need.PASSKEY;
        if (kinds.isEmpty()) {
            return new Way(owned.need() == Need.NONE, Set.of(), own, Optional.empty());
        }
        Optional<String> host = party.host().filter(each -> owned.need() == Need.PASSKEY && !demonstrates(account));
        if (host.filter(owned::keptFor).isPresent()) {
            return new Way(false, Set.of(Kind.PASSKEY), false, Optional.empty());
        }
        return new Way(
                false,
                Set.copyOf(kinds),
                own,
                host.flatMap(each -> owned.codesSince()).map(since -> since.plus(WITHOUT_PASSKEY)));
    }

    private boolean demonstrates(UUID account) {
        return accounts.findById(account).filter(Account::demonstration).isPresent();
    }

    /** Uses a code that somebody typed, of the kinds that open for them. */
    @Transactional
    Answer use(UUID account, String typed, Set<Kind> shows) {
        Answer answer = shows.contains(Kind.TELEPHONE)
                ? telephones.use(account, typed, demonstrates(account))
                : new Answer.Wrong();
        if (answer instanceof Answer.Wrong && shows.contains(Kind.CARD)) {
            answer = cards.use(account, typed);
        }
        if (answer instanceof Answer.Right(Kind kind) && kind == Kind.CARD) {
            cards.of(account)
                    .filter(Card::few)
                    .ifPresent(few -> notices.tell(Set.of(account), "notice.factor-card-low", Map.of(), MINE));
        }
        return answer;
    }

    /**
     * Keeps a telephone in place of another.
     *
     * @param typed a code that it showed
     * @return whether the code was right
     */
    @Transactional
    public boolean addTelephone(Actor by, TotpSecret secret, String typed) {
        UUID account = account(by);
        return added(by, account, Kind.TELEPHONE, telephones.add(account, secret, typed));
    }

    /** Keeps the telephone of somebody who has nothing yet; whoever else has their password may be quicker. */
    @Transactional
    boolean addFirstTelephone(Actor by, TotpSecret secret, String typed) {
        return vacant(by) && addTelephone(by, secret, typed);
    }

    /**
     * Keeps a passkey that a device made for what this session asked.
     *
     * @param name how its owner calls it; at most {@value Passkeys#MOST_LETTERS} letters
     * @param answered what the device said, as JSON
     * @return whether it was kept
     */
    @Transactional
    public boolean addPasskey(Actor by, String name, String answered, HttpServletRequest request) {
        UUID account = account(by);
        return added(by, account, Kind.PASSKEY, passkeys.add(account, name, answered, request));
    }

    /** Keeps the passkey of somebody who has nothing yet. */
    @Transactional
    boolean addFirstPasskey(Actor by, String name, String answered, HttpServletRequest request) {
        return vacant(by) && addPasskey(by, name, answered, request);
    }

    private boolean vacant(Actor by) {
        UUID account = account(by);
        accounts.held(account);
        return of(account).kinds().isEmpty();
    }

    /** A demonstration's account has one that everybody knows. */
    @Transactional
    public void openForDemonstration(String signInName) {
        accounts.findBySignInName(signInName)
                .filter(Account::demonstration)
                .filter(account -> telephones.of(account.id()).isEmpty())
                .ifPresent(account ->
                        telephones.addForDemonstration(account.id(), TotpSecret.ofDemonstration(signInName)));
    }

    private boolean added(Actor by, UUID account, Kind kind, boolean added) {
        if (added) {
            log.write(by, Act.FACTOR_ADDED, about(account), Map.of("kind", kind.name()));
            notices.tell(Set.of(account), "notice.factor-added", Map.of(), MINE);
        }
        return added;
    }

    /** What became of a wish to take one away. */
    public sealed interface Removal {

        /** It is gone, and so is everything that they had open. */
        record Done() implements Removal {}

        record WrongPassword() implements Removal {}

        /** They need it for what they do, and have no other. */
        record Needed() implements Removal {}

        /** Too many wrong passwords. */
        record Wait(Duration retry) implements Removal {}
    }

    /**
     * Takes one's own away, and ends everything that the person has open, here too: it may be gone because a thief has it.
     *
     * @param passkey which one, where it is a passkey
     * @param password theirs, shown again
     */
    @Transactional
    public Removal remove(Actor by, Kind kind, Optional<UUID> passkey, String password) {
        UUID account = account(by);
        Duration wait = limits.takeOfAccount(account);
        if (wait.isPositive()) {
            return new Removal.Wait(wait);
        }
        if (!passwords.fits(by, password)) {
            return new Removal.WrongPassword();
        }
        if (!spared(of(account), kind, passkey, account)) {
            return new Removal.Needed();
        }
        boolean removed = switch (kind) {
            case TELEPHONE -> telephones.remove(account);
            case CARD -> cards.withdraw(account);
            case PASSKEY ->
                passkey.filter(each -> passkeys.remove(account, each)).isPresent();
        };
        if (removed) {
            devices.forgetOwn(account);
            sessions.end(account);
            log.write(by, Act.FACTOR_REMOVED, about(account), Map.of("kind", kind.name()));
            notices.tell(Set.of(account), "notice.factor-removed", Map.of(), MINE);
        }
        return new Removal.Done();
    }

    /** Whether what is left without it is what they need. */
    private boolean spared(Owned owned, Kind kind, Optional<UUID> passkey, UUID account) {
        List<Passkey> left = owned.passkeys().stream()
                .filter(each -> kind != Kind.PASSKEY || !passkey.equals(Optional.of(each.id())))
                .toList();
        Owned without = new Owned(
                owned.telephone().filter(each -> kind != Kind.TELEPHONE),
                owned.card().filter(each -> kind != Kind.CARD),
                left,
                owned.need());
        return switch (owned.need()) {
            case NONE -> true;
            case ANY -> !without.kinds().isEmpty();
            case PASSKEY ->
                !without.kinds().isEmpty()
                        && party.host()
                                .filter(host -> !demonstrates(account) && owned.keptFor(host))
                                .map(without::keptFor)
                                .orElse(true);
        };
    }

    /** Whether the password that somebody shows again is theirs; how long to wait where that was tried too often. */
    public Optional<Duration> shownAgain(Actor by, String password) {
        Duration wait = limits.takeOfAccount(account(by));
        return wait.isPositive() || !passwords.fits(by, password) ? Optional.of(wait) : Optional.empty();
    }

    private static Optional<Subject> about(UUID account) {
        return Optional.of(new Subject(Subject.Kind.ACCOUNT, account));
    }

    private static UUID account(Actor by) {
        return by.account().orElseThrow(() -> new AccessDeniedException("only people have second factors"));
    }
}
