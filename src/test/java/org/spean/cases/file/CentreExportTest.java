package org.spean.cases.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.cases.CaseWorld;
import org.spean.deadlines.Tasks;
import org.spean.deadlines.Way;
import org.spean.vocabulary.CaseCode;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.test.context.TestConstructor;

/** A centre takes out all that is its own, in front of a second person, once; and says who may see a case. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CentreExportTest {

    private static final String NAME = "=Chanquil Zovanna";
    private static final String WHY = "We move to another program.";

    private final CaseWorld world;
    private final CentreExport export;
    private final Identity identity;
    private final Confinements confinements;
    private final Tasks tasks;

    CentreExportTest(
            BeanFactory beans, CentreExport export, Identity identity, Confinements confinements, Tasks tasks) {
        world = new CaseWorld(beans);
        this.export = export;
        this.identity = identity;
        this.confinements = confinements;
        this.tasks = tasks;
    }

    @AfterEach
    void leaves() {
        world.leaves();
    }

    private UUID asked() {
        assertThat(world.as(world.manager, () -> export.ask(world.manager, world.centre(), WHY)))
                .isTrue();
        return world.as(world.manager, () -> export.wishes(world.manager))
                .getFirst()
                .id();
    }

    private boolean says(Actor by, UUID id) {
        return world.as(by, () -> export.answer(by, id, true));
    }

    private byte[] fetches(Actor by, UUID id) {
        return world.as(by, () -> export.fetch(by, id)).orElse(new byte[0]);
    }

    private static Map<String, String> read(byte[] bytes) throws IOException {
        Map<String, String> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void oneAsksAnotherSaysYesAndTheFirstFetchesItOnce() throws IOException {
        world.as(world.worker, () -> identity.name(world.worker, world.file.id(), NAME, "", "2001"));
        UUID wish = asked();
        assertThat(fetches(world.manager, wish)).isEmpty();
        assertThat(says(world.manager, wish)).isFalse();
        assertThat(says(world.stranger, wish)).isFalse();
        assertThat(says(world.atro, wish)).isTrue();
        assertThat(fetches(world.atro, wish)).isEmpty();
        Map<String, String> files = read(fetches(world.manager, wish));
        String code = world.file.code().text();
        assertThat(files.keySet()).contains("cases.csv", "cases.xlsx", "cases/" + code + ".json");
        assertThat(files.get("cases/" + code + ".json")).contains("Zovanna", "psychological");
        // What a spreadsheet would run stands in it as text.
        assertThat(files.get("cases.csv")).contains(code, "'=Chanquil");
        assertThat(fetches(world.manager, wish)).isEmpty();
    }

    @Test
    void anotherManagerSaysYesAndOthersFindNothing() {
        UUID wish = asked();
        for (Actor other : List.of(world.worker, world.stranger, world.focal, world.official, world.administrator)) {
            assertThat(world.as(other, () -> export.wishes(other))).isEmpty();
            assertThat(world.as(other, () -> export.ask(other, world.centre(), WHY)))
                    .isFalse();
            assertThat(says(other, wish)).isFalse();
            assertThat(fetches(other, wish)).isEmpty();
        }
        Actor second = world.people.holds(Role.MANAGER, Remit.organization(world.centre()));
        assertThat(says(second, wish)).isTrue();
    }

    @Test
    void whoeverIsNotNamedOrIsShutOutFindsNothingAndThatCanBeUndone() {
        UUID id = world.file.id();
        Set<UUID> named = Set.of(world.worker.account().orElseThrow());
        assertThat(world.as(world.manager, () -> confinements.restrict(world.manager, id, named, " ")))
                .isEqualTo(Confinements.Outcome.REASON);
        assertThat(world.as(world.manager, () -> confinements.restrict(world.manager, id, named, WHY)))
                .isEqualTo(Confinements.Outcome.DONE);
        assertThat(sees(world.focal)).isFalse();
        assertThat(sees(world.atro)).isFalse();
        assertThat(sees(world.worker)).isTrue();
        assertThat(world.as(world.manager, () -> confinements.open(world.manager, id, WHY)))
                .isEqualTo(Confinements.Outcome.ASKED);
        assertThat(sees(world.focal)).isFalse();
        // Nobody else is named: somebody of the ministry's office says yes to a case that they do not see.
        secondYes(world.atro, Optional.empty());
        Remit province = Remit.province(CaseWorld.PROVINCE);
        world.as(world.manager, () -> confinements.shutOut(world.manager, id, province, WHY));
        assertThat(sees(world.focal)).isFalse();
        assertThat(sees(world.atro)).isTrue();
        assertThat(world.as(world.atro, () -> confinements.letIn(world.atro, id, province, WHY)))
                .isEqualTo(Confinements.Outcome.ASKED);
        assertThat(world.as(world.atro, () -> confinements.letIn(world.atro, id, province, WHY)))
                .isEqualTo(Confinements.Outcome.ALREADY);
        assertThat(sees(world.focal)).isFalse();
        secondYes(world.manager, Optional.of(world.file.code()));
        assertThat(sees(world.focal)).isTrue();
        for (Actor other : List.of(world.worker, world.stranger, world.focal, world.official, world.administrator)) {
            assertThat(world.as(other, () -> confinements.of(other, id))).isEmpty();
            assertThat(world.as(other, () -> confinements.people(other, id))).isEmpty();
            assertThat(world.as(other, () -> confinements.restrict(other, id, named, WHY)))
                    .isEqualTo(Confinements.Outcome.NOTHING);
            assertThat(world.as(other, () -> confinements.shutOut(other, id, province, WHY)))
                    .isEqualTo(Confinements.Outcome.NOTHING);
        }
    }

    /** There is a task for them, and the question; both are gone when it is answered. */
    private void secondYes(Actor by, Optional<CaseCode> code) {
        assertThat(tasks(by)).containsExactly(Confinements.LINK);
        Confinements.Question question =
                world.as(by, () -> confinements.questions(by)).getFirst();
        assertThat(question.theirs()).isTrue();
        assertThat(question.code()).isEqualTo(code);
        assertThat(world.as(by, () -> confinements.answer(by, question.opening().id(), true)))
                .isTrue();
        assertThat(tasks(by)).isEmpty();
        assertThat(world.as(by, () -> confinements.questions(by))).isEmpty();
    }

    private List<String> tasks(Actor by) {
        return world.as(by, () -> tasks.of(by)).stream()
                .flatMap(each -> each.way().stream())
                .map(Way::address)
                .filter(Confinements.LINK::equals)
                .toList();
    }

    private boolean sees(Actor by) {
        return world.as(by, () -> world.cases.find(by, world.file.id())).isPresent();
    }
}
