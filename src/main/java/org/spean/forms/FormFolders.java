package org.spean.forms;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Holders;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.access.policy.AccessPolicy;
import org.spean.access.policy.Answer;
import org.spean.access.policy.Operation;
import org.spean.access.policy.Relation;
import org.spean.access.reach.Reach;
import org.spean.access.reach.Within;
import org.spean.vocabulary.CaseCode;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.PlaceCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Folders: opened by a caseworker for their centre, found by those whom something ties to them. */
@Component
public class FormFolders {

    private static final int MOST_LISTED = 200;
    private static final int TRIES = 50;

    private static final String COLUMNS = "SELECT e.id, e.code, e.centre, e.opened_at, e.opened_by FROM"
            + " (SELECT f.*, 'CASE' AS subject_kind, f.id AS subject_id FROM form_folder f) e WHERE ";

    private final JdbcClient database;
    private final Reach reach;
    private final AccessPolicy policy;
    private final Holders holders;
    private final AccessLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    FormFolders(
            JdbcClient database,
            Reach reach,
            AccessPolicy policy,
            Holders holders,
            AccessLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.reach = reach;
        this.policy = policy;
        this.holders = holders;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** The centres for which they may open folders; none for who is no caseworker. */
    public Set<UUID> centres(Actor by) {
        return by.held().stream()
                .filter(held -> held.role() == Role.CASEWORKER && held.remit().kind() == Remit.Kind.ORGANIZATION)
                .map(held -> UUID.fromString(held.remit().key()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Opens a folder. Whoever opens it works on it.
     *
     * @param centre one of theirs
     * @param province where the person is met
     * @throws AccessDeniedException where it is none of their centres
     */
    @Transactional
    public FormFolder open(Actor by, UUID centre, PlaceCode province) {
        UUID account = by.account().orElseThrow(() -> new AccessDeniedException("nobody"));
        if (!centres(by).contains(centre)) {
            throw new AccessDeniedException("not their centre");
        }
        return opened(by, account, centre, province);
    }

    /** The centres that they lead. */
    public Set<UUID> led(Actor by) {
        return by.held().stream()
                .filter(held -> held.role() == Role.MANAGER && held.remit().kind() == Remit.Kind.ORGANIZATION)
                .map(held -> UUID.fromString(held.remit().key()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Opens a folder for what ran elsewhere before. Whoever brings it works on it until they have written down what they bring; then
     * they hand it over, with {@link #handOver}, in the same transaction.
     *
     * @param centre one that they lead
     * @throws AccessDeniedException where they do not
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public FormFolder takeOver(Actor by, UUID centre, PlaceCode province) {
        UUID account = by.account().orElseThrow(() -> new AccessDeniedException("nobody"));
        if (!led(by).contains(centre)) {
            throw new AccessDeniedException("not led by them");
        }
        return opened(by, account, centre, province);
    }

    /** After {@link #takeOver}: somebody else of the centre works on it from now on, and whoever brought it does not. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void handOver(Actor by, FormFolder folder, UUID worker) {
        assign(by, folder, worker);
        release(by, folder, by.account().orElseThrow());
    }

    private FormFolder opened(Actor by, UUID account, UUID centre, PlaceCode province) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID id = database.sql("SELECT uuidv7()")
                .query((row, number) -> row.getObject(1, UUID.class))
                .single();
        Remit remit = Remit.organization(centre);
        reach.open(FormFolder.subject(id), Relation.ON_THE_CASE, account, remit, "opened");
        reach.open(FormFolder.subject(id), Relation.OWN_CENTRE, remit, Optional.empty(), "opened");
        int year = LocalDate.ofInstant(now, CountryTime.ZONE).getYear();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            FormFolder folder = new FormFolder(id, CaseCode.byChance(province, year, chance), centre, now, by.name());
            if (added(folder)) {
                log.write(by, Act.FOLDER_OPENED, Optional.of(folder.subject()), Map.of());
                events.publishEvent(new FolderOpened(folder, province));
                return folder;
            }
        }
        throw new IllegalStateException("no case code of this province and year is free");
    }

    private boolean added(FormFolder folder) {
        return database.sql("""
                        INSERT INTO form_folder (id, code, centre, opened_at, opened_by)
                        VALUES (:id, :code, :centre, :at, :by) ON CONFLICT (code) DO NOTHING""")
                        .param("id", folder.id())
                        .param("code", folder.code().text())
                        .param("centre", folder.centre())
                        .param("at", folder.openedAt().atOffset(ZoneOffset.UTC))
                        .param("by", folder.openedBy())
                        .update()
                > 0;
    }

    /** Those that they know of, the latest first; at most {@value #MOST_LISTED}. */
    @Transactional(readOnly = true)
    public List<FormFolder> known(Actor by) {
        Within within = Within.of(by, held -> true, policy, Operation.KNOW, clock.instant());
        return database.sql(COLUMNS + within.subjects() + " AND " + within.condition() + " ORDER BY e.id DESC LIMIT "
                        + MOST_LISTED)
                .params(within.parameters())
                .query((row, number) -> folder(row))
                .list();
    }

    /** The one with this code, if they know of it. */
    @Transactional(readOnly = true)
    public Optional<FormFolder> find(Actor by, CaseCode code) {
        return database.sql(COLUMNS + "e.code = :code")
                .param("code", code.text())
                .query((row, number) -> folder(row))
                .optional()
                .filter(folder -> may(by, folder, Operation.KNOW));
    }

    Optional<FormFolder> find(UUID id) {
        return database.sql(COLUMNS + "e.id = :id")
                .param("id", id)
                .query((row, number) -> folder(row))
                .optional();
    }

    private static FormFolder folder(ResultSet row) throws SQLException {
        return new FormFolder(
                row.getObject("id", UUID.class),
                new CaseCode(row.getString("code")),
                row.getObject("centre", UUID.class),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getString("opened_by"));
    }

    private boolean may(Actor by, FormFolder folder, Operation operation) {
        return policy.may(reach.sight(by, folder.subject()), operation) == Answer.YES;
    }

    /** Whether they may say who works on it. */
    @Transactional(readOnly = true)
    public boolean mayAssign(Actor by, FormFolder folder) {
        return may(by, folder, Operation.ASSIGN);
    }

    /** The accounts of those who work on it. */
    @Transactional(readOnly = true)
    public Set<UUID> workers(FormFolder folder) {
        return reach.tied(folder.subject(), Relation.ON_THE_CASE).stream()
                .map(remit -> UUID.fromString(remit.key()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The caseworkers and managers whom they could put on it: those of the centre that has it, for its manager; those of an agency
     * that has a mandate, for the agency's.
     */
    @Transactional(readOnly = true)
    public Set<UUID> couldWork(Actor by, FormFolder folder) {
        return led(by, folder).flatMap(this::people).collect(Collectors.toUnmodifiableSet());
    }

    /** Those that have it, of which they are a manager. */
    private Stream<Remit> led(Actor by, FormFolder folder) {
        return reach.tied(folder.subject(), Relation.OWN_CENTRE).stream()
                .filter(centre -> by.held().stream()
                        .anyMatch(held ->
                                held.role() == Role.MANAGER && held.remit().equals(centre)));
    }

    private Stream<UUID> people(Remit centre) {
        return Stream.concat(holders.of(Role.CASEWORKER, centre).stream(), holders.of(Role.MANAGER, centre).stream());
    }

    /**
     * Puts somebody of their own centre on it, for as long as the centre has it. Nobody opens more of a case to themselves: that
     * takes another's hand (design 1.2).
     *
     * @throws AccessDeniedException where they may not, the other is not of their centre, or is they themselves
     */
    @Transactional
    public void assign(Actor by, FormFolder folder, UUID worker) {
        Optional<Remit> through = led(by, folder)
                .filter(centre -> people(centre).anyMatch(worker::equals))
                .findFirst();
        if (!mayAssign(by, folder) || through.isEmpty() || by.account().equals(Optional.of(worker))) {
            throw new AccessDeniedException("not theirs to assign");
        }
        if (workers(folder).contains(worker)) {
            return;
        }
        reach.open(
                folder.subject(),
                Relation.ON_THE_CASE,
                worker,
                through.get(),
                reach.until(folder.subject(), Relation.OWN_CENTRE, through.get()),
                "assigned by the manager");
        log.write(by, Act.FOLDER_ASSIGNED, Optional.of(folder.subject()), Map.of("to", worker.toString()));
    }

    /** Whether they may take somebody off it: whoever leads the centre, anybody; whoever leads an agency, its people. */
    @Transactional(readOnly = true)
    public boolean mayRelease(Actor by, FormFolder folder, UUID worker) {
        return mayAssign(by, folder)
                && led(by, folder)
                        .anyMatch(centre -> centre.equals(Remit.organization(folder.centre()))
                                || people(centre).anyMatch(worker::equals));
    }

    /** Takes somebody off it. */
    @Transactional
    public void release(Actor by, FormFolder folder, UUID worker) {
        if (!mayRelease(by, folder, worker)) {
            throw new AccessDeniedException("not theirs to assign");
        }
        if (reach.close(folder.subject(), Relation.ON_THE_CASE, Remit.person(worker))) {
            log.write(by, Act.FOLDER_RELEASED, Optional.of(folder.subject()), Map.of("from", worker.toString()));
        }
    }
}
