package org.spean.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people with an account, as somebody sees them: administrators and ATRO all, a manager those who have or had to do with
 * the organization, a focal person those of the province, everybody themselves.
 */
@Component
public class AccountBook {

    /** How many are on a page. */
    public static final int PAGE = 25;

    private static final String SEEN = """
            SELECT a.id, a.display_name AS name, CASE
                WHEN a.closed_at IS NOT NULL THEN 'CLOSED'
                WHEN a.password_hash IS NOT NULL THEN 'OPEN'
                WHEN EXISTS (SELECT FROM one_time_link l WHERE l.account_id = a.id
                    AND l.used_at IS NULL AND l.withdrawn_at IS NULL AND l.until_at > :now) THEN 'INVITED'
                ELSE 'INVITATION_OVER' END AS state
            FROM account a
            WHERE (:demonstrating OR NOT a.demonstration)
            AND (:every OR a.id = :self OR EXISTS (
                SELECT 1 FROM role_grant g WHERE g.account_id = a.id
                AND (g.remit_kind || ' ' || g.remit_key = ANY (:remits) OR 'PROVINCE ' || g.province = ANY (:remits))))
            """;

    private final JdbcClient database;
    private final Holdings holdings;
    private final boolean demonstrating;

    AccountBook(JdbcClient database, Holdings holdings, Environment environment) {
        this.database = database;
        this.holdings = holdings;
        this.demonstrating = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /**
     * Somebody, as named on screens.
     *
     * @param state what the account opens at present
     */
    public record Line(UUID id, String name, Accounts.State state) {}

    /**
     * A page of people by their names.
     *
     * @param next after whom the following page begins; empty on the last
     */
    public record Page(List<Line> people, Optional<Line> next) {}

    /**
     * Those whose names hold all of these words.
     *
     * @param words parts of names; small and large letters are the same; everybody where empty
     * @param after who stood last on the page before
     */
    @Transactional(readOnly = true)
    public Page page(Actor by, String words, Optional<Line> after) {
        List<Line> found = asked(SEEN + """
                                AND lower(a.display_name || ' ' || a.sign_in_name) LIKE ALL (:words)
                                AND (:first OR (a.display_name, a.id) > (:name, :after))
                                ORDER BY a.display_name, a.id LIMIT :most""", by)
                .param("words", patterns(words))
                .param("first", after.isEmpty())
                .param("name", after.map(Line::name).orElse(""))
                .param("after", after.map(Line::id).orElse(new UUID(0, 0)))
                .param("most", PAGE + 1)
                .query(AccountBook::line)
                .list();
        return found.size() <= PAGE
                ? new Page(found, Optional.empty())
                : new Page(found.subList(0, PAGE), Optional.of(found.get(PAGE - 1)));
    }

    /** Somebody, if they may know of them. */
    @Transactional(readOnly = true)
    public Optional<Line> person(Actor by, UUID account) {
        return asked(SEEN + "AND a.id = :account", by)
                .param("account", account)
                .query(AccountBook::line)
                .optional();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class), row.getString("name"), Accounts.State.valueOf(row.getString("state")));
    }

    private JdbcClient.StatementSpec asked(String sql, Actor by) {
        UUID self = by.account().orElseThrow(() -> new AccessDeniedException("only people look at people"));
        Set<Held> held = holdings.of(self);
        String[] remits = held.stream()
                .filter(each -> each.role() == Role.MANAGER || each.role() == Role.FOCAL_PERSON)
                .map(each -> each.remit().kind() + " " + each.remit().key())
                .toArray(String[]::new);
        boolean every =
                held.stream().anyMatch(each -> each.role() == Role.ADMINISTRATOR || each.role() == Role.ATRO_OFFICER);
        return database.sql(sql)
                .param("demonstrating", demonstrating)
                .param("now", OffsetDateTime.ofInstant(holdings.now(), ZoneOffset.UTC))
                .param("every", every)
                .param("self", self)
                .param("remits", remits);
    }

    /** A percent sign is a letter here like any other. */
    private static String[] patterns(String words) {
        return Stream.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .map(word -> "%" + word.replaceAll("[\\\\%_]", "\\\\$0") + "%")
                .toArray(String[]::new);
    }
}
