package org.spean.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Grants;
import org.spean.people.AbsenceOutcome.Done;
import org.spean.people.AbsenceOutcome.Refused;
import org.spean.people.AbsenceOutcome.Wrong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is away until when, and who acts meanwhile: the other focal person or the deputy. What is asked of an absent holder goes
 * to whoever acts, without waiting for an answer first (design 3.4).
 */
@Component
public class Absences {

    private final DesignationRows rows;
    private final PostRows posts;
    private final PostSight sight;
    private final DesignationNews news;
    private final Grants grants;
    private final JdbcClient database;

    Absences(
            DesignationRows rows,
            PostRows posts,
            PostSight sight,
            DesignationNews news,
            Grants grants,
            JdbcClient database) {
        this.rows = rows;
        this.posts = posts;
        this.sight = sight;
        this.news = news;
        this.grants = grants;
        this.database = database;
    }

    /**
     * Says that whoever holds a post is away.
     *
     * @param until the last day away
     * @param acting who acts meanwhile, one of {@link #mayAct}
     * @throws AccessDeniedException when there is no such designation, as far as they can see
     */
    @Transactional
    public AbsenceOutcome away(Actor by, UUID designation, LocalDate from, LocalDate until, Optional<PersonId> acting) {
        LocalDate today = Days.of(grants.alone());
        DesignationRow row = rows.known(designation);
        Post post = sight.toMind(by, row.post());
        Set<Wrong> wrong = EnumSet.noneOf(Wrong.class);
        if (until.isBefore(from)) {
            wrong.add(Wrong.UNTIL_BEFORE_FROM);
        } else if (until.isBefore(today)) {
            wrong.add(Wrong.UNTIL_OVER);
        }
        if (until.isAfter(today.plusYears(1))) {
            wrong.add(Wrong.UNTIL_TOO_FAR);
        }
        if (!row.openOn(today)) {
            wrong.add(Wrong.NOT_OPEN);
        }
        if (acting.isPresent() && !mayAct(row, post, today).contains(acting.get())) {
            wrong.add(Wrong.ACTING_NOT_THERE);
        }
        if (of(Set.of(designation)).getOrDefault(designation, List.of()).stream()
                .anyMatch(each -> !each.from().isAfter(until) && !each.until().isBefore(from))) {
            wrong.add(Wrong.OVERLAPS);
        }
        if (!wrong.isEmpty()) {
            return new Refused(wrong);
        }
        Absence absence = new Absence(UUID.randomUUID(), designation, from, until, acting);
        enter(absence);
        news.wasDone(by, post, row, Act.ABSENCE_CHANGED, "notice.post-away", today);
        return new Done(absence);
    }

    /** Writes it, without asking anything. */
    void enter(Absence absence) {
        database.sql("""
                        INSERT INTO absence (id, designation_id, from_day, until_day, acting_id)
                        VALUES (:id, :designation, :from, :until, :acting)""")
                .param("id", absence.id())
                .param("designation", absence.designation())
                .param("from", absence.from())
                .param("until", absence.until())
                .param("acting", absence.acting().map(PersonId::id).orElse(null))
                .update();
    }

    /**
     * They are back earlier, or are not away after all. An absence that has not begun is forgotten; of one that has, the days
     * before today stay.
     *
     * @throws AccessDeniedException when there is no such absence, as far as they can see
     */
    @Transactional
    public void back(Actor by, UUID absence) {
        LocalDate today = Days.of(grants.alone());
        Absence known = database.sql("SELECT * FROM absence WHERE id = :id")
                .param("id", absence)
                .query(Absences::absence)
                .optional()
                .orElseThrow(() -> new AccessDeniedException("no such absence"));
        DesignationRow row = rows.known(known.designation());
        Post post = sight.toMind(by, row.post());
        database.sql(
                        known.from().isBefore(today)
                                ? "UPDATE absence SET until_day = least(until_day, :yesterday) WHERE id = :id"
                                : "DELETE FROM absence WHERE id = :id AND :yesterday < from_day")
                .param("yesterday", today.minusDays(1))
                .param("id", absence)
                .update();
        news.wasDone(by, post, row, Act.ABSENCE_CHANGED, "notice.post-back", today);
    }

    /** Who may act for whoever holds a post: the other focal person of the province, and the deputy. */
    @Transactional(readOnly = true)
    public Set<PersonId> mayAct(UUID designation, LocalDate today) {
        return rows.findById(designation)
                .map(row -> mayAct(row, posts.of(row.post()), today))
                .orElse(Set.of());
    }

    private Set<PersonId> mayAct(DesignationRow row, Post post, LocalDate today) {
        Set<PersonId> all = new HashSet<>();
        rows.findByDeputyOf(row.id()).stream()
                .filter(each -> each.confirmedOn(today))
                .map(DesignationRow::person)
                .forEach(all::add);
        if (post.kind().focal()) {
            PostKind other = post.kind() == PostKind.FOCAL_LEADER ? PostKind.FOCAL_OFFICE : PostKind.FOCAL_LEADER;
            posts.findByKindAndRemitKey(other, post.remit().key()).stream()
                    .flatMap(each -> rows.findByPostId(each.post().id().id()).stream())
                    .filter(each -> each.deputyOf().isEmpty() && each.confirmedOn(today))
                    .map(DesignationRow::person)
                    .forEach(all::add);
        }
        all.remove(row.person());
        return all;
    }

    /** The absences of these designations, the earliest first; designations without any are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Absence>> of(Collection<UUID> designations) {
        return database
                .sql("SELECT * FROM absence WHERE designation_id = ANY (:designations) ORDER BY from_day")
                .param("designations", designations.toArray(UUID[]::new))
                .query(Absences::absence)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Absence::designation));
    }

    private static Absence absence(ResultSet row, int number) throws SQLException {
        return new Absence(
                row.getObject("id", UUID.class),
                row.getObject("designation_id", UUID.class),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                Optional.ofNullable(row.getObject("acting_id", UUID.class)).map(PersonId::new));
    }
}
