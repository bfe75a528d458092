package org.spean.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.spean.access.Subject;
import org.spean.access.reach.Within;
import org.spean.deadlines.Deadline.Moved;
import org.spean.deadlines.Deadline.State;
import org.spean.deadlines.rules.Fact;
import org.spean.deadlines.rules.Rule;
import org.spean.deadlines.rules.Rules;
import org.spean.deadlines.rules.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The table of deadlines. Those of rules that this version of the program does not know are left alone. */
@Component
class DeadlineRows {

    private static final String[] KNOWN = Rules.ALL.stream().map(Rule::name).toArray(String[]::new);

    private final JdbcClient database;

    DeadlineRows(JdbcClient database) {
        this.database = database;
    }

    /** Makes one, unless it is there; says whether it made it. */
    boolean insert(Deadline deadline, Instant now) {
        return database.sql("""
                        INSERT INTO deadline (id, rule, matter_kind, matter, fact, occasion, reference, since, due_day, due_at,
                            subject_kind, subject_id, responsible, told, state, round_the_clock, made_at)
                        VALUES (:id, :rule, :kind, :matter, :fact, :occasion, :reference, :since, :day, :at,
                            :subjectKind, :subject, :responsible, :told, 'OPEN', :clock, :now)
                        ON CONFLICT (matter_kind, matter, rule, fact, occasion) DO NOTHING""")
                        .param("rule", deadline.rule().name())
                        .param("kind", deadline.matter().kind())
                        .param("matter", deadline.matter().id())
                        .param("fact", deadline.fact().name())
                        .param("occasion", deadline.occasion())
                        .param("clock", deadline.rule().roundTheClock())
                        .param("now", at(now))
                        .params(shared(deadline))
                        .update()
                > 0;
    }

    /** Writes how it stands now. */
    void update(Deadline deadline, Optional<Instant> next) {
        StatementSpec statement = database.sql("""
                        UPDATE deadline SET reference = :reference, subject_kind = :subjectKind,
                            subject_id = :subject, since = :since, due_day = :day, due_at = :at,
                            responsible = :responsible, told = :told, got = :got, state = :state, met_on = :met,
                            days_late = :daysLate, late_since = :late, turned = :turned, moved_from = :movedFrom,
                            moved_by = :movedBy, moved_as = :movedAs, moved_at = :movedAt, moved_why = :movedWhy, next_at = :next
                        WHERE id = :id""")
                .param("got", deadline.got())
                .param("state", deadline.state().name())
                .param("met", deadline.met().orElse(null))
                .param("daysLate", deadline.daysLate().orElse(null))
                .param("late", deadline.lateSince().map(DeadlineRows::at).orElse(null))
                .param("turned", deadline.turned())
                .param("next", next.map(DeadlineRows::at).orElse(null));
        Optional<Moved> moved = deadline.moved();
        statement
                .param("movedFrom", moved.map(Moved::from).orElse(null))
                .param("movedBy", moved.map(Moved::by).orElse(null))
                .param("movedAs", moved.map(each -> each.as().toKeep()).orElse(null))
                .param("movedAt", moved.map(each -> at(each.at())).orElse(null))
                .param("movedWhy", moved.map(each -> each.why().name()).orElse(null))
                .params(shared(deadline))
                .update();
    }

    private static Map<String, @Nullable Object> shared(Deadline deadline) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", deadline.id().id());
        values.put("reference", deadline.matter().reference().toKeep());
        values.put(
                "subjectKind",
                deadline.matter().subject().map(each -> each.kind().name()).orElse(null));
        values.put("subject", deadline.matter().subject().map(Subject::id).orElse(null));
        values.put("since", deadline.since());
        values.put("day", deadline.due() instanceof Due.OnDay(LocalDate day) ? day : null);
        values.put("at", deadline.due() instanceof Due.At(Instant moment) ? at(moment) : null);
        values.put("responsible", deadline.responsible().toKeep());
        values.put("told", deadline.told().stream().map(Owner::toKeep).sorted().toArray(String[]::new));
        return values;
    }

    /** All of a matter, as they were made. */
    List<Deadline> of(Matter matter) {
        return database.sql("SELECT * FROM deadline WHERE matter_kind = :kind AND matter = :matter"
                        + " AND rule = ANY (:known) ORDER BY since, id")
                .param("kind", matter.kind())
                .param("matter", matter.id())
                .param("known", KNOWN)
                .query(DeadlineRows::read)
                .list();
    }

    /** Those of such matters that are open. */
    List<Deadline> open(String kind, Collection<String> matters) {
        return database.sql("SELECT * FROM deadline WHERE matter_kind = :kind AND matter = ANY (:matters)"
                        + " AND state = 'OPEN' AND rule = ANY (:known)")
                .param("kind", kind)
                .param("matters", matters.toArray(String[]::new))
                .param("known", KNOWN)
                .query(DeadlineRows::read)
                .list();
    }

    Optional<Deadline> of(DeadlineId id) {
        return database.sql("SELECT * FROM deadline WHERE id = :id AND rule = ANY (:known)")
                .param("id", id.id())
                .param("known", KNOWN)
                .query(DeadlineRows::read)
                .optional();
    }

    /** Whether it belongs to no case, or to one of which they know. */
    boolean there(DeadlineId id, Within within) {
        return database.sql("SELECT EXISTS (SELECT FROM deadline e WHERE e.id = :id AND (e.subject_id IS NULL OR ("
                        + within.condition() + ")))")
                .params(within.parameters())
                .param("id", id.id())
                .query(Boolean.class)
                .single();
    }

    /** About which there is something to do at this moment, the longest waiting first. */
    List<DeadlineId> due(boolean roundTheClock, Instant now, int most) {
        return database.sql("SELECT id FROM deadline WHERE round_the_clock = :clock AND next_at <= :now"
                        + " AND rule = ANY (:known) ORDER BY next_at LIMIT :most")
                .param("clock", roundTheClock)
                .param("now", at(now))
                .param("known", KNOWN)
                .param("most", most)
                .query((row, number) -> new DeadlineId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Until the end of the transaction it is nobody else's; empty where another node has it, or nothing is to be done any more. */
    Optional<Deadline> take(DeadlineId id, Instant now) {
        return database.sql("SELECT * FROM deadline WHERE id = :id AND next_at <= :now FOR UPDATE SKIP LOCKED")
                .param("id", id.id())
                .param("now", at(now))
                .query(DeadlineRows::read)
                .optional();
    }

    void postpone(DeadlineId id, Instant until) {
        database.sql("UPDATE deadline SET next_at = :until WHERE id = :id AND next_at IS NOT NULL")
                .param("id", id.id())
                .param("until", at(until))
                .update();
    }

    /** The steps that were taken for its present date. */
    Set<String> taken(Deadline deadline) {
        return new HashSet<>(database.sql("SELECT step FROM deadline_step WHERE deadline_id = :id AND due = :due")
                .param("id", deadline.id().id())
                .param("due", at(deadline.due().end()))
                .query(String.class)
                .list());
    }

    /** Notes that a step was taken; whether it was not before. */
    boolean took(Deadline deadline, Step step, Instant now, boolean shown) {
        return database.sql("INSERT INTO deadline_step (deadline_id, step, due, taken_at, shown)"
                                + " VALUES (:id, :step, :due, :now, :shown) ON CONFLICT DO NOTHING")
                        .param("id", deadline.id().id())
                        .param("step", step.toKeep())
                        .param("due", at(deadline.due().end()))
                        .param("now", at(now))
                        .param("shown", shown)
                        .update()
                > 0;
    }

    /** Those for which another day was set, the newest first. */
    List<Deadline> moved(Instant from, Instant until) {
        return database.sql("SELECT * FROM deadline WHERE moved_at >= :from AND moved_at < :until"
                        + " AND rule = ANY (:known) ORDER BY moved_at DESC, id")
                .param("from", at(from))
                .param("until", at(until))
                .param("known", KNOWN)
                .query(DeadlineRows::read)
                .list();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime found = row.getObject(column, OffsetDateTime.class);
        return found == null ? null : found.toInstant();
    }

    private static Deadline read(ResultSet row, int number) throws SQLException {
        LocalDate day = row.getObject("due_day", LocalDate.class);
        LocalDate movedFrom = row.getObject("moved_from", LocalDate.class);
        Collection<String> told = Arrays.asList((String[]) row.getArray("told").getArray());
        return new Deadline(
                new DeadlineId(row.getObject("id", UUID.class)),
                Rules.named(row.getString("rule")).orElseThrow(),
                new Matter(
                        row.getString("matter_kind"),
                        row.getString("matter"),
                        Word.kept(row.getString("reference")),
                        subject(row)),
                Fact.valueOf(row.getString("fact")),
                row.getString("occasion"),
                row.getObject("since", LocalDate.class),
                day != null
                        ? new Due.OnDay(day)
                        : new Due.At(
                                row.getObject("due_at", OffsetDateTime.class).toInstant()),
                Owner.kept(row.getString("responsible")),
                told.stream().map(Owner::kept).collect(Collectors.toUnmodifiableSet()),
                row.getInt("got"),
                State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("met_on", LocalDate.class)),
                Optional.ofNullable(moment(row, "late_since")),
                row.getBoolean("turned"),
                movedFrom == null
                        ? Optional.empty()
                        : Optional.of(new Moved(
                                movedFrom,
                                row.getObject("moved_by", UUID.class),
                                Owner.kept(row.getString("moved_as")),
                                row.getObject("moved_at", OffsetDateTime.class).toInstant(),
                                MovedWhy.valueOf(row.getString("moved_why")))));
    }

    private static Optional<Subject> subject(ResultSet row) throws SQLException {
        UUID id = row.getObject("subject_id", UUID.class);
        return id == null
                ? Optional.empty()
                : Optional.of(new Subject(Subject.Kind.valueOf(row.getString("subject_kind")), id));
    }
}
