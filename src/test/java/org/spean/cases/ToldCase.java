package org.spean.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.cases.StepsTold.map;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spean.access.AccessLog;
import org.spean.access.Actor;
import org.spean.access.SettableClock;
import org.spean.access.guard.Guard;
import org.spean.access.policy.AccessPolicy;
import org.spean.access.reach.Reach;
import org.spean.forms.FormFolders;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.Sensitivity;
import org.springframework.context.ApplicationContext;

/** A case on the real database whose days a test sets, and every refusal on its way in a person's words. */
final class ToldCase {

    final CaseWorld world;
    final Cases cases;
    final Case file;

    private final SettableClock clock = new SettableClock();
    private final List<String> told = new ArrayList<>();

    ToldCase(ApplicationContext beans) {
        world = new CaseWorld(beans);
        cases = under(
                beans, beans.getBeansOfType(StepGuard.class).values().stream().toList());
        file = admitted();
    }

    private Cases under(ApplicationContext beans, List<StepGuard> guards) {
        return new Cases(
                beans.getBean(CaseRows.class),
                beans.getBean(CaseTies.class),
                beans.getBean(StepCheck.class),
                guards,
                beans.getBean(FormFolders.class),
                beans.getBean(Guard.class),
                beans.getBean(Reach.class),
                beans.getBean(AccessPolicy.class),
                beans.getBean(AccessLog.class),
                beans,
                clock);
    }

    /** Opened in a minute, without a name: six choices, and nothing that says who it is. */
    private Case admitted() {
        assertThat(StepKind.OPENED.fields())
                .hasSize(6)
                .allMatch(each -> each.sensitivity() == Sensitivity.GENERAL)
                .allMatch(each -> each.kind() == StepField.Kind.ONE || each.kind() == StepField.Kind.SOME);
        Map<String, String> unsure = new HashMap<>(CaseWorld.adult());
        unsure.remove("sex");
        OpenWish wish = new OpenWish(world.centre(), CaseWorld.PROVINCE, Optional.empty(), unsure);
        OpenOutcome outcome = world.as(world.worker, () -> cases.open(world.worker, wish));
        assertThat(outcome).isEqualTo(new OpenOutcome.Refused(List.of(Refusal.at("sex", Against.MISSING))));
        quote(StepKind.OPENED, List.of(Refusal.at("sex", Against.MISSING)));
        return world.opened(CaseWorld.adult());
    }

    StepOutcome takes(Actor by, StepKind kind, String... answers) {
        StepWish wish = new StepWish(kind, cases.today(), map(answers));
        return world.as(by, () -> cases.take(by, file.id(), wish));
    }

    void does(Actor by, StepKind kind, String... answers) {
        assertThat(takes(by, kind, answers)).as(kind.name()).isInstanceOf(StepOutcome.Done.class);
    }

    /** It is refused for exactly this, and whoever reads it learns which rule says so. */
    String refused(Actor by, List<Against> why, StepKind kind, String... answers) {
        StepOutcome outcome = takes(by, kind, answers);
        assertThat(outcome).as(kind.name()).isInstanceOf(StepOutcome.Refused.class);
        List<Refusal> refusals = ((StepOutcome.Refused) outcome).why();
        assertThat(refusals).extracting(Refusal::against).as(kind.name()).containsExactlyInAnyOrderElementsOf(why);
        String words = quote(kind, refusals);
        for (Refusal each : refusals) {
            assertThat(CaseStory.quoted(List.of(each), Language.ENGLISH))
                    .as("names its rule")
                    .containsPattern("Circular|Standards|Policy");
        }
        return words;
    }

    String refused(Actor by, Against why, StepKind kind, String... answers) {
        return refused(by, List.of(why), kind, answers);
    }

    String quote(StepKind kind, List<Refusal> refusals) {
        String words = CaseStory.quoted(refusals, Language.ENGLISH);
        tell(kind.name(), words);
        return words;
    }

    void goesTo(LocalDate day) {
        clock.moveOn(Duration.ofDays(ChronoUnit.DAYS.between(cases.today(), day)));
        assertThat(cases.today()).isEqualTo(day);
    }

    CaseStanding standing() {
        return world.now(file).standing();
    }

    boolean sees(Actor by) {
        return world.as(by, () -> cases.find(by, file.id())).isPresent();
    }

    /** Says what stood against something. */
    void tell(String what, String words) {
        told.add(cases.today() + " " + what + ": " + words);
    }

    /** How often something was refused. */
    int refusals() {
        return told.size();
    }

    /** Writes them down, the first first. */
    void writes(Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.write(to, told);
    }
}
