package org.spean.directory.need;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.spean.access.Actor;
import org.spean.access.Held;
import org.spean.access.Remit;
import org.spean.directory.Catalogue;
import org.spean.geography.Gazetteer;
import org.spean.people.OrganizationId;
import org.spean.vocabulary.CountryTime;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records what is missing (design 4.2). Not written into the access log either: a row there would tie a person to a need, and
 * nothing of a client is read or changed.
 */
@Component
public class UnmetNeeds {

    private final UnmetNeedRows rows;
    private final Catalogue catalogue;
    private final Gazetteer gazetteer;
    private final Clock clock;

    UnmetNeeds(UnmetNeedRows rows, Catalogue catalogue, Gazetteer gazetteer, Clock clock) {
        this.rows = rows;
        this.catalogue = catalogue;
        this.gazetteer = gazetteer;
        this.clock = clock;
    }

    /** Whether they may record what is missing: everybody with an account. */
    public boolean mayRecord(Actor by) {
        return by.account().isPresent();
    }

    /**
     * Records an unmet need, in the caller's transaction where there is one: a referral that finds nobody says so here.
     *
     * @return by which it can be taken back; kept by whoever recorded it alone
     * @throws AccessDeniedException for whoever has no account
     * @throws IllegalArgumentException for a province or type that is not known here
     */
    @Transactional
    public UUID recorded(Actor by, Missing missing, Origin origin) {
        if (!mayRecord(by)) {
            throw new AccessDeniedException("only people with an account record what is missing");
        }
        if (gazetteer.province(missing.province()).isEmpty()
                || missing.type().flatMap(catalogue::type).isPresent()
                        != missing.type().isPresent()) {
            throw new IllegalArgumentException("there is no such province or type");
        }
        UnmetNeed need = new UnmetNeed(
                UUID.randomUUID(),
                missing,
                today(),
                organization(by),
                by.roles().stream().sorted().findFirst(),
                origin);
        rows.save(new UnmetNeedRow(need));
        return need.id();
    }

    /** Takes it back on the day on which it was recorded; does nothing afterwards: by then it is counted. */
    @Transactional
    public void takeBack(Actor by, UUID need) {
        if (mayRecord(by)) {
            rows.findById(need).filter(row -> row.need().day().equals(today())).ifPresent(rows::delete);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CountryTime.ZONE);
    }

    private static Optional<OrganizationId> organization(Actor by) {
        return by.held().stream()
                .map(Held::remit)
                .filter(remit -> remit.kind() == Remit.Kind.ORGANIZATION)
                .map(Remit::key)
                .sorted()
                .map(UUID::fromString)
                .map(OrganizationId::new)
                .findFirst();
    }
}
