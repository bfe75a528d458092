package org.spean.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeanHomeTest {

    @TempDir
    private Path folder;

    @Test
    void itIsMadeAndKeepsOthersOut() throws Exception {
        SpeanHome home = SpeanHome.open(folder.resolve("a folder/ថត"));

        assertThat(home.path()).isAbsolute().isDirectory();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.path())))
                .isEqualTo("rwx------");
        assertThat(home.folder("index")).isDirectory();
    }

    @Test
    void aFileIsNoFolder() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> SpeanHome.open(file))
                .isInstanceOf(PlainRefusal.class)
                .hasMessage(file + " is a file, not a folder.");
        assertThatThrownBy(() -> SpeanHome.open(file.resolve("below")))
                .isInstanceOf(PlainRefusal.class)
                .hasMessageStartingWith("The folder " + file.resolve("below") + " cannot be made: ");
    }

    @Test
    void aDiskThatIsNearlyFullIsRefusedBeforeAnythingIsWritten() {
        assertThatThrownBy(() -> SpeanHome.open(folder, Long.MAX_VALUE))
                .isInstanceOf(PlainRefusal.class)
                .hasMessageContaining("MB left; Spean needs at least");
        assertThat(folder).isEmptyDirectory();
    }
}
