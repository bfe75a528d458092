package org.spean.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spean.Evidence;
import org.spean.SpeanTest;
import org.spean.machine.PlainRefusal;
import org.spean.machine.SpeanHome;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where master keys come from, which are refused, and how a new one takes over while everybody goes on. */
@SpeanTest
class MasterKeysTest {

    private static final String ONE = "one:" + Base64.getEncoder().encodeToString(new byte[32]);
    private static final String DEMONSTRATIONS =
            Base64.getEncoder().encodeToString(HashOf.text("the key of every demonstration of Spean"));

    @Autowired
    KeysetRows rows;

    @Autowired
    JdbcClient tables;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    @TempDir
    Path folder;

    private MasterKeys keys(KeysetRows of, String told, String file, String... profiles) {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles(profiles);
        return new MasterKeys(told, file, new SpeanHome(folder), of, nobody(), environment, clock);
    }

    private static ObjectProvider<MasterKey> nobody() {
        return new StaticListableBeanFactory().getBeanProvider(MasterKey.class);
    }

    /** Tables in which nothing is sealed yet. */
    private KeysetRows empty() {
        return new KeysetRows(tables) {
            @Override
            boolean any() {
                return false;
            }

            @Override
            List<Wrapped> oneOfEachMaster() {
                return List.of();
            }
        };
    }

    private void refused(String told, String file, String words) {
        assertThatExceptionOfType(PlainRefusal.class)
                .isThrownBy(() -> keys(empty(), told, file))
                .withMessageContaining(words)
                .satisfies(refusal -> assertThat(refusal.whatHelps()).isNotBlank())
                .satisfies(refusal -> assertThat(refusal.getMessage() + refusal.whatHelps())
                        .doesNotContain(told.isEmpty() ? "no key" : told));
    }

    @Test
    @Evidence("13.3.2")
    void aFirstStartMakesAFileThatNobodyElseCanRead() throws Exception {
        MasterKeys first = keys(empty(), "", "");
        Path file = folder.resolve("keys").resolve("master.key");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(keys(empty(), "", "").present().id())
                .isEqualTo(first.present().id());
    }

    @Test
    @Evidence("13.2.3")
    void theDemonstrationsKeyIsRefusedInEarnestUnderAnyName() {
        assertThat(keys(empty(), "", "", "demo").present().id()).isEqualTo(MasterKeys.DEMONSTRATION);
        refused("demonstration:" + DEMONSTRATIONS, "", "everybody knows");
        refused("mine:" + DEMONSTRATIONS, "", "everybody knows");
        refused(ONE + ",old:" + DEMONSTRATIONS, "", "everybody knows");
    }

    @Test
    @Evidence("13.3.2")
    void whatIsNoKeyIsRefusedInASentenceThatDoesNotRepeatIt() throws Exception {
        refused("mine:" + Base64.getEncoder().encodeToString(new byte[16]), "", "16 bytes and not 32");
        refused("nothing of the kind", "", "Master key 1 in SPEAN_MASTER_KEY cannot be read");
        refused("mine:====", "", "cannot be read");
        refused(ONE + "\n" + ONE, "", "one id");
        refused("", folder.resolve("missing").toString(), "cannot be read: NoSuchFileException");
        Path file = Files.writeString(folder.resolve("open"), ONE);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        refused("", file.toString(), "Others than this program can read");
    }

    @Test
    void aMissingKeyIsAskedForWhereThereAreNamesThatOnlyItOpens() {
        sealed();
        assertThatExceptionOfType(PlainRefusal.class)
                .isThrownBy(() -> keys(rows, "", ""))
                .withMessageContaining("master key is missing");
        assertThatExceptionOfType(PlainRefusal.class)
                .isThrownBy(() -> keys(rows, ONE, ""))
                .withMessageContaining("only the master key demonstration opens");
        String another = "demonstration:" + Base64.getEncoder().encodeToString(new byte[32]);
        assertThatExceptionOfType(PlainRefusal.class)
                .isThrownBy(() -> keys(rows, another, "", "demo"))
                .withMessageContaining("does not open what was wrapped by it");
    }

    private UUID sealed() {
        UUID owner = UUID.randomUUID();
        Keyring keyring = new Keyring(rows, keys(rows, "", "", "demo"), clock);
        transaction.executeWithoutResult(status -> keyring.seal(SealedPeople.name(owner), Writing.TEXT, "somebody"));
        return owner;
    }

    @Test
    void aNewMasterKeyTakesOverWhileEverybodyGoesOnReading() throws Exception {
        UUID owner = UUID.randomUUID();
        MasterKeys old = keys(rows, "", "", "demo");
        Keyring before = new Keyring(rows, old, clock);
        Sealed<String> kept = Objects.requireNonNull(
                transaction.execute(status -> before.seal(SealedPeople.name(owner), Writing.TEXT, "somebody")));
        for (int more = 0; more < 450; more++) {
            sealed();
        }
        MasterKeys both = keys(rows, ONE + ",demonstration:" + DEMONSTRATIONS, "", "demo");
        Keyring during = new Keyring(rows, both, clock);
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger read = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        Thread reader = Thread.ofVirtual().start(() -> {
            while (!done.get() || read.get() == 0) {
                during.forget(owner);
                boolean open = during.open(SealedPeople.name(owner), Writing.TEXT, kept)
                        .filter("somebody"::equals)
                        .isPresent();
                (open ? read : failed).incrementAndGet();
            }
        });
        try {
            assertThat(new Rotation(rows, both, transactions).tick()).isGreaterThanOrEqualTo(451);
        } finally {
            done.set(true);
            reader.join();
            // The program that all tests share knows the old key alone.
            MasterKeys back = keys(rows, "demonstration:" + DEMONSTRATIONS + "," + ONE, "", "demo");
            assertThat(rows.shares()).extracting(KeysetRows.Share::master).containsExactly("one");
            new Rotation(rows, back, transactions).tick();
        }
        assertThat(failed).hasValue(0);
        assertThat(rows.shares()).extracting(KeysetRows.Share::master).containsExactly("demonstration");
        assertThat(before.open(SealedPeople.name(owner), Writing.TEXT, kept)).contains("somebody");
    }
}
