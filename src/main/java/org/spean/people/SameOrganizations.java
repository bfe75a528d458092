package org.spean.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Subject;
import org.spean.people.OrganizationOutcome.Done;
import org.spean.people.OrganizationOutcome.Wrong;
import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.TypedText;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Organizations that are one and the same: found by another name, or put together with everything that points at them, and
 * parted again.
 *
 * <p>One for which somebody holds a post or a role is not put away: these are handed over by their own rules first, with a
 * second yes.
 */
@Component
public class SameOrganizations {

    private final OrganizationRows rows;
    private final PostsHeld held;
    private final OrganizationSight sight;
    private final AccessLog log;
    private final JdbcClient database;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SameOrganizations(
            OrganizationRows rows,
            PostsHeld held,
            OrganizationSight sight,
            AccessLog log,
            JdbcClient database,
            Clock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.held = held;
        this.sight = sight;
        this.log = log;
        this.database = database;
        this.clock = clock;
        this.events = events;
    }

    /**
     * The running organization that is called so, in either language, by its acronym or by another of its names; or a new one of
     * that name, which somebody heard of.
     *
     * @throws AccessDeniedException for whoever has no account
     */
    @Transactional
    public OrganizationId heardOf(Actor by, String name) {
        String clean = TypedText.clean(name);
        if (by.account().isEmpty() || clean.isEmpty() || TypedText.longer(clean, OrganizationWish.MOST_LETTERS)) {
            throw new AccessDeniedException("not theirs to add");
        }
        return called(clean).orElseGet(() -> {
            OrganizationId id = new OrganizationId(UUID.randomUUID());
            OrganizationRow row = new OrganizationRow(
                    new Organization(
                            id,
                            "org-" + id,
                            new BilingualText(clean, ""),
                            "",
                            OrganizationWish.KINDS.getFirst(),
                            List.of(),
                            false,
                            ""),
                    clock.instant());
            row.isKeptHere();
            rows.saveAndFlush(row);
            write(by, id, "heard of");
            events.publishEvent(new OrganizationsChanged(Set.of(id)));
            return id;
        });
    }

    /** The running organization that is called so, by any of its names. */
    @Transactional(readOnly = true)
    public Optional<OrganizationId> called(String name) {
        String clean = TypedText.clean(name);
        return rows.findAll().stream()
                .filter(row -> row.endedOn().isEmpty())
                .map(OrganizationRow::organization)
                .filter(each -> names(each).anyMatch(clean::equalsIgnoreCase))
                .map(Organization::id)
                .findFirst();
    }

    private static Stream<String> names(Organization each) {
        return Stream.concat(
                        Stream.of(each.name().english(), each.name().khmer(), each.acronym()), each.variants().stream())
                .filter(name -> !name.isEmpty());
    }

    /**
     * Puts one away into the other: its services, programmes, agreements, people to ask and names are the other's from now on.
     *
     * @throws AccessDeniedException for whoever does not keep all organizations, and where either is none
     */
    @Transactional
    public OrganizationOutcome putTogether(Actor by, OrganizationId gone, OrganizationId stays) {
        OrganizationRow from = kept(by, gone);
        OrganizationRow into = kept(by, stays);
        if (gone.equals(stays) || from.endedOn().isPresent() || into.endedOn().isPresent()) {
            return OrganizationOutcome.refused(Wrong.NOT_TWO);
        }
        if (held.of(gone, Days.today(clock))) {
            return OrganizationOutcome.refused(Wrong.HOLDS_POSTS);
        }
        LocalDate today = Days.today(clock);
        from.isKeptHere();
        from.ends(today);
        from.modified(clock.instant());
        into.isKeptHere();
        into.becomes(withNames(into.organization(), from.organization()), clock.instant());
        rows.flush();
        set("UPDATE organization SET merged_into = :stays WHERE id = :gone", gone, stays);
        set(
                "UPDATE programme SET organization_id = :stays, merged_from = :gone, kept_here = true"
                        + " WHERE organization_id = :gone",
                gone,
                stays);
        set("""
                UPDATE organization_contact c SET organization_id = :stays, merged_from = :gone WHERE organization_id = :gone
                AND NOT EXISTS (SELECT 1 FROM organization_contact o
                    WHERE o.organization_id = :stays AND o.person_id = c.person_id)""", gone, stays);
        set(
                "UPDATE agreement SET organization_id = :stays, merged_from = :gone WHERE organization_id = :gone",
                gone,
                stays);
        tell(by, gone, stays, false);
        return new Done(stays);
    }

    /** Takes it back: what came from the one that went is its own again; names that were taken over stay findable. */
    @Transactional
    public OrganizationOutcome part(Actor by, OrganizationId gone) {
        OrganizationRow from = kept(by, gone);
        Optional<OrganizationId> stays = mergedInto(gone);
        if (stays.isEmpty()) {
            return OrganizationOutcome.refused(Wrong.NOT_TWO);
        }
        from.ends(null);
        from.modified(clock.instant());
        rows.flush();
        set("UPDATE organization SET merged_into = NULL WHERE id = :gone AND merged_into = :stays", gone, stays.get());
        for (String table : List.of("programme", "organization_contact", "agreement")) {
            set(
                    "UPDATE " + table + " SET organization_id = :gone, merged_from = NULL"
                            + " WHERE merged_from = :gone AND organization_id = :stays",
                    gone,
                    stays.get());
        }
        tell(by, gone, stays.get(), true);
        return new Done(gone);
    }

    /** Into which one this one went; empty where it went into none. */
    @Transactional(readOnly = true)
    public Optional<OrganizationId> mergedInto(OrganizationId gone) {
        return database.sql("SELECT merged_into FROM organization WHERE id = :id AND merged_into IS NOT NULL")
                .param("id", gone.id())
                .query((row, number) -> new OrganizationId(row.getObject(1, UUID.class)))
                .optional();
    }

    private static Organization withNames(Organization into, Organization from) {
        List<String> known = new ArrayList<>(into.variants());
        names(from)
                .filter(name -> names(into).noneMatch(name::equalsIgnoreCase))
                .filter(name -> known.stream().noneMatch(name::equalsIgnoreCase))
                .forEach(known::add);
        return new Organization(
                into.id(),
                into.code(),
                into.name(),
                into.acronym(),
                into.kind(),
                List.copyOf(known),
                into.provides() || from.provides(),
                into.note());
    }

    private OrganizationRow kept(Actor by, OrganizationId id) {
        if (!sight.mayKeepAll(by)) {
            throw new AccessDeniedException("not theirs to put together");
        }
        return rows.findById(id.id()).orElseThrow(() -> new AccessDeniedException("no such organization"));
    }

    private void set(String change, OrganizationId gone, OrganizationId stays) {
        database.sql(change).param("gone", gone.id()).param("stays", stays.id()).update();
    }

    private void tell(Actor by, OrganizationId gone, OrganizationId stays, boolean apart) {
        write(by, gone, apart ? "parted" : "merged");
        write(by, stays, apart ? "parted" : "merged");
        events.publishEvent(new OrganizationsMerged(gone, stays, by, apart));
        events.publishEvent(new OrganizationsChanged(Set.of(gone, stays)));
    }

    private void write(Actor by, OrganizationId id, String what) {
        log.write(
                by,
                Act.ORGANIZATION_CHANGED,
                Optional.of(new Subject(Subject.Kind.ORGANIZATION, id.id())),
                Map.of("what", what));
    }
}
