package org.spean.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spean.Evidence;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.access.Actors;
import org.spean.access.SettableClock;
import org.spean.access.Subject;
import org.spean.machine.PlainRefusal;
import org.spean.machine.SpeanHome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A dump of the data tells nothing, and an erased identity is in no backup (design 5.1). */
@SpeanTest
class ErasureTest {

    private static final String KHMER = "កៅស៊ូ ពិសិដ្ឋវណ្ណា";
    private static final String LATIN = "Kanary Pisethvanna";
    private static final String PHONE = "+85599000417";

    @Autowired
    Keyring keyring;

    @Autowired
    NameIndex names;

    @Autowired
    Erasure erasure;

    @Autowired
    ErasureList list;

    @Autowired
    KeysetRows keysets;

    @Autowired
    KeyBackup backups;

    @Autowired
    SpeanHome home;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient tables;

    @Autowired
    TransactionTemplate transaction;

    @TempDir
    Path folder;

    private final Actor somebody = Actors.person(UUID.randomUUID(), "Tester", Set.of());
    private SealedPeople people;

    @BeforeEach
    void people() {
        people = new SealedPeople(tables, transaction, keyring, names);
    }

    @Test
    void aDumpOfSealedRowsHoldsNoneOfItsCanaries() throws Exception {
        people.add(KHMER, PHONE, "");
        UUID latin = people.add(LATIN, "+85599000418", "");
        List<String> canaries = List.of(KHMER, "ពិសិដ្ឋវណ្ណា", LATIN, "Pisethvanna", PHONE, "99000418");

        assertThat(Canaries.found(database, canaries)).isEmpty();

        // The same look finds them where they are open, in letters and in bytes.
        people.write("UPDATE vault_subject SET note = ? WHERE owner = ?", "spoke with " + LATIN, latin);
        assertThat(Canaries.found(database, canaries)).containsExactly("public.vault_subject");
        people.write(
                "UPDATE vault_subject SET note = '', phone = ? WHERE owner = ?",
                PHONE.getBytes(StandardCharsets.UTF_16LE),
                latin);
        assertThat(Canaries.found(database, canaries)).containsExactly("public.vault_subject");
        people.write("DELETE FROM vault_subject WHERE owner = ?", latin);
    }

    private LocalDate erased(UUID owner) {
        return Objects.requireNonNull(
                transaction.execute(status -> erasure.erase(somebody, new Subject(Subject.Kind.PERSON, owner))));
    }

    @Test
    void whatWasErasedOpensForNobodyAndTheOthersAreStillFound() {
        UUID gone = people.add(KHMER, PHONE, "");
        UUID stays = people.add("កៅស៊ូ ពិសិដ្ឋ", PHONE, "");
        List<UUID> both = List.of(gone, stays);
        assertThat(names.candidates("Kaosu Piseth", both)).contains(stays);
        assertThat(names.candidates(KHMER, both)).containsExactly(gone);

        LocalDate day = erased(gone);

        assertThat(keyring.open(SealedPeople.name(gone), Writing.TEXT, people.keptName(gone)))
                .isEmpty();
        assertThat(names.candidates(KHMER, both)).isEmpty();
        assertThat(names.candidates("Kaosu Piseth", both)).containsExactly(stays);
        assertThat(keyring.open(SealedPeople.name(stays), Writing.TEXT, people.keptName(stays)))
                .isPresent();
        assertThat(day)
                .isEqualTo(LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC)
                        .plusDays(31));
        assertThat(erasure.goneOn(gone)).contains(day);
        assertThat(erasure.goneOn(stays)).isEmpty();
        assertThat(tables.sql("SELECT act FROM log.entry WHERE subject_id = ?")
                        .param(gone)
                        .query(String.class)
                        .list())
                .containsExactly("IDENTITY_ERASED");
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        transaction.execute(status -> keyring.seal(SealedPeople.name(gone), Writing.TEXT, "again")));
    }

    @Test
    @Evidence("2.3.3")
    void anErasureThatIsRolledBackDidNotHappen() {
        UUID owner = people.add(KHMER, PHONE, "");
        transaction.executeWithoutResult(status -> {
            erasure.erase(somebody, new Subject(Subject.Kind.PERSON, owner));
            status.setRollbackOnly();
        });

        assertThat(erasure.apply()).isZero();
        assertThat(list.all()).doesNotContain(owner);
        assertThat(keyring.open(SealedPeople.name(owner), Writing.TEXT, people.keptName(owner)))
                .contains(KHMER);
    }

    @Test
    void aRestoreBringsNobodyBackWhoWasErased() throws Exception {
        UUID gone = people.add(KHMER, PHONE, "");
        UUID stays = people.add(LATIN, PHONE, "");
        Path keys = backups.write(folder);
        Sealed<String> dataBackup = people.keptName(gone);
        erased(gone);
        // The machine burns down; the data's last backup is older than the erasure, the keys' too.
        people.write("DELETE FROM vault.keyset WHERE owner IN (?, ?)", gone, stays);
        people.write("DELETE FROM erased_key WHERE owner = ?", gone);
        keyring.forget(stays);

        backups.restore(keys);

        assertThat(keyring.open(SealedPeople.name(gone), Writing.TEXT, dataBackup))
                .isEmpty();
        assertThat(erasure.goneOn(gone)).isPresent();
        assertThat(keyring.open(SealedPeople.name(stays), Writing.TEXT, people.keptName(stays)))
                .contains(LATIN);
    }

    @Test
    void keysetsThatCameBackBehindTheProgramsBackAreDeletedAtTheNextStart() {
        UUID gone = people.add(KHMER, PHONE, "");
        Sealed<String> dataBackup = people.keptName(gone);
        KeysetRows.Wrapped kept = keysets.of(gone).orElseThrow();
        erased(gone);
        people.write("INSERT INTO vault.keyset VALUES (?, ?, ?, now())", gone, kept.master(), kept.text());
        people.write("DELETE FROM erased_key WHERE owner = ?", gone);
        // Without the list it would open: the control.
        assertThat(keyring.open(SealedPeople.name(gone), Writing.TEXT, dataBackup))
                .contains(KHMER);

        assertThat(erasure.apply()).isEqualTo(1);

        assertThat(keyring.open(SealedPeople.name(gone), Writing.TEXT, dataBackup))
                .isEmpty();
    }

    @Test
    void afterThirtyDaysNoBackupOfTheKeysIsLeftThatHoldsIt() throws Exception {
        UUID gone = people.add(KHMER, PHONE, "");
        SettableClock clock = new SettableClock();
        KeyBackup later = new KeyBackup(tables, keysets, erasure, clock);
        Path before = later.write(folder);
        assertThat(Files.readString(before)).contains(gone.toString());
        LocalDate day = erased(gone);

        clock.moveOn(Duration.ofDays(30));
        assertThat(later.expire(folder)).isEmpty();
        Path after = later.write(folder);
        clock.moveOn(Duration.ofDays(1));
        assertThat(later.expire(folder)).containsExactly(before);

        assertThat(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)).isEqualTo(day);
        assertThat(Files.readString(after)).doesNotContain(gone.toString());
    }

    @Test
    void halfABackupOfKeysIsRefusedAndNothingIsPutBack() throws Exception {
        UUID owner = people.add(LATIN, PHONE, "");
        Path whole = backups.write(folder);
        List<String> lines = Files.readAllLines(whole);
        Path half = Files.write(folder.resolve("half.txt"), lines.subList(0, lines.size() - 1));
        people.write("DELETE FROM vault.keyset WHERE owner = ?", owner);
        keyring.forget(owner);

        assertThatExceptionOfType(PlainRefusal.class)
                .isThrownBy(() -> backups.restore(half))
                .withMessageContaining("not a whole backup");

        assertThat(keysets.of(owner)).isEmpty();
        backups.restore(whole);
        assertThat(keysets.of(owner)).isPresent();
    }

    @Test
    void theListBesideTheDatabaseHoldsIdsAndSurvivesHalfALine() throws Exception {
        UUID gone = people.add(KHMER, PHONE, "");
        erased(gone);
        Path file = home.path().resolve("keys").resolve("erased.list");
        Files.writeString(file, Files.readString(file) + gone.toString().substring(0, 7));
        UUID next = people.add(KHMER, PHONE, "");
        erased(next);

        assertThat(list.all()).contains(gone, next);
    }
}
