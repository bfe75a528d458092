package org.spean.appointments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.spean.access.Actor;
import org.spean.appointments.AppointmentSight.Reader;
import org.spean.people.OrganizationId;
import org.spean.vocabulary.PhoneNumber;
import org.spean.vocabulary.PlaceCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The tables of appointments and of the times that were proposed for them. */
@Component
class AppointmentRows {

    /** What every subject of an appointment is. */
    static final String OF_A_CASE = "'CASE'";

    /** With what a case's ties are looked up by. */
    private static final String ALL = "SELECT e.* FROM (SELECT a.*, " + OF_A_CASE
            + " AS subject_kind, a.subject AS subject_id FROM appointment a) e WHERE ";

    private final JdbcClient database;
    private final PartyRows parties;
    private final ApplicationEventPublisher events;

    AppointmentRows(JdbcClient database, PartyRows parties, ApplicationEventPublisher events) {
        this.database = database;
        this.parties = parties;
        this.events = events;
    }

    AppointmentId add(
            Actor by,
            PlanWish wish,
            PlaceCode province,
            Optional<OrganizationId> organization,
            Optional<UUID> journey,
            Optional<LeadRule> tooEarly,
            Instant now) {
        AppointmentId id = new AppointmentId(database.sql("""
                        INSERT INTO appointment (kind, district, province, place, asked_by, asked_name, organization,
                            telephone, subject, journey, state, asked_at, proposal, on_day, short_notice, short_notice_rule,
                            short_notice_said_by)
                        VALUES (:kind, :district, :province, :place, :by, :name, :organization, :telephone, :subject,
                            :journey, 'ASKED', :now, 0, :day, :notice, :rule, :noticeBy) RETURNING id""")
                .param("kind", wish.kind().name())
                .param("district", wish.district())
                .param("province", province.digits())
                .param("place", wish.place().orElse(null))
                .param("by", by.account().orElseThrow())
                .param("name", by.name())
                .param("organization", organization.map(OrganizationId::id).orElse(null))
                .param("telephone", wish.telephone().e164())
                .param("subject", wish.subject().orElse(null))
                .param("journey", journey.orElse(null))
                .param("now", at(now))
                .param("day", wish.on())
                .param(
                        "notice",
                        tooEarly.flatMap(rule -> wish.shortNotice())
                                .map(Enum::name)
                                .orElse(null))
                .param("rule", tooEarly.map(Enum::name).orElse(null))
                .param(
                        "noticeBy",
                        tooEarly.map(rule -> by.account().orElseThrow()).orElse(null))
                .query((row, number) -> row.getObject(1, UUID.class))
                .single());
        propose(id, wish.on(), wish.at(), Optional.empty(), Optional.of(by), now);
        return id;
    }

    /** Another time counts from now on. */
    void propose(
            AppointmentId id,
            LocalDate on,
            Optional<LocalTime> time,
            Optional<PartyRole> party,
            Optional<Actor> by,
            Instant now) {
        int number = database.sql("UPDATE appointment SET proposal = proposal + 1, on_day = :day, state = 'ASKED'"
                        + " WHERE id = :id RETURNING proposal")
                .param("day", on)
                .param("id", id.id())
                .query(Integer.class)
                .single();
        database.sql("INSERT INTO appointment_proposal (appointment_id, number, on_day, at_time, party, account,"
                        + " account_name, made_at) VALUES (:id, :number, :day, :time, :party, :account, :name, :now)")
                .param("id", id.id())
                .param("number", number)
                .param("day", on)
                .param("time", time.orElse(null))
                .param("party", party.map(Enum::name).orElse(null))
                .param("account", by.flatMap(Actor::account).orElse(null))
                .param("name", by.map(Actor::name).orElse(null))
                .param("now", at(now))
                .update();
        tells(id);
    }

    /** Whoever has a case is told what becomes of its visits, in this transaction. */
    private void tells(AppointmentId id) {
        database.sql("SELECT subject, kind, state, on_day FROM appointment WHERE id = :id AND subject IS NOT NULL")
                .param("id", id.id())
                .query((row, number) -> new VisitChanged(
                        id,
                        row.getObject("subject", UUID.class),
                        VisitKind.valueOf(row.getString("kind")),
                        Appointment.State.valueOf(row.getString("state")),
                        row.getObject("on_day", LocalDate.class)))
                .optional()
                .ifPresent(events::publishEvent);
    }

    /** Nobody else changes it until the end of the transaction. */
    Optional<Appointment> locked(AppointmentId id) {
        return database.sql("SELECT id FROM appointment WHERE id = :id FOR UPDATE")
                .param("id", id.id())
                .query((row, number) -> id)
                .optional()
                .flatMap(this::appointment);
    }

    /** Nobody else changes any that was ever asked about by one of these requests; in one order, whoever locks several. */
    void lock(Collection<UUID> requests) {
        database.sql("SELECT id FROM appointment WHERE id IN (SELECT p.appointment_id FROM appointment_asked a"
                        + " JOIN appointment_party p ON p.id = a.party_id WHERE a.request = ANY (:requests))"
                        + " ORDER BY id FOR UPDATE")
                .param("requests", requests.toArray(UUID[]::new))
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    Optional<Appointment> appointment(AppointmentId id) {
        return read(database.sql("SELECT * FROM appointment WHERE id = :id").param("id", id.id())).stream()
                .findFirst();
    }

    /** Those whose parties wait for the answer to this request, in the order of their days. */
    List<AppointmentId> asked(UUID request) {
        return database.sql("SELECT a.id FROM appointment a JOIN appointment_party p ON p.appointment_id = a.id"
                        + " WHERE p.request = :request ORDER BY a.on_day, a.id")
                .param("request", request)
                .query((row, number) -> new AppointmentId(row.getObject(1, UUID.class)))
                .list();
    }

    /** The question that is asked now of whoever was asked by this request; where there are several, the last. */
    Optional<UUID> askedNow(UUID request) {
        return database.sql("SELECT r.question FROM appointment_asked a JOIN appointment_party p ON p.id = a.party_id"
                        + " JOIN appointment_request r ON r.id = p.request WHERE a.request = :request"
                        + " ORDER BY r.made_at DESC, r.question LIMIT 1")
                .param("request", request)
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional();
    }

    /** Those of one journey that are theirs to see, the first day first. */
    List<Appointment> journey(UUID journey, Reader reader) {
        return read(
                seen("e.journey = :journey", reader, "ORDER BY e.on_day, e.id").param("journey", journey));
    }

    /** Those of one case that are theirs to see, the last day first. */
    List<Appointment> about(UUID subject, Reader reader) {
        return read(seen("e.subject = :subject", reader, "ORDER BY e.on_day DESC, e.id DESC")
                .param("subject", subject));
    }

    /** Those that are to be from the one day to the other and that are theirs to see, the first day first. */
    List<Appointment> between(LocalDate from, LocalDate until, Reader reader) {
        return read(seen("e.on_day BETWEEN :from AND :until", reader, "ORDER BY e.on_day, e.id")
                .param("from", from)
                .param("until", until));
    }

    /** The first after this day that was not cancelled and that is theirs to see. */
    Optional<Appointment> next(LocalDate after, Reader reader) {
        return read(seen("e.on_day > :after AND e.state <> 'CANCELLED'", reader, "ORDER BY e.on_day, e.id LIMIT 1")
                        .param("after", after))
                .stream()
                .findFirst();
    }

    /** The same as {@link Reader#sees}, in a query: what is not theirs is neither read nor counted. */
    private StatementSpec seen(String which, Reader reader, String order) {
        return database.sql(ALL + which + """
                         AND ((e.subject IS NULL AND (:all OR e.asked_by = :account OR e.organization::text = ANY (:seen)
                                OR e.province = ANY (:seen) OR e.district = ANY (:seen)))
                            OR (e.subject IS NOT NULL AND (:beyond OR e.district = ANY (:districts)) AND %s))
                        """.formatted(reader.within().condition()) + order)
                .params(reader.within().parameters())
                .param("all", reader.seesAll())
                .param("beyond", reader.seesBeyondDistrict())
                .param("account", reader.account().orElse(null))
                .param("districts", reader.districts().toArray(String[]::new))
                .param("seen", reader.seen().toArray(String[]::new));
    }

    /** Those of these cases that may still be. */
    List<AppointmentId> openOf(Set<UUID> subjects) {
        return database.sql("SELECT id FROM appointment WHERE subject = ANY (:subjects)"
                        + " AND state IN ('ASKED', 'CONFIRMED') ORDER BY id")
                .param("subjects", subjects.toArray(UUID[]::new))
                .query((row, number) -> new AppointmentId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Those whose day is over and of which nobody has said whether they took place. */
    List<Appointment> over(LocalDate today, int most) {
        return read(database.sql("SELECT * FROM appointment WHERE state IN ('ASKED', 'CONFIRMED') AND on_day < :today"
                        + " AND NOT over_told ORDER BY on_day LIMIT :most FOR UPDATE SKIP LOCKED")
                .param("today", today)
                .param("most", most));
    }

    void overTold(AppointmentId id) {
        database.sql("UPDATE appointment SET over_told = true WHERE id = :id")
                .param("id", id.id())
                .update();
    }

    void state(AppointmentId id, Appointment.State state) {
        boolean changed = database.sql("UPDATE appointment SET state = :state WHERE id = :id AND state <> :state")
                        .param("state", state.name())
                        .param("id", id.id())
                        .update()
                > 0;
        if (changed) {
            tells(id);
        }
    }

    void place(AppointmentId id, Optional<String> place) {
        database.sql("UPDATE appointment SET place = :place WHERE id = :id")
                .param("place", place.orElse(null))
                .param("id", id.id())
                .update();
    }

    /** It is asked for later than this rule wants; or not any more. */
    void shortNotice(AppointmentId id, Optional<ShortNotice> notice, Optional<UUID> by) {
        database.sql(
                        "UPDATE appointment SET short_notice = :why, short_notice_rule = :rule, short_notice_said_by = :by,"
                                + " short_notice_taken_at = :taken WHERE id = :id")
                .param("why", notice.map(each -> each.why().name()).orElse(null))
                .param("rule", notice.map(each -> each.rule().name()).orElse(null))
                .param("by", by.orElse(null))
                .param(
                        "taken",
                        notice.flatMap(ShortNotice::taken)
                                .map(AppointmentRows::at)
                                .orElse(null))
                .param("id", id.id())
                .update();
    }

    private List<Appointment> read(StatementSpec asked) {
        List<Row> rows = asked.query(AppointmentRows::row).list();
        List<UUID> ids = rows.stream().map(Row::id).toList();
        Map<UUID, List<Proposal>> proposals = proposals(ids);
        Map<UUID, List<Party>> all = parties.of(ids);
        return rows.stream()
                .map(each ->
                        each.with(proposals.getOrDefault(each.id(), List.of()), all.getOrDefault(each.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<Proposal>> proposals(Collection<UUID> ids) {
        record Of(UUID appointment, Proposal proposal) {}
        return database
                .sql("SELECT * FROM appointment_proposal WHERE appointment_id = ANY (:ids) ORDER BY number DESC")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, index) -> new Of(
                        row.getObject("appointment_id", UUID.class),
                        new Proposal(
                                row.getInt("number"),
                                row.getObject("on_day", LocalDate.class),
                                Optional.ofNullable(row.getObject("at_time", LocalTime.class)),
                                Optional.ofNullable(row.getString("party")).map(PartyRole::valueOf),
                                Optional.ofNullable(row.getString("account_name")),
                                moment(row, "made_at").orElseThrow())))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::appointment, Collectors.mapping(Of::proposal, Collectors.toList())));
    }

    private record Row(UUID id, Appointment without) {

        Appointment with(List<Proposal> proposals, List<Party> parties) {
            return new Appointment(
                    without.id(),
                    without.kind(),
                    without.district(),
                    without.province(),
                    without.place(),
                    without.askedBy(),
                    without.askedName(),
                    without.organization(),
                    without.telephone(),
                    without.subject(),
                    without.journey(),
                    without.state(),
                    without.askedAt(),
                    without.shortNotice(),
                    proposals,
                    parties);
        }
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String why = row.getString("short_notice");
        Optional<ShortNotice> notice = why == null
                ? Optional.empty()
                : Optional.of(new ShortNotice(
                        ShortNotice.Reason.valueOf(why),
                        LeadRule.valueOf(row.getString("short_notice_rule")),
                        moment(row, "short_notice_taken_at")));
        return new Row(
                id,
                new Appointment(
                        new AppointmentId(id),
                        VisitKind.valueOf(row.getString("kind")),
                        row.getString("district"),
                        new PlaceCode(row.getString("province")),
                        Optional.ofNullable(row.getString("place")),
                        row.getObject("asked_by", UUID.class),
                        row.getString("asked_name"),
                        Optional.ofNullable(row.getObject("organization", UUID.class))
                                .map(OrganizationId::new),
                        new PhoneNumber(row.getString("telephone")),
                        Optional.ofNullable(row.getObject("subject", UUID.class)),
                        Optional.ofNullable(row.getObject("journey", UUID.class)),
                        Appointment.State.valueOf(row.getString("state")),
                        moment(row, "asked_at").orElseThrow(),
                        notice,
                        List.of(),
                        List.of()));
    }

    static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }

    static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
