package org.spean.cases.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Holders;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.access.notice.Notices;
import org.spean.forms.FormFolders;
import org.spean.vocabulary.TypedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A centre takes out all that is its own, at any time (design 4.4): its manager asks and says why, a second person says yes, and then
 * it is fetched once, within a day. Nobody is locked in, and nobody carries a centre's clients away alone.
 */
@Component
public class CentreExport {

    /** So long the second person can say yes, and so long after it the file can be fetched. */
    public static final Duration OPEN_FOR = Duration.ofHours(24);

    /** Longer reasons are read by nobody. */
    public static final int LONGEST_REASON = 500;

    /** Where one sees more. */
    public static final String LINK = "cases/export";

    private final FormFolders folders;
    private final Holders holders;
    private final Notices notices;
    private final CentreFile file;
    private final AccessLog log;
    private final JdbcClient database;
    private final Clock clock;

    CentreExport(
            FormFolders folders,
            Holders holders,
            Notices notices,
            CentreFile file,
            AccessLog log,
            JdbcClient database,
            Clock clock) {
        this.folders = folders;
        this.holders = holders;
        this.notices = notices;
        this.file = file;
        this.log = log;
        this.database = database;
        this.clock = clock;
    }

    /** How it stands. */
    public enum State {
        ASKED,
        CONFIRMED,
        FETCHED,
        REFUSED,
        OVER
    }

    /**
     * A wish to take all out.
     *
     * @param by the account of whoever asked
     */
    public record Wish(UUID id, UUID centre, UUID by, String name, Instant at, String reason, State state) {}

    /** The centres whose data they may ask for. */
    public Set<UUID> centres(Actor by) {
        return folders.led(by);
    }

    /**
     * Asks for all of a centre's data; whoever may say the second yes is told.
     *
     * @param reason why, for whoever says yes, and for the log
     * @return whether it was asked: it takes a reason, and a centre that they lead
     */
    @Transactional
    public boolean ask(Actor by, UUID centre, String reason) {
        if (!centres(by).contains(centre) || reason.isBlank() || TypedText.longer(reason, LONGEST_REASON)) {
            return false;
        }
        UUID self = by.account().orElseThrow();
        database.sql("INSERT INTO case_export (id, centre, asked_by, asked_name, asked_at, reason)"
                        + " VALUES (:id, :centre, :by, :name, :now, :reason)")
                .param("id", UUID.randomUUID())
                .param("centre", centre)
                .param("by", self)
                .param("name", by.name())
                .param("now", at(clock.instant()))
                .param("reason", reason.strip())
                .update();
        log.write(by, Act.CASES_EXPORT_ASKED, Optional.empty(), Map.of("reason", reason.strip()));
        Set<UUID> told = new HashSet<>(holders.of(Role.MANAGER, Remit.organization(centre)));
        told.addAll(holders.of(Role.ATRO_OFFICER));
        told.remove(self);
        notices.tell(told, "notice.export-asked", Map.of("name", by.name(), "reason", reason.strip()), LINK);
        return true;
    }

    /** Their own wishes, and those to which they can say yes or no; the newest first. */
    @Transactional(readOnly = true)
    public List<Wish> wishes(Actor by) {
        return by.account().isEmpty()
                ? List.of()
                : database.sql("SELECT * FROM case_export WHERE asked_by = :self AND centre = ANY (:centres)"
                                + " OR asked_by <> :self AND confirmed_at IS NULL AND refused_at IS NULL"
                                + " AND asked_at > :since AND (:all OR centre = ANY (:centres))"
                                + " ORDER BY asked_at DESC LIMIT 50")
                        .param("self", by.account().get())
                        .param("centres", centres(by).toArray(UUID[]::new))
                        .param("all", by.roles().contains(Role.ATRO_OFFICER))
                        .param("since", at(clock.instant().minus(OPEN_FOR)))
                        .query((row, number) -> wish(row))
                        .list();
    }

    private Wish wish(ResultSet row) throws SQLException {
        Instant asked = row.getObject("asked_at", OffsetDateTime.class).toInstant();
        OffsetDateTime confirmed = row.getObject("confirmed_at", OffsetDateTime.class);
        Instant until = (confirmed == null ? asked : confirmed.toInstant()).plus(OPEN_FOR);
        State state;
        if (row.getObject("fetched_at") != null) {
            state = State.FETCHED;
        } else if (row.getObject("refused_at") != null) {
            state = State.REFUSED;
        } else if (!clock.instant().isBefore(until)) {
            state = State.OVER;
        } else {
            state = confirmed == null ? State.ASKED : State.CONFIRMED;
        }
        return new Wish(
                row.getObject("id", UUID.class),
                row.getObject("centre", UUID.class),
                row.getObject("asked_by", UUID.class),
                row.getString("asked_name"),
                asked,
                row.getString("reason"),
                state);
    }

    /** Says the second yes, or no; says whether it counts. Nobody says it to themselves. */
    @Transactional
    public boolean answer(Actor by, UUID id, boolean yes) {
        Optional<Wish> wish = wishes(by).stream()
                .filter(each -> each.id().equals(id) && each.state() == State.ASKED)
                .filter(each -> !by.account().equals(Optional.of(each.by())))
                .findFirst();
        boolean first = wish.isPresent()
                && database.sql(
                                        yes
                                                ? "UPDATE case_export SET confirmed_by = :by, confirmed_name = :name, confirmed_at = :now"
                                                        + " WHERE id = :id AND confirmed_at IS NULL AND refused_at IS NULL"
                                                : "UPDATE case_export SET refused_at = :now"
                                                        + " WHERE id = :id AND confirmed_at IS NULL AND refused_at IS NULL")
                                .param("by", by.account().orElseThrow())
                                .param("name", by.name())
                                .param("now", at(clock.instant()))
                                .param("id", id)
                                .update()
                        == 1;
        if (first) {
            log.write(by, Act.CASES_EXPORT_CONFIRMED, Optional.empty(), Map.of("justified", String.valueOf(yes)));
            notices.tell(
                    Set.of(wish.get().by()),
                    yes ? "notice.export-confirmed" : "notice.export-refused",
                    Map.of("name", by.name()),
                    LINK);
        }
        return first;
    }

    /** The file, once; empty where nobody said yes, or it was fetched, or is not theirs. Each case in it is written down. */
    @Transactional
    public Optional<byte[]> fetch(Actor by, UUID id) {
        Optional<Wish> wish = wishes(by).stream()
                .filter(each -> each.id().equals(id) && each.state() == State.CONFIRMED)
                .filter(each -> by.account().equals(Optional.of(each.by())))
                .findFirst();
        boolean first = wish.isPresent()
                && database.sql("UPDATE case_export SET fetched_at = :now WHERE id = :id AND fetched_at IS NULL")
                                .param("now", at(clock.instant()))
                                .param("id", id)
                                .update()
                        == 1;
        if (!first) {
            return Optional.empty();
        }
        CentreFile.Made made = file.of(by, wish.get().centre(), wish.get().reason());
        log.write(by, Act.CASES_EXPORTED, Optional.empty(), Map.of("cases", String.join(" ", made.codes())));
        return Optional.of(made.zip());
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
