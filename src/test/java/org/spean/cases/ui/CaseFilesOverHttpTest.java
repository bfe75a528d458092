package org.spean.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.Evidence;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.access.GrantWorld;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.access.SignedIn;
import org.spean.access.reach.Reach;
import org.spean.cases.CaseWorld;
import org.spean.cases.StepKind;
import org.spean.cases.file.CentreExport;
import org.spean.cases.file.Identity;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestConstructor;

/** Files of cases over HTTP: for whoever asked for them, in their own session, as long as they may; for nobody else. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CaseFilesOverHttpTest {

    private static final String NAME = "Zovanna Chanquil";

    @LocalServerPort
    private int port;

    private final BeanFactory beans;
    private final CaseWorld world;
    private final CentreExport export;
    private final Reach reach;

    CaseFilesOverHttpTest(BeanFactory beans, CentreExport export, Identity identity, Reach reach) {
        this.beans = beans;
        world = new CaseWorld(beans);
        this.export = export;
        this.reach = reach;
        world.as(world.worker, () -> identity.name(world.worker, world.file.id(), NAME, "", "2001"));
    }

    @AfterEach
    void leave() {
        world.leaves();
    }

    private SignedIn as(Actor actor) {
        return SignedIn.as(beans, port, actor);
    }

    private static void isNothing(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isIn(302, 403, 404);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .doesNotContain("Zovanna", "%PDF", "PK\u0003\u0004");
    }

    private static String disposition(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Content-Disposition").orElse("");
    }

    @Test
    @Evidence({"8.2.2", "8.4.1"})
    void theOwnRecordIsForWhoeverHandsItOverAsLongAsTheyMay() {
        world.does(
                world.worker,
                world.file,
                StepKind.RECORD_HANDED_OVER,
                Map.of("record-supporter", "Sister Srey", "withheld", "no"));
        try (SignedIn worker = as(world.worker);
                SignedIn stranger = as(world.stranger);
                SignedIn focal = as(world.focal);
                SignedIn nobody = SignedIn.nobody(port)) {
            List<String> files = new Shown(worker.shows("cases/" + world.file.id(), "")).files();
            assertThat(files).hasSizeGreaterThanOrEqualTo(3);
            assertThat(new Shown(focal.shows("cases/" + world.file.id(), "")).files())
                    .as("who reads it from the province hands over no record")
                    .isEmpty();
            for (String file : files) {
                List.of(stranger, focal, nobody).forEach(each -> isNothing(each.fetches(file)));
            }
            List<HttpResponse<byte[]>> made =
                    files.stream().map(worker::fetches).toList();
            assertThat(made)
                    .filteredOn(each -> disposition(each).contains(".pdf"))
                    .hasSize(2);
            for (HttpResponse<byte[]> each : made) {
                assertThat(each.statusCode()).isEqualTo(200);
                assertThat(each.headers().firstValue("Cache-Control")).hasValue("no-store");
                assertThat(disposition(each)).contains(world.file.code().text()).doesNotContain("Zovanna");
            }
            assertThat(made)
                    .filteredOn(each -> disposition(each).contains(".json"))
                    .singleElement()
                    .satisfies(each -> assertThat(new String(each.body(), StandardCharsets.UTF_8))
                            .contains(NAME));
            world.as(world.manager, () -> {
                reach.exclude(
                        world.manager,
                        world.file.subject(),
                        Remit.person(GrantWorld.id(world.worker)),
                        "a relative of a suspect");
                return true;
            });
            files.forEach(each -> isNothing(worker.fetches(each)));
        }
    }

    @Test
    void theCentresFileIsFetchedOnceByWhoeverAskedForIt() {
        Actor second = world.people.holds(Role.MANAGER, Remit.organization(world.centre()));
        world.as(world.manager, () -> export.ask(world.manager, world.centre(), "We move."));
        UUID wish = world.as(world.manager, () -> export.wishes(world.manager))
                .getFirst()
                .id();
        try (SignedIn manager = as(world.manager);
                SignedIn other = as(second);
                SignedIn atro = as(world.atro);
                SignedIn elsewhere = as(world.people.holds(Role.MANAGER, Remit.organization(UUID.randomUUID())));
                SignedIn nobody = SignedIn.nobody(port)) {
            assertThat(exported(manager)).as("nobody said yes yet").isEmpty();
            world.as(second, () -> export.answer(second, wish, true));
            String file = exported(manager).orElseThrow();
            for (SignedIn each : List.of(other, atro, elsewhere)) {
                assertThat(exported(each)).isEmpty();
                isNothing(each.fetches(file));
            }
            isNothing(nobody.fetches(file));
            HttpResponse<byte[]> fetched = manager.fetches(file);
            assertThat(fetched.statusCode()).isEqualTo(200);
            assertThat(fetched.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(disposition(fetched)).isEqualTo("attachment; filename=\"cases.zip\"");
            assertThat(fetched.body()).startsWith('P', 'K');
            isNothing(manager.fetches(file));
            assertThat(exported(manager)).isEmpty();
        }
    }

    private Optional<String> exported(SignedIn session) {
        return new Shown(session.shows("cases/export", "")).files().stream().findFirst();
    }
}
