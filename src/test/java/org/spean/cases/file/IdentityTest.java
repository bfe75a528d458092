package org.spean.cases.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.access.guard.ColdIdentity;
import org.spean.access.guard.Shown;
import org.spean.access.guard.WarmingOutcome;
import org.spean.cases.Case;
import org.spean.cases.CaseWorld;
import org.spean.cases.StepKind;
import org.spean.files.Brought;
import org.spean.files.FileId;
import org.spean.files.FileOutcome;
import org.spean.files.StoredFiles;
import org.spean.forms.Answer;
import org.spean.forms.AnswerFault;
import org.spean.forms.FilledForm;
import org.spean.vocabulary.Sensitivity;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

/** Who a client is opens behind a show that is written down, and is found by name within the own reach alone. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class IdentityTest {

    private static final String NAME = "ចាន់ស្រីមុំ";
    private static final String ALIAS = "Chanquil Zovanna";
    private static final String WHY = "The hospital asks whom they are treating at this hour.";

    private final CaseWorld world;
    private final Identity identity;
    private final SamePerson same;
    private final ColdIdentity cold;
    private final StoredFiles files;
    private final JdbcClient tables;

    IdentityTest(
            BeanFactory beans,
            Identity identity,
            SamePerson same,
            ColdIdentity cold,
            StoredFiles files,
            JdbcClient tables) {
        world = new CaseWorld(beans);
        this.identity = identity;
        this.same = same;
        this.cold = cold;
        this.files = files;
        this.tables = tables;
    }

    @AfterEach
    void leaves() {
        world.leaves();
    }

    private Naming names(Actor by, Case file, String name, String alias, String birth) {
        return world.as(by, () -> identity.name(by, file.id(), name, alias, birth));
    }

    private Shows shows(Actor by, Case file, String reason) {
        return world.as(by, () -> identity.shown(by, file.id(), reason));
    }

    private List<SamePerson.Hit> hits(Actor by, String typed, OptionalInt birth) {
        return world.as(by, () -> same.of(by, List.of(typed), birth, Optional.empty()));
    }

    @Test
    void aNameIsAddedLaterAndShownToThoseWhoMay() {
        assertThat(names(world.worker, world.file, NAME, ALIAS, "about 2008")).isEqualTo(new Naming.Done());
        for (Actor one : List.of(world.worker, world.manager, world.focal)) {
            assertThat(shows(one, world.file, ""))
                    .isInstanceOfSatisfying(
                            Shows.Open.class,
                            open -> assertThat(open.who().about())
                                    .extracting(each -> each.answer().text())
                                    .containsExactly(NAME, ALIAS, "2008"));
        }
        assertThat(shows(world.atro, world.file, "")).isEqualTo(new Shows.NeedsReason(Shown.Why.FIRST_LOOK));
        assertThat(shows(world.atro, world.file, WHY))
                .isInstanceOfSatisfying(
                        Shows.Open.class,
                        open -> assertThat(open.who().safely()).isEmpty());
        assertThat(looks()).isEqualTo(4);
    }

    private int looks() {
        return tables.sql("SELECT count(*) FROM log.entry WHERE subject_id = :id AND act = 'IDENTITY_SHOWN'")
                .param("id", world.file.id())
                .query(Integer.class)
                .single();
    }

    @Test
    void thePhotoOpensWithTheNameAndOnlyWhileTheClientAgreesToIt() throws IOException {
        names(world.worker, world.file, NAME, "", "");
        FilledForm form = world.as(
                world.worker,
                () -> world.people
                        .forms
                        .of(
                                world.worker,
                                world.people
                                        .folders
                                        .find(world.worker, world.file.code())
                                        .orElseThrow())
                        .getFirst());
        Path brought = Files.createTempFile("photo", ".png");
        Files.write(brought, Brought.picture("png", 40, 30));
        FileId photo = world.as(
                world.worker,
                () -> files.keep(world.worker, world.file.subject(), Set.of(Sensitivity.IDENTITY), brought)
                                instanceof FileOutcome.Kept kept
                        ? kept.id()
                        : new FileId(UUID.randomUUID()));
        world.people.writes(world.worker, form, "photo-consent", Answer.of("yes"));
        world.people.writes(world.worker, form, "photo", Answer.of(photo.value().toString()));
        long before = looks();
        assertThat(photo(world.focal)).contains(photo);
        assertThat(looks()).isEqualTo((int) before + 1);
        assertThat(shows(world.official, world.file, WHY)).isEqualTo(new Shows.Nothing());
        assertThat(world.as(world.official, () -> files.thumbnail(world.official, photo)))
                .isEmpty();
        world.people.writes(world.worker, form, "photo-consent", Answer.of("no"));
        assertThat(photo(world.focal)).isEmpty();
        Files.delete(brought);
    }

    private Optional<FileId> photo(Actor by) {
        return shows(by, world.file, "") instanceof Shows.Open(Who who) ? who.photo() : Optional.empty();
    }

    @Test
    void howToReachThemStandsBehindTheSameShow() {
        world.does(
                world.worker,
                world.file,
                StepKind.SAFE_CONTACT,
                Map.of(
                        "safe-number", "012 555 777",
                        "who-picks-up", "her aunt",
                        "safe-hours", "after six",
                        "caller-says", "the school",
                        "voicemail", "no"));
        assertThat(shows(world.worker, world.file, ""))
                .isInstanceOfSatisfying(
                        Shows.Open.class,
                        open -> assertThat(open.who().agreed())
                                .contains(
                                        new Who.Agreed("safe-number", "012 555 777"),
                                        new Who.Agreed("voicemail", "no")));
    }

    @Test
    void othersGetTheSameNothingAndNothingIsWrittenDown() {
        names(world.worker, world.file, NAME, ALIAS, "");
        for (Actor other :
                List.of(world.stranger, world.otherFocal, world.official, world.administrator, world.auditor)) {
            assertThat(shows(other, world.file, WHY)).isEqualTo(new Shows.Nothing());
            assertThat(names(other, world.file, "X Y", "", "")).isEqualTo(new Naming.Nothing());
            assertThat(world.as(other, () -> identity.shown(other, UUID.randomUUID(), WHY)))
                    .isEqualTo(new Shows.Nothing());
            assertThat(world.as(other, () -> identity.mayAsk(other, world.file.id())))
                    .isFalse();
            assertThat(world.as(other, () -> identity.mayName(other, world.file.id())))
                    .isFalse();
        }
        assertThat(names(world.focal, world.file, "X Y", "", "")).isEqualTo(new Naming.Nothing());
        assertThat(looks()).isZero();
    }

    @Test
    void whatIsWrongIsNamedAndNothingIsOverwritten() {
        assertThat(names(world.worker, world.file, NAME, "", "31/2/2008"))
                .isEqualTo(new Naming.Wrong("birth-date", AnswerFault.NO_SUCH_DAY, 120));
        names(world.worker, world.file, NAME, "", "");
        assertThat(names(world.people.colleague, world.file, "Another", "", "")).isEqualTo(new Naming.Nothing());
        assertThat(names(world.worker, world.file, "Another", "", "")).isEqualTo(new Naming.ThereAlready());
    }

    @Test
    void theSamePersonIsFoundBySoundAndYearWithinTheOwnReachAlone() {
        names(world.worker, world.file, "Sok Sreymom", "", "2008");
        assertThat(hits(world.worker, "Sok Srey Mom", OptionalInt.empty()))
                .extracting(SamePerson.Hit::code)
                .containsExactly(world.file.code());
        assertThat(hits(world.manager, "sok sreymom", OptionalInt.of(2010))).hasSize(1);
        assertThat(hits(world.manager, "sok sreymom", OptionalInt.of(2011))).isEmpty();
        for (Actor other : List.of(
                world.stranger, world.otherFocal, world.official, world.atro, world.administrator, world.auditor)) {
            assertThat(hits(other, "Sok Sreymom", OptionalInt.empty())).isEmpty();
        }
        assertThat(world.as(
                        world.worker,
                        () -> same.of(
                                world.worker,
                                List.of("Sok Sreymom"),
                                OptionalInt.empty(),
                                Optional.of(world.file.id()))))
                .isEmpty();
    }

    @Test
    void whatWentColdTakesASecondPersonsYes() {
        names(world.worker, world.file, NAME, ALIAS, "");
        world.as(world.worker, () -> {
            cold.cool(world.file.subject());
            return true;
        });
        assertThat(shows(world.worker, world.file, WHY)).isEqualTo(new Shows.NeedsSecondYes(Shown.Why.COLD));
        assertThat(world.as(world.worker, () -> cold.ask(world.worker, world.file.subject(), WHY)))
                .isInstanceOf(WarmingOutcome.Asked.class);
        assertThat(world.as(world.worker, () -> cold.waiting(world.worker, world.file.subject())))
                .isEmpty();
        assertThat(world.as(world.stranger, () -> cold.waiting(world.stranger, world.file.subject())))
                .isEmpty();
        UUID question = world.as(world.manager, () -> cold.waiting(world.manager, world.file.subject()))
                .getFirst()
                .id();
        assertThat(world.as(world.manager, () -> cold.confirm(world.manager, question)))
                .isTrue();
        assertThat(shows(world.worker, world.file, "")).isInstanceOf(Shows.Open.class);
    }

    @Test
    void aNameStandsInNoTableAndNoLogRowAsItIs() {
        names(world.worker, world.file, NAME, ALIAS, "2008");
        shows(world.worker, world.file, "");
        hits(world.worker, ALIAS, OptionalInt.empty());
        String lying = world.as(
                world.worker,
                () -> tables.sql("""
                                SELECT coalesce((SELECT string_agg(coalesce(plain, encode(sealed, 'escape')), ' ')
                                    FROM form_answer WHERE folder = :id), '')
                                || coalesce((SELECT string_agg(told::text, ' ') FROM case_step WHERE case_id = :id), '')
                                || (SELECT c::text FROM client_case c WHERE id = :id)
                                || (SELECT coalesce(string_agg(told::text || coalesce(screen, ''), ' '), '')
                                    FROM log.entry)""")
                        .param("id", world.file.id())
                        .query(String.class)
                        .single());
        assertThat(lying).doesNotContain(NAME, ALIAS, "Zovanna");
    }
}
