package org.spean;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;

/** Every room says at its door what it is for and whom it calls. */
class RoomsTest {

    /** What an {@link ApplicationModule} that forgot to say anything allows. */
    private static final List<String> ANYBODY = List.of(ApplicationModule.OPEN_TOKEN);

    @Test
    void everyPackageSpeaksOfNull() {
        for (String root : List.of("src/main/java", "src/test/java", "src/bench/java")) {
            assertThat(packages(root)
                            .filter(name -> annotation(name, NullMarked.class).isEmpty()))
                    .as("packages of %s without @NullMarked in their package-info", root)
                    .isEmpty();
        }
    }

    @Test
    void everyRoomListsWhomItCalls() {
        assertThat(packages("src/main/java")
                        .filter(name -> name.matches("org\\.spean\\.[a-z]+"))
                        .filter(name -> annotation(name, ApplicationModule.class)
                                .map(room -> List.of(room.allowedDependencies()).equals(ANYBODY))
                                .orElse(true)))
                .as("rooms whose package-info lacks @ApplicationModule(allowedDependencies = …)")
                .isEmpty();
    }

    @Test
    void everyRoomSaysWhatItIsFor() {
        assertThat(packages("src/main/java")
                        .map(name -> Path.of("src/main/java", name.split("\\.")).resolve("package-info.java"))
                        .filter(file -> !Sources.text(file).startsWith("/**")))
                .as("package-info without a paragraph on what the package is for")
                .isEmpty();
    }

    private static Stream<String> packages(String root) {
        Path from = Path.of(root);
        return Sources.below(root, ".java")
                .map(file -> from.relativize(file.getParent()).toString().replace('/', '.'))
                .distinct();
    }

    private static <A extends Annotation> Optional<A> annotation(String name, Class<A> type) {
        try {
            return Optional.ofNullable(
                    Class.forName(name + ".package-info").getPackage().getAnnotation(type));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }
}
