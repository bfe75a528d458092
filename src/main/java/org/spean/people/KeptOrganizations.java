package org.spean.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
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
import org.spean.people.OrganizationOutcome.Refused;
import org.spean.people.OrganizationOutcome.Wrong;
import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.TypedText;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Organizations as people keep them: added, corrected, ended; whom to ask there; their programmes with dates. What was changed
 * here, the files of {@code data-seed} no longer change. Whoever shows names is told ({@link OrganizationsChanged}).
 */
@Component
public class KeptOrganizations {

    private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);

    private final OrganizationRows rows;
    private final ProgrammeRows programmes;
    private final PersonRows people;
    private final NewPeople newcomers;
    private final PostsHeld held;
    private final OrganizationSight sight;
    private final AccessLog log;
    private final JdbcClient database;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    KeptOrganizations(
            OrganizationRows rows,
            ProgrammeRows programmes,
            PersonRows people,
            NewPeople newcomers,
            PostsHeld held,
            OrganizationSight sight,
            AccessLog log,
            JdbcClient database,
            Clock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.programmes = programmes;
        this.people = people;
        this.newcomers = newcomers;
        this.held = held;
        this.sight = sight;
        this.log = log;
        this.database = database;
        this.clock = clock;
        this.events = events;
    }

    /** Whether they may add organizations. */
    @Transactional(readOnly = true)
    public boolean mayKeepAll(Actor by) {
        return sight.mayKeepAll(by);
    }

    /** Whether they may change this one. */
    @Transactional(readOnly = true)
    public boolean mayKeep(Actor by, OrganizationId id) {
        return sight.mayKeep(by, id);
    }

    /** Those that they may see and whose names hold these words, by name; those that have ended last. */
    @Transactional(readOnly = true)
    public List<KeptOrganization> list(Actor by, String typed) {
        NameMatch match = new NameMatch(typed);
        return rows.findAll().stream()
                .filter(row ->
                        match.nothing() || match.fit(names(row.organization())).isPresent())
                .filter(row -> sight.sees(by, row.organization().id()))
                .map(KeptOrganizations::kept)
                .sorted(Comparator.comparing(
                                (KeptOrganization each) -> each.ended().isPresent())
                        .thenComparing(
                                each -> each.organization().name().english().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static NameMatch.Names names(Organization each) {
        return NameMatch.Names.of(
                Stream.concat(
                        Stream.of(each.name().english(), each.name().khmer(), each.acronym(), each.code()),
                        each.variants().stream()),
                List.of());
    }

    /** One, if they may see it. */
    @Transactional(readOnly = true)
    public Optional<KeptOrganization> organization(Actor by, OrganizationId id) {
        return rows.findById(id.id()).filter(row -> sight.sees(by, id)).map(KeptOrganizations::kept);
    }

    private static KeptOrganization kept(OrganizationRow row) {
        return new KeptOrganization(row.organization(), row.endedOn(), row.keptHere());
    }

    /**
     * Adds one.
     *
     * @throws AccessDeniedException for whoever keeps no organizations
     */
    @Transactional
    public OrganizationOutcome add(Actor by, OrganizationWish wish) {
        if (!sight.mayKeepAll(by)) {
            throw new AccessDeniedException("not theirs to add");
        }
        Set<Wrong> wrong = against(wish, Optional.empty());
        return wrong.isEmpty() ? new Done(make(by, new OrganizationId(UUID.randomUUID()), wish)) : refused(wrong);
    }

    private OrganizationId make(Actor by, OrganizationId id, OrganizationWish wish) {
        Organization made =
                new Organization(id, "org-" + id, name(wish), wish.acronym(), wish.kind(), List.of(), false, "");
        OrganizationRow row = new OrganizationRow(made, clock.instant());
        row.isKeptHere();
        rows.saveAndFlush(row);
        changed(by, id, "added");
        return id;
    }

    /**
     * Adds an organization of the demonstration, unless it is there.
     *
     * @param id always the same
     */
    @Transactional
    public void openForDemonstration(OrganizationId id, OrganizationWish wish) {
        if (!rows.existsById(id.id())) {
            make(Actor.ANYBODY, id, wish);
        }
    }

    /**
     * Corrects names and kind.
     *
     * @throws AccessDeniedException for whoever does not keep it, and where there is none
     */
    @Transactional
    public OrganizationOutcome correct(Actor by, OrganizationId id, OrganizationWish wish) {
        OrganizationRow row = kept(by, id);
        Set<Wrong> wrong = against(wish, Optional.of(id));
        if (!wrong.isEmpty()) {
            return refused(wrong);
        }
        Organization before = row.organization();
        row.isKeptHere();
        row.becomes(
                new Organization(
                        id,
                        before.code(),
                        name(wish),
                        wish.acronym(),
                        wish.kind(),
                        withOldNames(before, wish),
                        before.provides(),
                        before.note()),
                clock.instant());
        changed(by, id, "corrected");
        return new Done(id);
    }

    /** By the name that it had, people go on looking for it. */
    private static List<String> withOldNames(Organization before, OrganizationWish wish) {
        return Stream.concat(
                        before.variants().stream(),
                        Stream.of(before.name().english(), before.name().khmer(), before.acronym()))
                .filter(name -> !name.isEmpty()
                        && !same(name, wish.english())
                        && !same(name, wish.khmer())
                        && !same(name, wish.acronym()))
                .distinct()
                .toList();
    }

    private static BilingualText name(OrganizationWish wish) {
        return new BilingualText(wish.english(), wish.khmer());
    }

    private Set<Wrong> against(OrganizationWish wish, Optional<OrganizationId> own) {
        Set<Wrong> wrong = EnumSet.noneOf(Wrong.class);
        if (wish.english().isEmpty()) {
            wrong.add(Wrong.ENGLISH_MISSING);
        }
        if (TypedText.longer(wish.english(), OrganizationWish.MOST_LETTERS)) {
            wrong.add(Wrong.ENGLISH_TOO_LONG);
        }
        if (TypedText.longer(wish.khmer(), OrganizationWish.MOST_LETTERS)) {
            wrong.add(Wrong.KHMER_TOO_LONG);
        }
        if (TypedText.longer(wish.acronym(), OrganizationWish.LONGEST_ACRONYM)) {
            wrong.add(Wrong.ACRONYM_TOO_LONG);
        }
        if (!OrganizationWish.KINDS.contains(wish.kind())) {
            wrong.add(Wrong.KIND_UNKNOWN);
        }
        boolean taken = rows.findAll().stream()
                .filter(row -> row.endedOn().isEmpty())
                .map(OrganizationRow::organization)
                .filter(each -> !own.equals(Optional.of(each.id())))
                .anyMatch(each -> same(each.name().english(), wish.english())
                        || same(each.name().khmer(), wish.khmer())
                        || same(each.acronym(), wish.acronym()));
        if (taken) {
            wrong.add(Wrong.NAME_TAKEN);
        }
        return wrong;
    }

    private static boolean same(String known, String typed) {
        return !typed.isEmpty() && known.equalsIgnoreCase(typed);
    }

    /**
     * Says that it ends, or that it goes on after all.
     *
     * @param lastDay empty where it goes on
     * @throws AccessDeniedException for whoever does not keep it, and where there is none
     */
    @Transactional
    public OrganizationOutcome end(Actor by, OrganizationId id, Optional<LocalDate> lastDay) {
        OrganizationRow row = kept(by, id);
        LocalDate today = Days.today(clock);
        if (lastDay.filter(day -> day.isBefore(EARLIEST) || day.isAfter(today.plusYears(1)))
                .isPresent()) {
            return OrganizationOutcome.refused(Wrong.DAY_UNLIKELY);
        }
        if (lastDay.isPresent() && held.of(id, today)) {
            return OrganizationOutcome.refused(Wrong.HOLDS_POSTS);
        }
        row.isKeptHere();
        row.ends(lastDay.orElse(null));
        row.modified(clock.instant());
        changed(by, id, lastDay.isPresent() ? "ended" : "goes on");
        return new Done(id);
    }

    /** Whom to ask there. */
    @Transactional(readOnly = true)
    public List<OrganizationContact> contacts(Actor by, OrganizationId id) {
        return sight.sees(by, id)
                ? database.sql("SELECT * FROM organization_contact WHERE organization_id = :id ORDER BY id")
                        .param("id", id.id())
                        .query(this::contact)
                        .list()
                : List.of();
    }

    private OrganizationContact contact(ResultSet row, int number) throws SQLException {
        return new OrganizationContact(
                row.getObject("id", UUID.class),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                people.findById(row.getObject("person_id", UUID.class))
                        .orElseThrow()
                        .person(),
                row.getString("what_for"));
    }

    /**
     * Adds somebody to ask.
     *
     * @param whatFor may be empty
     * @throws AccessDeniedException for whoever does not keep it, and where there is none
     */
    @Transactional
    public OrganizationOutcome addContact(Actor by, OrganizationId id, PersonWish person, String whatFor) {
        kept(by, id);
        Set<PersonOutcome.Wrong> misnamed = NewPeople.against(person);
        String words = TypedText.clean(whatFor);
        Set<Wrong> wrong =
                TypedText.longer(words, OrganizationWish.MOST_LETTERS) ? Set.of(Wrong.WHAT_FOR_TOO_LONG) : Set.of();
        boolean known =
                contacts(by, id).stream().anyMatch(each -> each.person().name().equals(person.name()));
        if (known) {
            wrong = Set.of(Wrong.CONTACT_KNOWN);
        }
        if (!misnamed.isEmpty() || !wrong.isEmpty()) {
            return new Refused(wrong, misnamed);
        }
        database.sql("INSERT INTO organization_contact (id, organization_id, person_id, what_for)"
                        + " VALUES (uuidv7(), :organization, :person, :whatFor)")
                .param("organization", id.id())
                .param("person", newcomers.enter(by, person).handle().id())
                .param("whatFor", words)
                .update();
        changed(by, id, "contact added");
        return new Done(id);
    }

    /** Takes somebody away from those to ask; the person stays in the book. */
    @Transactional
    public void removeContact(Actor by, OrganizationId id, UUID contact) {
        kept(by, id);
        database.sql("DELETE FROM organization_contact WHERE id = :id AND organization_id = :organization")
                .param("id", contact)
                .param("organization", id.id())
                .update();
        changed(by, id, "contact removed");
    }

    /** The programmes of an organization, those that run longest first. */
    @Transactional(readOnly = true)
    public List<RunningProgramme> programmes(Actor by, OrganizationId id) {
        return sight.sees(by, id)
                ? programmes.findByOrganizationIdOrderByCode(id.id()).stream()
                        .map(ProgrammeRow::running)
                        .sorted(Comparator.comparing(
                                each -> each.until().orElse(LocalDate.MAX), Comparator.reverseOrder()))
                        .toList()
                : List.of();
    }

    /**
     * Adds a programme, or corrects one.
     *
     * @param code of the one to correct; empty for a new one
     * @throws AccessDeniedException for whoever does not keep the organization, and where there is none
     */
    @Transactional
    public OrganizationOutcome programme(
            Actor by,
            OrganizationId id,
            Optional<String> code,
            String name,
            Optional<LocalDate> from,
            Optional<LocalDate> until) {
        kept(by, id);
        String clean = TypedText.clean(name);
        Set<Wrong> wrong = EnumSet.noneOf(Wrong.class);
        if (clean.isEmpty()) {
            wrong.add(Wrong.PROGRAMME_MISSING);
        }
        if (TypedText.longer(clean, OrganizationWish.MOST_LETTERS)) {
            wrong.add(Wrong.PROGRAMME_TOO_LONG);
        }
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            wrong.add(Wrong.UNTIL_BEFORE_FROM);
        }
        if (!wrong.isEmpty()) {
            return refused(wrong);
        }
        Optional<ProgrammeRow> known = code.flatMap(programmes::findById)
                .filter(row -> row.programme().organization().equals(id));
        String key = known.map(row -> row.programme().code()).orElseGet(() -> Programme.HERE + UUID.randomUUID());
        Programme programme = new Programme(
                key, id, clean, known.map(row -> row.programme().note()).orElse(""));
        ProgrammeRow row = known.orElseGet(() -> new ProgrammeRow(programme));
        row.becomes(programme);
        row.runs(from, until);
        programmes.saveAndFlush(row);
        rows.findById(id.id()).orElseThrow().modified(clock.instant());
        changed(by, id, "programme");
        return new Done(id);
    }

    private OrganizationRow kept(Actor by, OrganizationId id) {
        sight.keeps(by, id);
        return rows.findById(id.id()).orElseThrow(() -> new AccessDeniedException("no such organization"));
    }

    private static OrganizationOutcome refused(Set<Wrong> wrong) {
        return new Refused(wrong, Set.of());
    }

    private void changed(Actor by, OrganizationId id, String what) {
        rows.flush();
        log.write(
                by,
                Act.ORGANIZATION_CHANGED,
                Optional.of(new Subject(Subject.Kind.ORGANIZATION, id.id())),
                Map.of("what", what));
        events.publishEvent(new OrganizationsChanged(Set.of(id)));
    }
}
