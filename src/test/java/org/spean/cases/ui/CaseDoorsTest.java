package org.spean.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.Evidence;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.access.SignedIn;
import org.spean.access.policy.AccessPolicy;
import org.spean.access.policy.Answer;
import org.spean.access.policy.Operation;
import org.spean.access.reach.Reach;
import org.spean.cases.Case;
import org.spean.vocabulary.Language;
import org.spean.widgets.Words;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestConstructor;

/**
 * Every page of cases over HTTP, with the session of everybody: whoever may see it sees it, and for whoever may not it is the same
 * answer as for what does not exist. The table is {@code doors.csv}; what it says of a case is held against {@code policy.csv}.
 */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CaseDoorsTest {

    private static final String UNKNOWN = "KH02-2020-AAAA";
    private static final String PAGE = "page";
    private static final String SEARCH = "search sheet";
    private static final String LISTED = "listed";
    private static final String NONE = "nothing";
    private static final String SIGN_IN = "sign in";

    @LocalServerPort
    private int port;

    private final BeanFactory beans;
    private final AccessPolicy policy;
    private final Reach reach;
    private final CasePeople people;
    private final UUID nobodys = UUID.randomUUID();

    CaseDoorsTest(BeanFactory beans, AccessPolicy policy, Reach reach) {
        this.beans = beans;
        this.policy = policy;
        this.reach = reach;
        people = new CasePeople(beans);
    }

    @AfterEach
    void leave() {
        people.leaves();
    }

    private static List<CSVRecord> table() throws IOException {
        try (Reader text = new InputStreamReader(
                        Objects.requireNonNull(CaseDoorsTest.class.getResourceAsStream("doors.csv")),
                        StandardCharsets.UTF_8);
                var rows = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .setCommentMarker('#')
                        .get()
                        .parse(text)) {
            return rows.getRecords();
        }
    }

    @Test
    @Evidence({"8.1.1", "8.2.2", "8.4.1"})
    void everyDoorOpensForWhomTheTableSaysAndForNobodyElse() throws IOException {
        List<CSVRecord> table = table();
        assertThat(table.stream().map(row -> row.get("who")))
                .containsExactlyElementsOf(List.of(List.copyOf(people.all().keySet()), List.of("nobody")).stream()
                        .flatMap(List::stream)
                        .toList());
        List<String> wrong = new ArrayList<>();
        int cells = 0;
        for (CSVRecord row : table) {
            Map<String, String> expected = row.toMap();
            String who = Objects.requireNonNull(expected.remove("who"));
            Actor actor = people.all().getOrDefault(who, Actor.ANYBODY);
            agreesWithThePolicy(who, actor, expected);
            try (SignedIn session =
                    people.all().containsKey(who) ? SignedIn.as(beans, port, actor) : SignedIn.nobody(port)) {
                for (Map.Entry<String, String> cell : expected.entrySet()) {
                    cells++;
                    String seen = seen(session, cell.getKey());
                    if (!seen.equals(cell.getValue())) {
                        wrong.add(who + " at " + cell.getKey() + ": " + seen + ", not " + cell.getValue());
                    }
                }
            }
        }
        Files.write(
                Path.of("target", "case-doors.txt"),
                List.of("doors of cases over HTTP: %d people, %d cells, wrong %d"
                        .formatted(table.size(), cells, wrong.size())));
        assertThat(wrong).isEmpty();
        assertThat(cells).isEqualTo(21 * 15);
    }

    /** What the table says of a page of a case follows from the policy: whoever may know of it, and may open pages. */
    private void agreesWithThePolicy(String who, Actor actor, Map<String, String> expected) {
        for (Case file : List.of(people.plain, people.restricted)) {
            boolean knows = people.world.as(
                    actor, () -> policy.may(reach.sight(actor, file.subject()), Operation.KNOW) == Answer.YES);
            String door = file.equals(people.plain) ? "cases/{id}" : "cases/{restricted id}";
            boolean pages = actor.roles().stream()
                    .anyMatch(role -> List.of(
                                    "CASEWORKER", "MANAGER", "DISTRICT_OFFICIAL", "FOCAL_PERSON", "ATRO_OFFICER")
                            .contains(role.name()));
            assertThat(List.of(PAGE, SEARCH).contains(expected.get(door)))
                    .as("%s, %s", who, door)
                    .isEqualTo(knows && pages);
        }
    }

    private String seen(SignedIn session, String door) {
        String[] parts = path(door).split("\\?", 2);
        String query = parts.length > 1 ? parts[1] : "";
        var first = session.opens("/" + path(door));
        var unknown = session.opens("/cases/" + UNKNOWN);
        if (first.statusCode() == 302) {
            assertThat(first.headers().firstValue("Location"))
                    .isEqualTo(unknown.headers().firstValue("Location"));
            assertThat(first.body()).isEqualTo(unknown.body());
            Shown none = new Shown(session.shows(parts[0], query));
            assertThat(none.says(people.plain.code().text())).isFalse();
            return SIGN_IN;
        }
        assertThat(first.statusCode()).isEqualTo(unknown.statusCode());
        Shown shown = new Shown(session.shows(parts[0], query));
        assertThat(shown.failed()).as(door).isFalse();
        if (theSameAsNothing(session, door, shown)) {
            return NONE;
        }
        if (shown.says(Words.say("cases.only-search", Language.ENGLISH))) {
            return SEARCH;
        }
        boolean lists = door.equals("cases") || door.equals("folders");
        assertThat(lists
                        && shown.says(people.restricted.code().text())
                        && !shown.says(people.plain.code().text()))
                .isFalse();
        return lists && shown.says(people.plain.code().text())
                ? LISTED + (shown.says(people.restricted.code().text()) ? " both" : "")
                : PAGE;
    }

    /** To the letter, but for the address itself. */
    private boolean theSameAsNothing(SignedIn session, String door, Shown shown) {
        String unknown = door.contains("{")
                ? door.replaceAll("\\{[a-z ]*id}", nobodys.toString()).replaceAll("\\{[a-z ]*code}", UNKNOWN)
                : "cases/" + UNKNOWN;
        String[] parts = unknown.split("\\?", 2);
        Shown nothing = new Shown(session.shows(parts[0], parts.length > 1 ? parts[1] : ""));
        return shown.without(path(door).split("\\?", 2)[0]).equals(nothing.without(parts[0]));
    }

    private String path(String door) {
        return door.replace("{id}", people.plain.id().toString())
                .replace("{code}", people.plain.code().text())
                .replace("{restricted id}", people.restricted.id().toString())
                .replace("{restricted code}", people.restricted.code().text());
    }
}
