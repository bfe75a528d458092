package org.spean;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Vaadin's screens come from the bundle that Vaadin built: no Node for them, and the small one. */
class BundleTest {

    private static final Path BUILT = Path.of("target", "classes", "META-INF", "VAADIN");
    private static final Path VAADINS_NPM = Path.of("target", "vaadin-npm");

    @Test
    void theProductionBundleIsThere() {
        assertThat(Sources.text(BUILT.resolve("config/flow-build-info.json")))
                .containsPattern("\"productionMode\"\\s*:\\s*true");
        assertThat(Sources.text(BUILT.resolve("config/stats.json"))).containsPattern("\"pre-compiled\"\\s*:\\s*true");
    }

    @Test
    void nothingOfOursMadeVaadinBuildItsOwn() {
        assertThat(VAADINS_NPM.resolve("node_modules")).doesNotExist();
        assertThat(VAADINS_NPM.resolve("package.json")).doesNotExist();
        assertThat(Files.exists(Path.of("package.json"))).isFalse();
    }
}
