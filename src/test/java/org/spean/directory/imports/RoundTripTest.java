package org.spean.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.directory.Tier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestConstructor;

/** What leaves as a file and comes in again is the same; each in a transaction that is never committed. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class RoundTripTest {

    private final ImportWorld world;

    @LocalServerPort
    private int port;

    RoundTripTest(AutowireCapableBeanFactory beans) {
        world = new ImportWorld(beans);
    }

    @AfterEach
    void leave() {
        world.leaves();
    }

    @Test
    void whatCsvBroughtIntoAnEmptyProgramLeavesItAsTheSameCsv() {
        String before = text(world.csv(Tier.COORDINATORS));
        assertThat(before.lines().count()).isGreaterThan(100);

        assertThat(broughtIntoNothing("services.csv", before.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(before);
    }

    @Test
    void whatExcelBroughtIntoAnEmptyProgramLeavesItAsTheSameCsv() {
        String before = text(world.csv(Tier.COORDINATORS));

        assertThat(broughtIntoNothing("services.xlsx", world.workbook(Tier.COORDINATORS)))
                .isEqualTo(before);
    }

    @Test
    void anExportThatComesBackChangesNothing() {
        UUID id = world.brought(world.editor, "services.csv", world.csv(Tier.COORDINATORS));

        assertThat(world.checked(world.editor, id).keySet()).containsExactly(Verdict.SAME);
    }

    @Test
    void anExportOfWhoSeesLessTakesNothingAwayWhenItComesBack() {
        UUID id = world.brought(world.editor, "services.csv", world.csv(Tier.PUBLIC));

        assertThat(world.checked(world.editor, id).keySet()).containsExactly(Verdict.SAME);
    }

    @Test
    void aPackageOfHsdsThatComesBackChangesNothing() throws IOException, InterruptedException {
        byte[] file = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/export/hsds.zip"))
                                .build(),
                        BodyHandlers.ofByteArray())
                .body();
        UUID id = world.brought(world.editor, "package.zip", file);

        assertThat(world.checked(world.editor, id).keySet())
                .as(() -> world.lines(world.editor, id, Verdict.CHANGED).stream()
                        .map(Preview.Line::said)
                        .toList()
                        .toString())
                .containsExactly(Verdict.SAME);
    }

    private String broughtIntoNothing(String name, byte[] file) {
        return world.transaction.execute(status -> {
            status.setRollbackOnly();
            world.tables.sql("DELETE FROM service").update();
            world.tables.sql("DELETE FROM programme").update();
            world.tables.sql("DELETE FROM agreement").update();
            world.tables.sql("DELETE FROM organization_contact").update();
            world.tables.sql("DELETE FROM organization").update();
            UUID id = world.brought(world.editor, name, file);
            assertThat(world.checked(world.editor, id).keySet())
                    .as(() -> world.lines(world.editor, id, Verdict.WRONG).toString())
                    .containsExactly(Verdict.NEW);
            world.taking.take(world.editor, id, new Working(Working.What.TAKING, 0));
            return text(world.csv(Tier.COORDINATORS));
        });
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }
}
