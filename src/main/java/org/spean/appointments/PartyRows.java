package org.spean.appointments;

import static org.spean.appointments.AppointmentRows.at;
import static org.spean.appointments.AppointmentRows.moment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.spean.appointments.Confirmation.Answered;
import org.spean.messaging.AnsweredBy;
import org.spean.messaging.MessageId;
import org.spean.messaging.QuestionId;
import org.spean.people.PostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of whom is asked, and of what they answered. */
@Component
class PartyRows {

    private final JdbcClient database;

    PartyRows(JdbcClient database) {
        this.database = database;
    }

    void add(AppointmentId appointment, List<PartyRole> route) {
        for (int step = 0; step < route.size(); step++) {
            database.sql("INSERT INTO appointment_party (appointment_id, step, role, state)"
                            + " VALUES (:appointment, :step, :role, 'LATER')")
                    .param("appointment", appointment.id())
                    .param("step", step)
                    .param("role", route.get(step).name())
                    .update();
        }
    }

    Map<UUID, List<Party>> of(Collection<UUID> appointments) {
        UUID[] ids = appointments.toArray(UUID[]::new);
        Map<UUID, List<Confirmation>> answers = answers(ids);
        record Of(UUID appointment, Party party) {}
        return database
                .sql("SELECT * FROM appointment_party WHERE appointment_id = ANY (:ids) ORDER BY step")
                .param("ids", ids)
                .query((row, number) -> new Of(row.getObject("appointment_id", UUID.class), party(row, answers)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::appointment, Collectors.mapping(Of::party, Collectors.toList())));
    }

    private static Party party(ResultSet row, Map<UUID, List<Confirmation>> answers) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Optional<Instant> told = moment(row, "place_told_at");
        Optional<Party.PlaceTold> place = told.isEmpty()
                ? Optional.empty()
                : Optional.of(new Party.PlaceTold(
                        row.getString("place_told_to"), row.getString("place_told_by"), told.get()));
        return new Party(
                id,
                PartyRole.valueOf(row.getString("role")),
                Optional.ofNullable(row.getObject("post", UUID.class)).map(PostId::new),
                Party.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("request", UUID.class)),
                moment(row, "silent_at"),
                moment(row, "call_wanted_at"),
                answers.getOrDefault(id, List.of()),
                place);
    }

    private Map<UUID, List<Confirmation>> answers(UUID... appointments) {
        record Of(UUID party, Confirmation answer) {}
        return database
                .sql("SELECT w.* FROM appointment_answer w JOIN appointment_party p ON p.id = w.party_id"
                        + " WHERE p.appointment_id = ANY (:ids) ORDER BY w.answered_at DESC, w.id DESC")
                .param("ids", appointments)
                .query((row, number) -> new Of(
                        row.getObject("party_id", UUID.class),
                        new Confirmation(
                                row.getInt("proposal"),
                                Answered.valueOf(row.getString("said")),
                                Optional.ofNullable(row.getObject("day", LocalDate.class)),
                                AnsweredBy.valueOf(row.getString("way")),
                                Optional.ofNullable(row.getObject("account", UUID.class)),
                                Optional.ofNullable(row.getString("account_name")),
                                Optional.ofNullable(row.getString("spoken_with")),
                                Optional.ofNullable(row.getObject("request", UUID.class)),
                                moment(row, "answered_at").orElseThrow(),
                                moment(row, "taken_back_at").isPresent())))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::party, Collectors.mapping(Of::answer, Collectors.toList())));
    }

    /** It stands so with them; whatever was asked of them before is not waited for. */
    void becomes(UUID party, Party.State state) {
        database.sql("UPDATE appointment_party SET state = :state, request = NULL, silent_at = NULL,"
                        + " call_wanted_at = NULL WHERE id = :party")
                .param("state", state.name())
                .param("party", party)
                .update();
    }

    /** They are asked. Where it is has to be told anew. */
    void asked(UUID party, PostId post, Optional<UUID> request) {
        database.sql("UPDATE appointment_party SET state = 'ASKED', post = :post, request = :request, silent_at = NULL,"
                        + " call_wanted_at = NULL, place_told_to = NULL, place_told_at = NULL, place_told_by = NULL"
                        + " WHERE id = :party")
                .param("post", post.id())
                .param("request", request.orElse(null))
                .param("party", party)
                .update();
        request.ifPresent(each -> remembers(party, each));
    }

    private void remembers(UUID party, UUID request) {
        database.sql(
                        "INSERT INTO appointment_asked (party_id, request) VALUES (:party, :request) ON CONFLICT DO NOTHING")
                .param("party", party)
                .param("request", request)
                .update();
    }

    /** Everything that this party was ever asked about it. */
    Set<QuestionId> questions(UUID party) {
        return database.sql("SELECT r.question FROM appointment_asked a JOIN appointment_request r ON r.id = a.request"
                        + " WHERE a.party_id = :party")
                .param("party", party)
                .query((row, number) -> new QuestionId(row.getObject(1, UUID.class)))
                .set();
    }

    /** What was told about it beside. */
    Set<MessageId> messages(AppointmentId appointment) {
        return database.sql("SELECT message FROM appointment_message WHERE appointment_id = :id")
                .param("id", appointment.id())
                .query((row, number) -> new MessageId(row.getObject(1, UUID.class)))
                .set();
    }

    /** What this message asks about, or tells of. */
    Set<AppointmentId> about(MessageId message, Optional<QuestionId> question) {
        return database.sql(
                        "SELECT p.appointment_id FROM appointment_request r JOIN appointment_asked a ON a.request = r.id"
                                + " JOIN appointment_party p ON p.id = a.party_id WHERE r.question = CAST(:question AS uuid)"
                                + " UNION SELECT appointment_id FROM appointment_message WHERE message = :message")
                .param("question", question.map(QuestionId::id).orElse(null))
                .param("message", message.id())
                .query((row, number) -> new AppointmentId(row.getObject(1, UUID.class)))
                .set();
    }

    void told(AppointmentId appointment, MessageId message) {
        database.sql("INSERT INTO appointment_message (appointment_id, message) VALUES (:id, :message)"
                        + " ON CONFLICT DO NOTHING")
                .param("id", appointment.id())
                .param("message", message.id())
                .update();
    }

    /** All that was told of it so far. */
    List<MessageId> told(AppointmentId appointment) {
        return database.sql("SELECT message FROM appointment_message WHERE appointment_id = :id")
                .param("id", appointment.id())
                .query((row, number) -> new MessageId(row.getObject(1, UUID.class)))
                .list();
    }

    void post(UUID party, PostId post) {
        database.sql("UPDATE appointment_party SET post = :post WHERE id = :party")
                .param("post", post.id())
                .param("party", party)
                .update();
    }

    void answered(Party party, Confirmation answer) {
        database.sql("INSERT INTO appointment_answer (party_id, proposal, said, day, way, account, account_name,"
                        + " spoken_with, request, answered_at)"
                        + " VALUES (:party, :proposal, :said, :day, :way, :account, :name, :spoken, :request, :at)")
                .param("party", party.id())
                .param("request", party.request().orElse(null))
                .param("proposal", answer.proposal())
                .param("said", answer.said().name())
                .param("day", answer.day().orElse(null))
                .param("way", answer.by().name())
                .param("account", answer.account().orElse(null))
                .param("name", answer.name().orElse(null))
                .param("spoken", answer.spokenWith().orElse(null))
                .param("at", at(answer.at()))
                .update();
    }

    /** What they said last was a mistake. */
    void takenBack(UUID party, Instant now) {
        database.sql(
                        "UPDATE appointment_answer SET taken_back_at = :now WHERE id = (SELECT id FROM appointment_answer"
                                + " WHERE party_id = :party AND taken_back_at IS NULL ORDER BY answered_at DESC, id DESC LIMIT 1)")
                .param("now", at(now))
                .param("party", party)
                .update();
    }

    /** Those whose last answer that counts was given to this request. */
    List<AppointmentId> answeredTo(UUID request) {
        return database.sql("SELECT p.appointment_id FROM appointment_party p WHERE :request ="
                        + " (SELECT w.request FROM appointment_answer w WHERE w.party_id = p.id AND w.taken_back_at IS NULL"
                        + " ORDER BY w.answered_at DESC, w.id DESC LIMIT 1)")
                .param("request", request)
                .query((row, number) -> new AppointmentId(row.getObject(1, UUID.class)))
                .list();
    }

    void placeTold(UUID party, Optional<Party.PlaceTold> told) {
        database.sql("UPDATE appointment_party SET place_told_to = :to, place_told_by = :by, place_told_at = :at"
                        + " WHERE id = :party")
                .param("to", told.map(Party.PlaceTold::to).orElse(null))
                .param("by", told.map(Party.PlaceTold::by).orElse(null))
                .param("at", told.map(each -> at(each.at())).orElse(null))
                .param("party", party)
                .update();
    }

    void request(UUID request, UUID question, PostId post, Instant now) {
        database.sql("INSERT INTO appointment_request (id, question, post, made_at)"
                        + " VALUES (:id, :question, :post, :now)")
                .param("id", request)
                .param("question", question)
                .param("post", post.id())
                .param("now", at(now))
                .update();
    }

    /** Nobody else finds out until the end of the transaction how many wait for it. */
    void lock(UUID request) {
        database.sql("SELECT id FROM appointment_request WHERE id = :id FOR NO KEY UPDATE")
                .param("id", request)
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional();
    }

    void joins(UUID party, UUID request) {
        database.sql("UPDATE appointment_party SET request = :request WHERE id = :party")
                .param("request", request)
                .param("party", party)
                .update();
        remembers(party, request);
    }

    Optional<UUID> question(UUID request) {
        return database.sql("SELECT question FROM appointment_request WHERE id = :id")
                .param("id", request)
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional();
    }

    /** How many still wait for its answer. */
    int waiting(UUID request) {
        return database.sql("SELECT count(*) FROM appointment_party WHERE request = :request")
                .param("request", request)
                .query(Integer.class)
                .single();
    }

    /** Whether they were not asked back yet; they are now. */
    boolean askedBack(UUID request, Instant now) {
        return database.sql("UPDATE appointment_request SET asked_back_at = :now"
                                + " WHERE id = :id AND asked_back_at IS NULL")
                        .param("now", at(now))
                        .param("id", request)
                        .update()
                > 0;
    }

    void silent(UUID request, Instant now) {
        database.sql("UPDATE appointment_party SET silent_at = :now WHERE request = :request AND state = 'ASKED'")
                .param("now", at(now))
                .param("request", request)
                .update();
    }

    void callWanted(UUID request, Instant now) {
        database.sql("UPDATE appointment_party SET call_wanted_at = :now WHERE request = :request")
                .param("now", at(now))
                .param("request", request)
                .update();
    }

    /** Appointments on these days to whose parties neither this nor a later reminder was yet said of this proposal. */
    Set<AppointmentId> toRemind(String column, LocalDate from, LocalDate until, int most) {
        return database
                .sql("SELECT a.id FROM appointment a WHERE a.state = 'CONFIRMED' AND a.on_day BETWEEN :from AND :until"
                        + " AND EXISTS (SELECT FROM appointment_party p WHERE p.appointment_id = a.id"
                        + " AND p.state = 'CONFIRMED' AND p." + column + " IS DISTINCT FROM a.proposal"
                        + " AND p.reminded_one IS DISTINCT FROM a.proposal)"
                        + " LIMIT :most FOR UPDATE SKIP LOCKED")
                .param("from", from)
                .param("until", until)
                .param("most", most)
                .query((row, number) -> new AppointmentId(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether neither it nor a later one was said before; it is now. */
    boolean reminded(String column, UUID party, int proposal) {
        return database.sql("UPDATE appointment_party SET " + column + " = :proposal WHERE id = :party AND " + column
                                + " IS DISTINCT FROM :proposal AND reminded_one IS DISTINCT FROM :proposal")
                        .param("proposal", proposal)
                        .param("party", party)
                        .update()
                > 0;
    }
}
