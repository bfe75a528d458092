package org.spean.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.access.Remit;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who answers for which post at this moment, whoever asks: for what is given to posts and not to people. Stricter than
 * {@link Posts#holder}: the day's wait has to be over, because what waits for a post can be read by whoever answers for it.
 */
@Component
public class PostDuty {

    /** Confirmed, begun and not over. */
    private static final String IN_FORCE = """
            WITH held AS (SELECT * FROM designation WHERE state = 'CONFIRMED' AND from_day <= :today
                AND (until_day IS NULL OR until_day >= :today) AND effective_at <= :now)
            """;

    private final PostRows posts;
    private final JdbcClient database;
    private final Clock clock;

    PostDuty(PostRows posts, JdbcClient database, Clock clock) {
        this.posts = posts;
        this.database = database;
        this.clock = clock;
    }

    /** The posts for which somebody answers: as holder, as deputy of a holder, or named by a holder who is away today. */
    @Transactional(readOnly = true)
    public Set<PostId> of(PersonId person) {
        return posts(database.sql(IN_FORCE + """
                        SELECT post_id FROM held
                        WHERE person_id = :person AND (deputy_of IS NULL OR deputy_of IN (SELECT id FROM held))
                        UNION SELECT h.post_id FROM absence a JOIN held h ON h.id = a.designation_id
                        WHERE a.acting_id = :person AND :today BETWEEN a.from_day AND a.until_day""").param("person", person.id()));
    }

    /** Whoever answers for a post: the other way round. */
    @Transactional(readOnly = true)
    public Set<PersonId> answering(PostId post) {
        return new HashSet<>(database.sql(IN_FORCE + """
                        SELECT person_id FROM held
                        WHERE post_id = :post AND (deputy_of IS NULL OR deputy_of IN (SELECT id FROM held))
                        UNION SELECT a.acting_id FROM absence a JOIN held h ON h.id = a.designation_id
                        WHERE h.post_id = :post AND a.acting_id IS NOT NULL
                        AND :today BETWEEN a.from_day AND a.until_day""")
                .param("post", post.id())
                .param("today", Days.today(clock))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .list());
    }

    /** Whether somebody is away on this day from a post that they hold: then they are, whatever else they hold. */
    @Transactional(readOnly = true)
    public boolean away(PersonId person, LocalDate on) {
        return database.sql(
                        "SELECT EXISTS (SELECT FROM absence a JOIN designation d ON d.id = a.designation_id"
                                + " WHERE d.person_id = :person AND d.state = 'CONFIRMED' AND d.from_day <= :on"
                                + " AND (d.until_day IS NULL OR d.until_day >= :on) AND :on BETWEEN a.from_day AND a.until_day)")
                .param("person", person.id())
                .param("on", on)
                .query(Boolean.class)
                .single();
    }

    /** The posts whose holder is reached on this number: the post's, or their own. */
    @Transactional(readOnly = true)
    public Set<PostId> reachedOn(PhoneNumber number) {
        return posts(database.sql(IN_FORCE + """
                        SELECT h.post_id FROM held h JOIN person p ON p.id = h.person_id
                        WHERE h.deputy_of IS NULL
                        AND (h.phone = :number OR :number = ANY (string_to_array(p.phones, ' ')))""").param("number", number.e164()));
    }

    /** Those of these posts that somebody holds. */
    @Transactional(readOnly = true)
    public Set<PostId> held(Set<PostId> among) {
        return posts(
                database.sql(IN_FORCE + "SELECT post_id FROM held WHERE deputy_of IS NULL AND post_id = ANY (:posts)")
                        .param("posts", among.stream().map(PostId::id).toArray(UUID[]::new)));
    }

    private Set<PostId> posts(StatementSpec asked) {
        return new HashSet<>(asked.param("today", Days.today(clock))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new PostId(row.getObject("post_id", UUID.class)))
                .list());
    }

    /** All posts of a kind for the whole country, held or not. */
    @Transactional(readOnly = true)
    public List<PostId> all(PostKind kind) {
        return posts.findByKindAndRemitKey(kind, "").stream()
                .map(row -> row.post().id())
                .toList();
    }

    /** All posts of a kind for this, held or not, the first seat first. */
    @Transactional(readOnly = true)
    public List<PostId> all(PostKind kind, Remit remit) {
        return posts.findByKindAndRemitKey(kind, remit.key()).stream()
                .map(PostRow::post)
                .sorted(Comparator.comparingInt(Post::seat))
                .map(Post::id)
                .toList();
    }

    /** The post of the province's other focal person; empty for a post that is no focal person's. */
    @Transactional(readOnly = true)
    public Optional<PostId> otherFocal(PostId id) {
        return posts.findById(id.id())
                .map(PostRow::post)
                .filter(post -> post.kind().focal())
                .flatMap(post -> {
                    PostKind other =
                            post.kind() == PostKind.FOCAL_LEADER ? PostKind.FOCAL_OFFICE : PostKind.FOCAL_LEADER;
                    return posts.findByKindAndRemitKey(other, post.remit().key()).stream()
                            .map(row -> row.post().id())
                            .findFirst();
                });
    }
}
