package org.spean.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.Evidence;
import org.spean.SpeanTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** What is sealed opens for its owner and its field, and for nothing else. */
@SpeanTest
class KeyringTest {

    private static final String NAME = "សុខ ដារ៉ា";

    @Autowired
    Keyring keyring;

    @Autowired
    NameIndex names;

    @Autowired
    JdbcClient tables;

    @Autowired
    TransactionTemplate transaction;

    private SealedPeople people;

    @BeforeEach
    void people() {
        people = new SealedPeople(tables, transaction, keyring, names);
    }

    private UUID somebody() {
        return people.add(NAME, "+85512000001", "");
    }

    @Test
    void whatIsSealedIsOpenedAsItWas() {
        UUID owner = somebody();
        OwnField born = new OwnField(owner, "subject.born");
        LocalDate day = LocalDate.of(2009, 2, 28);
        Sealed<LocalDate> sealed = sealed(born, Writing.DAY, day);

        assertThat(keyring.open(SealedPeople.name(owner), Writing.TEXT, people.keptName(owner)))
                .contains(NAME);
        assertThat(keyring.open(born, Writing.DAY, sealed)).contains(day);
        assertThat(sealed).hasToString("sealed");
    }

    private <T> Sealed<T> sealed(OwnField field, Writing<T> writing, T value) {
        return Objects.requireNonNull(transaction.execute(status -> keyring.seal(field, writing, value)));
    }

    @Test
    @Evidence("11.3.4")
    void theSameNameIsSealedToAnotherTextEachTime() {
        OwnField field = SealedPeople.name(somebody());

        assertThat(sealed(field, Writing.TEXT, NAME)).isNotEqualTo(sealed(field, Writing.TEXT, NAME));
    }

    @Test
    @Evidence("11.3.3")
    void itOpensForNoOtherOwnerAndNoOtherField() {
        UUID owner = somebody();
        UUID other = somebody();
        Sealed<String> kept = people.keptName(owner);

        broken(SealedPeople.name(other), kept);
        broken(SealedPeople.phone(owner), kept);
        broken(new OwnField(owner, "subject.name "), kept);
    }

    @Test
    @Evidence({"11.2.5", "11.3.3", "16.5.3"})
    void whateverIsChangedIsRefusedAndNothingIsSaidOfIt() {
        OwnField field = SealedPeople.name(somebody());
        byte[] kept = sealed(field, Writing.TEXT, NAME).toKeep();

        for (int bit = 0; bit < kept.length * Byte.SIZE; bit++) {
            byte[] changed = kept.clone();
            changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            broken(field, Sealed.kept(changed));
        }
        for (int length = 0; length < kept.length; length++) {
            broken(field, Sealed.kept(Arrays.copyOf(kept, length)));
        }
    }

    private void broken(OwnField field, Sealed<String> kept) {
        assertThatExceptionOfType(SealBroken.class)
                .isThrownBy(() -> keyring.open(field, Writing.TEXT, kept))
                .withNoCause()
                .withMessage("a sealed value was changed or moved");
    }

    @Test
    @Evidence("2.3.3")
    void aKeysetThatWasRolledBackSealsNothingMore() {
        UUID owner = UUID.randomUUID();
        OwnField field = SealedPeople.name(owner);
        transaction.executeWithoutResult(status -> {
            Sealed<String> sealed = keyring.seal(field, Writing.TEXT, NAME);
            assertThat(keyring.open(field, Writing.TEXT, sealed)).contains(NAME);
            status.setRollbackOnly();
        });
        Sealed<String> kept = sealed(field, Writing.TEXT, NAME);
        keyring.forget(owner);

        assertThat(keyring.open(field, Writing.TEXT, kept)).contains(NAME);
    }

    @Test
    void twoWhoSealAnOwnersFirstValuesAtOnceHaveOneKeyset() throws Exception {
        UUID owner = UUID.randomUUID();
        List<OwnField> fields = IntStream.range(0, 8)
                .mapToObj(each -> new OwnField(owner, "field." + each))
                .toList();
        try (ExecutorService hands = Executors.newFixedThreadPool(fields.size())) {
            List<Future<Sealed<String>>> sealed = fields.stream()
                    .map(each -> hands.submit(() -> sealed(each, Writing.TEXT, NAME)))
                    .toList();
            for (int at = 0; at < fields.size(); at++) {
                Sealed<String> kept = sealed.get(at).get();
                keyring.forget(owner);
                assertThat(keyring.open(fields.get(at), Writing.TEXT, kept)).contains(NAME);
            }
        }
    }

    @Test
    void nothingIsSealedOutsideOfATransaction() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> keyring.seal(SealedPeople.name(UUID.randomUUID()), Writing.TEXT, NAME));
    }

    @Test
    void aKeysetOfAMasterKeyThatIsMissingSaysWhichOne() {
        UUID owner = somebody();
        people.write("UPDATE vault.keyset SET master = 'lost' WHERE owner = ?", owner);
        keyring.forget(owner);
        try {
            assertThatIllegalStateException()
                    .isThrownBy(() -> keyring.open(SealedPeople.name(owner), Writing.TEXT, people.keptName(owner)))
                    .withMessageContaining("lost");
        } finally {
            people.write("DELETE FROM vault.keyset WHERE owner = ?", owner);
        }
    }
}
