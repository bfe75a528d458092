package org.spean.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.Evidence;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.access.SignedIn;
import org.spean.cases.CaseWorld;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestConstructor;

/** Addresses that nobody was given: misspelt, huge, other people's. Nothing fails, and nothing is said about others (S7). */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CaseAddressesTest {

    private static final String UNKNOWN = "KH02-2020-AAAA";

    @LocalServerPort
    private int port;

    private final CaseWorld world;
    private final BeanFactory beans;

    CaseAddressesTest(BeanFactory beans) {
        this.beans = beans;
        world = new CaseWorld(beans);
    }

    @AfterEach
    void leave() {
        world.leaves();
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private List<String> misspelt() {
        String id = world.file.id().toString();
        return List.of(
                id.toUpperCase(Locale.ROOT),
                coded("{" + id + "}"),
                id + "0",
                id.substring(1),
                id.replace('-', '_'),
                "1-1-1-1-1",
                "0",
                "-1",
                "null",
                "undefined",
                "%25",
                coded("' OR 1=1 --"),
                coded("<script>alert(1)</script>"),
                coded("សុខា"),
                coded("\u202e" + id),
                "KH99-9999-ZZZZ",
                "KH02-2026-" + "A".repeat(4_000),
                "9".repeat(6_000),
                UUID.randomUUID().toString());
    }

    @Test
    @Evidence({"2.2.1", "8.4.1"})
    void anAddressOfNoCaseLeadsToNothingForEverybody() {
        for (Actor actor : List.of(world.worker, world.manager, world.stranger, world.atro)) {
            try (SignedIn session = SignedIn.as(beans, port, actor)) {
                List<String> nothing = new Shown(session.shows("cases/" + UNKNOWN, "")).without("cases/" + UNKNOWN);
                for (String each : misspelt()) {
                    assertThat(session.opens("/cases/" + each).statusCode())
                            .as(each)
                            .isIn(200, 400, 404, 414, 431);
                    Shown shown = new Shown(session.shows("cases/" + each, ""));
                    assertThat(shown.says(world.file.code().text())).as(each).isFalse();
                    if (each.length() < 1_000) {
                        assertThat(shown.without(
                                        "cases/" + each, "cases/" + URLDecoder.decode(each, StandardCharsets.UTF_8)))
                                .as(each)
                                .isEqualTo(nothing);
                    }
                }
            }
        }
    }

    @Test
    void aStepThatNobodyChoosesOpensThePageWithoutQuestions() {
        try (SignedIn worker = SignedIn.as(beans, port, world.worker)) {
            String page = "cases/" + world.file.id();
            assertThat(new Shown(worker.shows(page, "step=note")).says("step-note"))
                    .as("the control: a step that there is")
                    .isTrue();
            for (String step : List.of(
                    "",
                    "nonsense",
                    "NOTE",
                    "opened",
                    "__proto__",
                    coded("'; DROP TABLE client_case; --"),
                    coded("<img src=x onerror=alert(1)>"),
                    coded("កំណត់ត្រា"),
                    "9".repeat(3_000))) {
                Shown shown = new Shown(worker.shows(page, "step=" + step));
                assertThat(shown.failed()).as(step).isFalse();
                assertThat(shown.says(world.file.code().text())).as(step).isTrue();
                assertThat(shown.says("step-note")).as(step).isFalse();
            }
            for (String query : List.of("step", "step=note&step=nonsense", "other=1", "&&&", "=", "step=note#x")) {
                Shown shown = new Shown(worker.shows(page, query));
                assertThat(shown.failed()).as(query).isFalse();
                assertThat(shown.says(world.file.code().text())).as(query).isTrue();
            }
        }
    }

    @Test
    void aStepThatIsNotTheirsOpensNoQuestionsOfIt() {
        try (SignedIn focal = SignedIn.as(beans, port, world.focal)) {
            for (String step : List.of("crisis", "record-handed-over", "client-decided", "closure-proposed")) {
                Shown shown = new Shown(focal.shows("cases/" + world.file.id(), "step=" + step));
                assertThat(shown.failed()).as(step).isFalse();
                assertThat(shown.says("case-step")).as(step).isFalse();
            }
        }
    }

    @Test
    void listsTakeNonsenseInTheirSearchAsNone() {
        try (SignedIn worker = SignedIn.as(beans, port, world.worker)) {
            for (String query : List.of(
                    "q=" + coded("' OR '1'='1"),
                    "phase=nonsense",
                    "state=" + "9".repeat(2_000),
                    "province=99",
                    "after=" + coded("not an id"),
                    "page=-1",
                    "page=999999999999999999",
                    "q=" + coded("\u0000\uffff"))) {
                assertThat(new Shown(worker.shows("cases", query)).failed())
                        .as(query)
                        .isFalse();
            }
        }
    }
}
