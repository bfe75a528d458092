package org.spean.access.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.spean.SpeanTest;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Actors;
import org.spean.access.Role;
import org.spean.access.Subject;
import org.spean.access.seal.Check.Stage;
import org.spean.access.seal.Finding.What;
import org.spean.machine.SpeanHome;
import org.spean.machine.Superuser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** The chain as auditors see and check it. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ChainTest {

    private final Chain chain;
    private final Sealer sealer;
    private final AccessLog log;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;
    private final SpeanHome home;
    private final DataSource database;
    private final Actor auditor = Actors.person(UUID.randomUUID(), "Checks", Set.of(Role.AUDITOR));

    ChainTest(
            Chain chain,
            Sealer sealer,
            AccessLog log,
            JdbcClient tables,
            TransactionTemplate transaction,
            SpeanHome home,
            DataSource database) {
        this.chain = chain;
        this.sealer = sealer;
        this.log = log;
        this.tables = tables;
        this.transaction = transaction;
        this.home = home;
        this.database = database;
    }

    private UUID sealedEntry() {
        UUID subject = UUID.randomUUID();
        transaction.executeWithoutResult(status ->
                log.write(auditor, Act.LOG_READ, Optional.of(new Subject(Subject.Kind.PERSON, subject)), Map.of()));
        new Sealed(tables, sealer).becomes("subject_id = '" + subject + "'");
        return tables.sql("SELECT id FROM log.entry WHERE subject_id = ?")
                .param(subject)
                .query(UUID.class)
                .single();
    }

    private Check checked() {
        Check check = chain.check(auditor);
        await().until(() -> check.stage() != Stage.RUNNING);
        return check;
    }

    @Test
    void itSaysUpToWhenItIsSealedAndWithWhichKey() {
        sealedEntry();
        Chain.State state = chain.state(auditor);

        assertThat(state.last()).isPresent();
        assertThat(sealer.key().published()).contains(state.keyHead());
        assertThat(state.keyHead()).hasSize(24);
    }

    @Test
    void aCheckComesToItsEndAndIsWrittenDown() {
        sealedEntry();
        Check check = checked();

        assertThat(check.stage()).isEqualTo(Stage.DONE);
        assertThat(check.finding().map(Finding::what)).contains(What.NOTHING);
        assertThat(chain.state(auditor).checked()).hasValueSatisfying(last -> {
            assertThat(last.by()).isEqualTo("Checks");
            assertThat(last.what()).isEqualTo(What.NOTHING);
            assertThat(last.place()).isEqualTo(check.finding().orElseThrow().place());
        });
    }

    @Test
    void itNamesTheFirstEntryThatWasChanged() throws SQLException {
        UUID entry = sealedEntry();
        sealedEntry();
        try (Connection superuser = Superuser.enters(home, database)) {
            rename(superuser, entry, "Somebody else");
            try {
                assertThat(checked().finding()).hasValueSatisfying(found -> {
                    assertThat(found.what()).isEqualTo(What.CHANGED);
                    assertThat(found.entry()).contains(entry);
                });
                assertThat(chain.state(auditor).checked().map(Chain.Checked::what))
                        .contains(What.CHANGED);
            } finally {
                rename(superuser, entry, auditor.name());
            }
        }
        assertThat(checked().finding().map(Finding::what)).contains(What.NOTHING);
    }

    private static void rename(Connection superuser, UUID entry, String name) throws SQLException {
        try (PreparedStatement change =
                superuser.prepareStatement("UPDATE log.entry SET actor_name = ? WHERE id = ?")) {
            change.setString(1, name);
            change.setObject(2, entry);
            assertThat(change.executeUpdate()).isOne();
        }
        superuser.commit();
    }

    @Test
    void aCheckThatNobodyWaitsForStopsAndWritesNothing() {
        Check check = new Check(10);
        check.goesOn(3);
        check.cancel();

        assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> check.goesOn(5));
        assertThat(check.looked()).isEqualTo(5);
        assertThat(check.finding()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = Mode.EXCLUDE, names = "AUDITOR")
    void nobodyElseSeesOrChecksIt(Role role) {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> chain.state(Actors.person("Other", role)));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> chain.check(Actors.person("Other", role)));
    }
}
