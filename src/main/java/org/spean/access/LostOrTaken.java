package org.spean.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.access.notice.Notices;
import org.spean.access.session.OpenSessions;
import org.spean.access.ui.SignInLinks;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One button for whoever hears that somebody's telephone was lost or taken (design 5.1): everything that the person has open
 * ends, and none of their devices is theirs any more. It only closes, so it needs no second yes; but it is said to the person,
 * to the administrators and in the log who did it. The person, whoever works for the same organization, district or province,
 * and administrators can press it.
 */
@Component
public class LostOrTaken {

    private static final Set<Remit.Kind> TOGETHER =
            Set.of(Remit.Kind.ORGANIZATION, Remit.Kind.DISTRICT, Remit.Kind.PROVINCE);

    private final AccountRows accounts;
    private final Holdings holdings;
    private final KnownDevices devices;
    private final Sessions sessions;
    private final OpenSessions open;
    private final Notices notices;
    private final AccessLog log;

    LostOrTaken(
            AccountRows accounts,
            Holdings holdings,
            KnownDevices devices,
            Sessions sessions,
            OpenSessions open,
            Notices notices,
            AccessLog log) {
        this.accounts = accounts;
        this.holdings = holdings;
        this.devices = devices;
        this.sessions = sessions;
        this.open = open;
        this.notices = notices;
        this.log = log;
    }

    /** Somebody with whom one works. */
    public record Colleague(UUID account, String name) {}

    /** Whether they can press it for this person. */
    @Transactional(readOnly = true)
    public boolean may(Actor by, UUID account) {
        return by.account()
                .filter(self -> self.equals(account) || holdings.administers(self) || together(self, account))
                .isPresent();
    }

    private boolean together(UUID self, UUID other) {
        Set<Remit> shared = remits(holdings.of(other));
        return remits(holdings.of(self)).stream().anyMatch(shared::contains);
    }

    private static Set<Remit> remits(Collection<Held> held) {
        return held.stream()
                .map(Held::remit)
                .filter(each -> TOGETHER.contains(each.kind()))
                .collect(Collectors.toSet());
    }

    /** Those for whom they can press it, by name, as far as they work together. */
    @Transactional(readOnly = true)
    public List<Colleague> colleagues(Actor by) {
        UUID self = by.account().orElseThrow(LostOrTaken::nobody);
        return accounts.findAllById(holdings.holders(remits(holdings.of(self)))).stream()
                .filter(each -> !each.id().equals(self))
                .map(each -> new Colleague(each.id(), each.displayName()))
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    /**
     * Ends everything that the person has open, and forgets which devices are theirs.
     *
     * @throws AccessDeniedException for whoever has nothing to do with the person, and where there is nobody
     */
    @Transactional
    public void press(Actor by, UUID account) {
        if (!may(by, account)) {
            throw nobody();
        }
        Account person = accounts.findById(account).orElseThrow(LostOrTaken::nobody);
        sessions.end(account);
        open.endAll(account);
        devices.forgetOwn(account);
        log.write(by, Act.LOST_OR_TAKEN, Optional.of(new Subject(Subject.Kind.ACCOUNT, account)), Map.of());
        tell(by, person);
    }

    private void tell(Actor by, Account person) {
        notices.tell(Set.of(person.id()), "notice.lost-or-taken", Map.of("name", by.name()), SignInLinks.myPassword());
        Set<UUID> administrators = new HashSet<>(holdings.holders(Role.ADMINISTRATOR));
        Stream.concat(by.account().stream(), Stream.of(person.id())).forEach(administrators::remove);
        notices.tell(
                administrators,
                "notice.lost-or-taken-of",
                Map.of("name", by.name(), "person", person.displayName()),
                "");
    }

    /** The same for whoever is not there and for whoever is not theirs. */
    private static AccessDeniedException nobody() {
        return new AccessDeniedException("there is nobody of the kind for them");
    }
}
