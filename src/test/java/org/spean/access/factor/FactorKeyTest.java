package org.spean.access.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spean.SpeanTest;
import org.spean.machine.PlainRefusal;
import org.spean.machine.SpeanHome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The key beside the database, without which the tables tell nobody a code. */
@SpeanTest
class FactorKeyTest {

    private static final UUID SOMEBODY = UUID.randomUUID();

    @TempDir
    Path folder;

    @Autowired
    JdbcClient tables;

    @Autowired
    FactorKey used;

    @Test
    void whatItSealedOpensForItsAccountAlone() {
        TotpSecret secret = TotpSecret.make();
        byte[] sealed = used.seal(SOMEBODY, secret);

        assertThat(used.open(SOMEBODY, sealed).grouped()).isEqualTo(secret.grouped());
        assertThat(sealed).isNotEqualTo(used.seal(SOMEBODY, secret));
        assertThatIllegalStateException().isThrownBy(() -> used.open(UUID.randomUUID(), sealed));
        sealed[20] ^= 1;
        assertThatIllegalStateException().isThrownBy(() -> used.open(SOMEBODY, sealed));
    }

    @Test
    void anotherKeyHashesOtherwise() throws Exception {
        Path file = written("# a key\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n");
        FactorKey other = key(file);

        assertThat(other.hash(SOMEBODY, 1, "12345678"))
                .isEqualTo(key(file).hash(SOMEBODY, 1, "12345678"))
                .isNotEqualTo(used.hash(SOMEBODY, 1, "12345678"))
                .isNotEqualTo(other.hash(SOMEBODY, 2, "12345678"))
                .isNotEqualTo(other.hash(UUID.randomUUID(), 1, "12345678"));
    }

    @Test
    void aMissingKeyIsNotReplacedWhereSomethingNeedsIt() {
        // The demonstration's accounts have telephones.
        assertThatExceptionOfType(PlainRefusal.class)
                .isThrownBy(() -> key(folder.resolve("none.key")))
                .withMessageContaining("is missing");
        assertThat(folder.resolve("none.key")).doesNotExist();
    }

    @Test
    void whatIsNoKeyIsRefused() throws Exception {
        for (String text : new String[] {"", "# nothing\n", "AAAA\n", "not base64!\n"}) {
            Path file = written(text);
            assertThatExceptionOfType(PlainRefusal.class)
                    .isThrownBy(() -> key(file))
                    .withMessageContaining("is not the key");
        }
    }

    private Path written(String text) throws Exception {
        Path file = Files.createTempFile(
                folder, "key", "", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, text);
    }

    private FactorKey key(Path file) {
        return new FactorKey(file.toString(), false, new SpeanHome(folder), tables);
    }
}
