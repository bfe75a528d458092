package org.spean.directory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.spean.OwnProcess;
import org.spean.SpeanApplication;
import org.spean.access.Actor;
import org.spean.access.Actors;
import org.spean.directory.CallOutcome;
import org.spean.directory.CallReport;
import org.spean.directory.Calls;
import org.spean.directory.Search;
import org.spean.people.Organization;
import org.spean.people.OrganizationSeed;
import org.spean.people.Organizations;
import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two nodes on one database, each with an index of its own: what is written is found on both. */
@ExtendWith(OutputCaptureExtension.class)
class NodesTest {

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String ROW = "G4-4-KK";
    private static final String OTHER_ROW = "G4-6-CGI";
    private static final Search VERIFIED =
            new Search("", Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), true);

    private static Node one;
    private static Node two;

    @TempDir
    private Path folder;

    @BeforeAll
    static void twoNodesStart() {
        one = Node.first();
        two = one.second();
        // What is measured is the following, not the first search of a program that has just started.
        assertThat(one.finds("court")).isEqualTo(two.finds("court")).isNotEmpty();
    }

    @AfterAll
    static void bothEnd() {
        two.close();
        one.close();
    }

    private static void say(String row, String words) {
        assertThat(one.write("UPDATE service SET eligibility = ? WHERE row_name = ?", words, row))
                .isEqualTo(1);
    }

    private static void bothSoonFind(String words, String... rows) {
        for (Node node : List.of(one, two)) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(node.finds(words)).containsExactlyInAnyOrder(rows));
        }
    }

    @Test
    void whoReportsACallSeesItAtOnceAndTheOtherNodeSoon() {
        Actor actor = Actors.person(UUID.randomUUID(), "Tester", Set.of());
        CallReport report = one.bean(Calls.class)
                .report(actor, new PhoneNumber("+85512577547"), CallOutcome.ANSWERED, Optional.empty())
                .orElseThrow();
        assertThat(one.found(VERIFIED)).contains(ROW);
        await().atMost(SOON).untilAsserted(() -> assertThat(two.found(VERIFIED)).contains(ROW));

        two.bean(Calls.class).takeBack(actor, report.id());
        assertThat(two.found(VERIFIED)).doesNotContain(ROW);
        await().atMost(SOON).untilAsserted(() -> assertThat(one.found(VERIFIED)).doesNotContain(ROW));
    }

    @Test
    void whatIsWrittenByHandIsFound() {
        say(ROW, "okapi");
        bothSoonFind("okapi", ROW);

        one.write("UPDATE service_phone SET number = '+85599000111' WHERE service_id ="
                + " (SELECT id FROM service WHERE row_name = '" + OTHER_ROW + "') AND position = 0");
        bothSoonFind("099 000 111", OTHER_ROW);
    }

    @Test
    void whatEndedOrIsGoneIsNotFoundAnyMore() {
        say(OTHER_ROW, "pangolin");
        bothSoonFind("pangolin", OTHER_ROW);
        one.write("UPDATE service SET ended_at = current_timestamp WHERE row_name = ?", OTHER_ROW);
        bothSoonFind("pangolin");
        one.write("UPDATE service SET ended_at = NULL WHERE row_name = ?", OTHER_ROW);
        bothSoonFind("pangolin", OTHER_ROW);

        one.write("""
                INSERT INTO service SELECT (jsonb_populate_record(s, jsonb_build_object(
                    'id', gen_random_uuid(), 'row_name', 'copied', 'eligibility', 'axolotl'))).*
                FROM service s WHERE row_name = ?""", ROW);
        bothSoonFind("axolotl", "copied");
        one.write("DELETE FROM service WHERE row_name = 'copied'");
        bothSoonFind("axolotl");
    }

    @Test
    void theTransactionThatBeganFirstAndEndsLastIsNotLostAndDelaysNobody() throws SQLException {
        try (Connection slow = one.byHand().getConnection();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.executeUpdate("UPDATE service SET gaps = 'capybara' WHERE row_name = '" + ROW + "'");
            for (String words : List.of("wombat", "quokka")) {
                one.write("UPDATE service SET gaps = ? WHERE row_name = ?", words, OTHER_ROW);
                bothSoonFind(words, OTHER_ROW);
            }
            assertThat(two.finds("capybara")).isEmpty();
            slow.commit();
        }
        bothSoonFind("capybara", ROW);
    }

    @Test
    void anOrganizationIsFoundUnderItsNewName() {
        Organizations organizations = one.bean(Organizations.class);
        Organization before = organizations.all().stream()
                .filter(each -> each.acronym().equals("KK"))
                .findFirst()
                .orElseThrow();
        rename(before, new BilingualText("Quetzal Fellowship", before.name().khmer()));
        for (Node node : List.of(one, two)) {
            await().atMost(SOON).untilAsserted(() -> {
                assertThat(node.finds("Quetzal Fellowship")).contains(ROW);
                assertThat(node.bean(IndexKeeper.class)
                                .read("Quetzal Fellowship")
                                .clauses())
                        .as("read as a name")
                        .allMatch(clause -> clause.only(Meaning.Named.class));
            });
        }
        rename(before, before.name());
        bothSoonFind("Quetzal Fellowship");
    }

    private static void rename(Organization organization, BilingualText name) {
        one.bean(Organizations.class)
                .take(new OrganizationSeed(
                        List.of(new Organization(
                                organization.id(),
                                organization.code(),
                                name,
                                organization.acronym(),
                                organization.kind(),
                                organization.variants(),
                                organization.provides(),
                                organization.note())),
                        List.of()));
    }

    @Test
    void anIndexDeletedWhileItServesComesBackTheSame(CapturedOutput told) {
        int before = told.getAll().length();
        IndexFolder files = new IndexFolder(two.index(), two.index().resolve("service"));
        files.clear();
        assertThat(two.finds("")).as("whoever answers").hasSize(143);
        await().atMost(PATIENCE).until(() -> told.getAll().substring(before).contains("Made the search index"));
        await().atMost(PATIENCE).until(two.bean(IndexKeeper.class)::ready);
        for (String words : List.of("", "court Svay Rieng", "vocational training girls", "ផ្ទះ", "lawyer Poipet")) {
            assertThat(two.finds(words)).as(words).isEqualTo(one.finds(words)).isNotEmpty();
        }
    }

    @Test
    void whoDidNotFollowForAWeekMakesItsIndexAgain(CapturedOutput told) {
        two.bean(IndexPulse.class).stop();
        try {
            say(ROW, "narwhal");
            one.bean(IndexKeeper.class).tick(false);
            one.write("UPDATE index_change SET at = at - interval '8 days'");
            one.bean(IndexKeeper.class).prune();
            assertThat(new JdbcTemplate(one.byHand())
                            .queryForObject("SELECT count(*) FROM index_change", Integer.class))
                    .isZero();
            assertThat(two.finds("narwhal")).isEmpty();

            two.bean(IndexKeeper.class).tick(false);
            assertThat(told.getAll()).contains("because it was left behind too long");
        } finally {
            two.bean(IndexPulse.class).start();
        }
        one.bean(IndexKeeper.class).tick(false);
        bothSoonFind("narwhal", ROW);
        assertThat(told.getAll().split("ms, because it was left behind too long", -1))
                .as("the one that had followed is not made again")
                .hasSize(2);
    }

    @Test
    void oneKilledWhileItFollowsLosesNothingAndMakesNothingAgain(CapturedOutput told) {
        Path home = folder.resolve("third");
        Map<String, String> environment = one.database().entrySet().stream()
                .collect(Collectors.toMap(
                        setting -> setting.getKey().replaceAll("[.-]", "_").toUpperCase(java.util.Locale.ROOT),
                        setting -> setting.getValue().toString()));
        try (OwnProcess third = new OwnProcess(
                SpeanApplication.class,
                environment,
                List.of("--spean.home=" + home, "--server.port=0", "--spean.seed="))) {
            third.says(line -> line.contains("Spean is open"), PATIENCE);
            // Something is always being followed when it is killed.
            for (int n = 0; n < 40; n++) {
                one.write("UPDATE service SET follow_up = ?", "numbat" + n);
            }
            third.kill();
            one.write("UPDATE service SET follow_up = 'kakapo'");
        }
        int before = told.getAll().length();
        try (Node third = one.again(home)) {
            assertThat(third.finds("kakapo")).hasSize(143);
            assertThat(third.finds("numbat39")).isEmpty();
            assertThat(third.bean(IndexKeeper.class).ready()).isTrue();
        }
        assertThat(told.getAll().substring(before)).doesNotContain("Made the search index");
    }
}
