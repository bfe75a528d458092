package org.spean;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.util.FileSystemUtils;

/** A test of the whole application: own folder, own database, own index, a random port, the demonstration's accounts. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@ContextConfiguration(initializers = SpeanTest.OwnHome.class)
public @interface SpeanTest {

    /** Two contexts must not share one folder; it goes when the program that ran the tests ends. */
    class OwnHome implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                Path home = Files.createTempDirectory("spean-test");
                TestPropertyValues.of("spean.home=" + home).applyTo(context);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    context.close();
                    FileSystemUtils.deleteRecursively(home.toFile());
                }));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
