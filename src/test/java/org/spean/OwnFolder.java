package org.spean;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * Gives each program under test a folder of its own, deleted when that program ends; what the developer's environment says
 * about folders and databases is left aside.
 */
public class OwnFolder implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext program) {
        try {
            Path folder = Files.createTempDirectory("spean-test-");
            shareServerPrograms(folder);
            program.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "own folder",
                            Map.ofEntries(
                                    Map.entry("spean.home", folder.toString()),
                                    Map.entry("spean.seed", ""),
                                    Map.entry("SPEAN_OPENSEARCH", ""),
                                    Map.entry("SPEAN_MASTER_KEY", ""),
                                    Map.entry("SPEAN_MASTER_KEY_FILE", ""),
                                    Map.entry("spean.database.url", "embedded"),
                                    // Questions that wait would be climbed by the ladders of other tests.
                                    Map.entry("spean.demonstration.dates", "false"),
                                    // Tests count what waits for the demonstration's people.
                                    Map.entry("spean.demonstration.cases", "false"),
                                    // Driven by hand in tests.
                                    Map.entry("spean.messages.every", "1d"),
                                    Map.entry("spean.appointments.every", "1d"),
                                    Map.entry("spean.deadlines.every", "1d"),
                                    // A provider that nobody reaches, whose reports are signed by tests.
                                    Map.entry("spean.twilio.account", "AC00000000000000000000000000000000"),
                                    Map.entry("spean.twilio.token", "token-of-the-tests"),
                                    Map.entry("spean.twilio.from", "Spean"),
                                    Map.entry("spean.twilio.base", "http://127.0.0.1:9"),
                                    Map.entry("spean.twilio.callback", "https://spean.example.org"),
                                    Map.entry("spean.telegram.token", "1:token-of-the-tests"),
                                    Map.entry("spean.telegram.name", "spean_of_the_tests_bot"),
                                    Map.entry("spean.telegram.base", "http://127.0.0.1:9"),
                                    Map.entry("spean.telegram.callback", "https://spean.example.org"),
                                    Map.entry("spean.webhook.burst", 100_000),
                                    // All tests come from one address, and faster than anybody should.
                                    Map.entry("spean.api.token-burst", 100_000),
                                    Map.entry("spean.api.address-burst", 100_000),
                                    Map.entry("spean.sign-in.tries-of-address", 100_000),
                                    Map.entry("spean.sign-in.tries-of-name", 100_000),
                                    Map.entry("spean.api.allowed-origins", ""))));
            // Registered before anything else, so it is the last thing that happens.
            DefaultListableBeanFactory beans = program.getDefaultListableBeanFactory();
            beans.registerDisposableBean("own folder", () -> FileSystemUtils.deleteRecursively(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The database server's programs are unpacked once for all folders of this run, and apart from one beside it. */
    static void shareServerPrograms(Path folder) throws IOException {
        Path shared = Files.createDirectories(
                Path.of("target", "postgres-binaries", System.getProperty("spean.test.fork", "1"))
                        .toAbsolutePath());
        Files.createSymbolicLink(folder.resolve("postgres-binaries"), shared);
    }
}
