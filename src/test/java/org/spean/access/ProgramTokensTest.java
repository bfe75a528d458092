package org.spean.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.Evidence;
import org.spean.SpeanTest;
import org.spean.access.IssueOfToken.Issued;
import org.spean.access.IssueOfToken.Reason;
import org.spean.access.IssueOfToken.Wish;
import org.spean.access.limit.RateLimiter;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** A token's life, as its program meets it over HTTP. */
@SpeanTest
@ExtendWith(OutputCaptureExtension.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ProgramTokensTest {

    private static final String HERE = "203.0.113.1";

    private final SettableClock clock = new SettableClock();
    private final ProgramTokenRows rows;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;
    private final ProgramTokens tokens;
    private final ProgramTokens inEarnest;
    private final ApiLimits limits;
    private final Actor administrator;
    private final Door door;

    ProgramTokensTest(
            ProgramTokenRows rows,
            Accounts accounts,
            AccessLog log,
            DataSource database,
            JdbcClient tables,
            TransactionTemplate transaction,
            AutowireCapableBeanFactory beans) {
        this.rows = rows;
        this.tables = tables;
        this.transaction = transaction;
        MockEnvironment demonstration = new MockEnvironment();
        demonstration.setActiveProfiles("demo");
        tokens = transactional(beans, new ProgramTokens(rows, accounts, log, clock, demonstration));
        inEarnest = transactional(beans, new ProgramTokens(rows, accounts, log, clock, new MockEnvironment()));
        limits = new ApiLimits(new RateLimiter(database, clock), "20", "1000", "10", "1000", "50", "500", "5", "100");
        administrator = accounts.loadUserByUsername("admin").actor(Instant.EPOCH);
        door = door(tokens);
    }

    private static ProgramTokens transactional(AutowireCapableBeanFactory beans, ProgramTokens made) {
        return (ProgramTokens) beans.applyBeanPostProcessorsAfterInitialization(made, "underTest");
    }

    private Door door(ProgramTokens asked) {
        return new Door(new ProgramTokenFilter(asked, limits, new LastUse(rows, clock, Runnable::run), Door.ACTING));
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void aTokenOpensUntilItsLastDayIsOverAndThenSaysSo() throws Exception {
        Issued issued = issued(Scope.PARTNERS, tokens.today().plusDays(2));

        assertThat(door.asks(HERE, issued.secret()).body()).isEqualTo("PARTNERS");

        clock.moveOn(Duration.between(clock.instant(), issued.token().expires()).minusMillis(1));
        assertThat(door.asks(HERE, issued.secret()).statusCode()).isEqualTo(200);

        clock.moveOn(Duration.ofMillis(1));
        HttpResponse<String> refused = door.asks(HERE, issued.secret());
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
        assertThat(refused.body()).contains("\"error\":\"invalid_token\"", "has expired");
    }

    @Test
    void aRevokedTokenIsToldTheSameAsOneThatNeverWas() throws Exception {
        Issued issued = issued(Scope.PARTNERS, tokens.usualLastDay());
        assertThat(door.asks(HERE, issued.secret()).statusCode()).isEqualTo(200);

        tokens.revoke(administrator, issued.token().id());
        HttpResponse<String> revoked = door.asks("203.0.113.2", issued.secret());
        HttpResponse<String> unknown = door.asks("203.0.113.3", TokenSecret.make());

        assertThat(revoked.statusCode()).isEqualTo(401);
        assertThat(revoked.body()).isEqualTo(unknown.body());
        assertThat(revoked.headers().map().keySet())
                .isEqualTo(unknown.headers().map().keySet());
        assertThat(revoked.headers().allValues("WWW-Authenticate"))
                .isEqualTo(unknown.headers().allValues("WWW-Authenticate"));
    }

    @Test
    void onlyAdministratorsAreToldOfTokens() {
        Actor editor = Actors.person(UUID.randomUUID(), "Editor", Set.of(Role.EDITOR));

        assertThatThrownBy(() -> tokens.all(editor)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> tokens.all(Actor.ANYBODY)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatATokenOpensIsClosedWhenItsRequestEnds() throws Exception {
        Issued issued = issued(Scope.PARTNERS, tokens.usualLastDay());

        for (int times = 0; times < 40; times++) {
            assertThat(door.asks(HERE, issued.secret()).body()).isEqualTo("PARTNERS");
            assertThat(door.asks(HERE).body())
                    .as("on a thread that just served it")
                    .isEqualTo("PUBLIC");
        }
    }

    @Test
    void aRevocationCanBeTakenBackForAWhileByWhoeverMadeIt() throws Exception {
        Issued issued = issued(Scope.PUBLIC, tokens.usualLastDay());
        UUID id = issued.token().id();
        tokens.revoke(administrator, id);
        Actor other = Actors.person(UUID.randomUUID(), "Other", Set.of(Role.ADMINISTRATOR));

        assertThat(tokens.takeBackRevocation(other, id)).isFalse();
        assertThat(tokens.takeBackRevocation(administrator, id)).isTrue();
        assertThat(door.asks(HERE, issued.secret()).statusCode()).isEqualTo(200);

        tokens.revoke(administrator, id);
        clock.moveOn(Duration.ofMinutes(61));
        assertThat(tokens.takeBackRevocation(administrator, id)).isFalse();
        assertThat(door.asks(HERE, issued.secret()).statusCode()).isEqualTo(401);
        tokens.revoke(administrator, id);
        assertThat(logged(id))
                .as("every act once, and none of what was refused")
                .containsExactly(Act.TOKEN_ISSUED, Act.TOKEN_REVOKED, Act.TOKEN_GIVEN_BACK, Act.TOKEN_REVOKED);
    }

    private List<Act> logged(UUID token) {
        return tables.sql("SELECT act FROM log.entry WHERE subject_id = ? ORDER BY id")
                .param(token)
                .query((row, number) -> Act.valueOf(row.getString(1)))
                .list();
    }

    @Test
    void aTokenOpensAsMuchAsItsScopeAndNothingIsOpenedWithoutOne() throws Exception {
        for (Scope scope : Scope.values()) {
            assertThat(door.asks(HERE, issued(scope, tokens.usualLastDay()).secret())
                            .body())
                    .isEqualTo(scope.name());
        }
        assertThat(door.asks(HERE).body()).isEqualTo("PUBLIC");
    }

    @Test
    void whatIsMeantForANamedPersonCannotBeIssuedEvenBesidesTheProgram() {
        UUID id = issued(Scope.PARTNERS, tokens.usualLastDay()).token().id();

        assertThatThrownBy(() -> transaction.execute(
                        status -> tables.sql("UPDATE program_token SET scope = 'NAMED' WHERE id = ?")
                                .param(id)
                                .update()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void theTablesDoNotHoldTheToken() {
        Issued issued = issued(Scope.PARTNERS, tokens.usualLastDay());

        Map<String, @Nullable Object> row = tables.sql("SELECT * FROM program_token WHERE id = ?")
                .param(issued.token().id())
                .query()
                .singleRow();

        assertThat(issued.secret())
                .matches("spean_[\\w-]{43}")
                .endsWith(issued.token().hint());
        assertThat(row.toString()).doesNotContain(issued.secret().substring(0, 20));
        assertThat(row).containsEntry("token_hash", TokenSecret.hash(issued.secret()));
    }

    @Test
    void theLastUseIsNotedOnceAMinute() throws Exception {
        Issued issued = issued(Scope.PARTNERS, tokens.usualLastDay());
        assertThat(told(issued).lastUsed()).isEmpty();

        door.asks(HERE, issued.secret());
        var first = clock.instant();
        assertThat(told(issued).lastUsed()).hasValue(first);

        clock.moveOn(Duration.ofSeconds(59));
        door.asks(HERE, issued.secret());
        assertThat(told(issued).lastUsed()).hasValue(first);

        clock.moveOn(Duration.ofSeconds(1));
        door.asks(HERE, issued.secret());
        assertThat(told(issued).lastUsed()).hasValue(clock.instant());
    }

    @Test
    @Evidence("15.2.3")
    void aTokenThatEverybodyKnowsOpensNothingInEarnestAndIsNotListedThere() throws Exception {
        tokens.openForDemonstration("everybody-knows", "everybody", Scope.PARTNERS);
        assertThat(door.asks(HERE, "everybody-knows").statusCode()).isEqualTo(200);

        try (Door earnest = door(inEarnest)) {
            assertThat(earnest.asks("203.0.113.4", "everybody-knows").statusCode())
                    .isEqualTo(401);
        }
        assertThat(tokens.all(administrator)).anyMatch(ProgramToken::demonstration);
        assertThat(inEarnest.all(administrator)).noneMatch(ProgramToken::demonstration);
    }

    @Test
    void allThatIsWrongWithAWishIsSaidAtOnce() {
        assertThat(tokens.issue(administrator, new Wish(" ", Optional.empty(), Optional.empty())))
                .isEqualTo(new IssueOfToken.Refused(
                        Set.of(Reason.NAME_MISSING, Reason.SCOPE_MISSING, Reason.LAST_DAY_MISSING)));
        assertThat(refused("x".repeat(81), tokens.today().minusDays(1)))
                .containsExactlyInAnyOrder(Reason.NAME_TOO_LONG, Reason.LAST_DAY_PAST);
        assertThat(refused("x", tokens.today().plusYears(1).plusDays(1))).containsExactly(Reason.LAST_DAY_TOO_FAR);
    }

    @Test
    void todayAndAYearFromTodayAreAllowed() {
        assertThat(issued(Scope.PUBLIC, tokens.today())
                        .token()
                        .at(clock.instant())
                        .opens())
                .isTrue();
        assertThat(issued(Scope.PUBLIC, tokens.latestLastDay()).token().hint()).hasSize(4);
    }

    @Test
    @Evidence("8.2.1")
    void onlyAnAdministratorIssuesAndRevokes() {
        Actor editor = Actors.person(UUID.randomUUID(), "Editor", Set.of(Role.EDITOR));
        Wish wish = new Wish("x", Optional.of(Scope.PUBLIC), Optional.of(tokens.today()));

        assertThatThrownBy(() -> tokens.issue(editor, wish)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> tokens.revoke(editor, UUID.randomUUID())).isInstanceOf(AccessDeniedException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"token=%s", "access_token=%s", "search=a&api_key=%s", "API-Key=%s", "search=%s", "x=%s&page=1"})
    @Evidence("14.2.1")
    void aTokenInTheAddressIsRefusedWithAHintAndNotRepeated(String query) throws Exception {
        String secret = issued(Scope.PARTNERS, tokens.usualLastDay()).secret();

        HttpResponse<String> refused = door.asks("/api/hsds/services?" + query.formatted(secret), new String[0]);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("token_in_address", "Authorization: Bearer")
                .doesNotContain(secret);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic dXNlcjpwYXNz", "Bearer", "Bearer a b", "spean_x"})
    void aHeaderThatHoldsNoTokenIsRefusedAndSaysWhatToSend(String header) throws Exception {
        HttpResponse<String> refused = door.asks("/", "Authorization", header);

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("Authorization: Bearer");
    }

    @Test
    @Evidence("16.2.5")
    void noTokenReachesTheLog(CapturedOutput log) throws Exception {
        Issued issued = issued(Scope.PARTNERS, tokens.usualLastDay());
        door.asks(HERE, issued.secret());
        door.asks("/?token=" + issued.secret(), new String[0]);
        tokens.revoke(administrator, issued.token().id());
        door.asks(HERE, issued.secret());
        tables.sql("SELECT 1").query().singleRow();

        assertThat(log.getAll()).doesNotContain(issued.secret());
        assertThat(issued.toString()).doesNotContain(issued.secret());
        assertThat(new SentToken.Bearer(issued.secret()).toString()).doesNotContain(issued.secret());
    }

    private Issued issued(Scope scope, LocalDate lastDay) {
        return (Issued) tokens.issue(administrator, new Wish("A  program ", Optional.of(scope), Optional.of(lastDay)));
    }

    private Set<Reason> refused(String name, LocalDate lastDay) {
        Wish wish = new Wish(name, Optional.of(Scope.PUBLIC), Optional.of(lastDay));
        return ((IssueOfToken.Refused) tokens.issue(administrator, wish)).reasons();
    }

    private ProgramToken told(Issued issued) {
        return tokens.all(administrator).stream()
                .filter(token -> token.id().equals(issued.token().id()))
                .findFirst()
                .orElseThrow();
    }
}
