package org.spean.cases.ui;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.spean.cases.CaseTask;
import org.spean.cases.file.Confinements;
import org.spean.cases.file.OpeningTasks;
import org.spean.cases.visit.JourneyWatch;
import org.spean.deadlines.Phrase;
import org.spean.deadlines.Task;
import org.spean.deadlines.TaskKind;
import org.spean.deadlines.Way;
import org.spean.deadlines.Word;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What waits because of cases, in words; each is done on the page of its case. */
@Configuration(proxyBeanMethods = false)
class CaseTaskKinds {

    @Bean
    TaskKind caseLeaving() {
        return new OfCase(CaseTask.CASE_LEAVING);
    }

    @Bean
    TaskKind caseChildLeaving() {
        return new OfCase(CaseTask.CASE_CHILD_LEAVING);
    }

    @Bean
    TaskKind caseChildKept() {
        return new OfCase(CaseTask.CASE_CHILD_KEPT);
    }

    @Bean
    TaskKind caseTellClient() {
        return new OfCase(CaseTask.CASE_TELL_CLIENT);
    }

    @Bean
    TaskKind caseCrisis() {
        return new OfCase(CaseTask.CASE_CRISIS);
    }

    @Bean
    TaskKind caseClosureDecide() {
        return new OfCase(CaseTask.CASE_CLOSURE_DECIDE);
    }

    @Bean
    TaskKind caseClosureConfirm() {
        return new OfCase(CaseTask.CASE_CLOSURE_CONFIRM);
    }

    @Bean
    TaskKind caseClosedNews() {
        return new OfCase(CaseTask.CASE_CLOSED_NEWS);
    }

    @Bean
    TaskKind caseClosureBack() {
        return new OfCase(CaseTask.CASE_CLOSURE_BACK);
    }

    @Bean
    TaskKind caseClosedGoOn() {
        return new OfCase(CaseTask.CASE_CLOSED_GO_ON);
    }

    @Bean
    TaskKind caseFeedbackVerify() {
        return new OfCase(CaseTask.CASE_FEEDBACK_VERIFY);
    }

    @Bean
    TaskKind caseFeedbackSendOn() {
        return new OfCase(CaseTask.CASE_FEEDBACK_SEND_ON);
    }

    @Bean
    TaskKind caseFeedbackAnswer() {
        return new OfCase(CaseTask.CASE_FEEDBACK_ANSWER);
    }

    @Bean
    TaskKind caseFeedbackBack() {
        return new OfCase(CaseTask.CASE_FEEDBACK_BACK);
    }

    @Bean
    TaskKind caseFeedbackMeasure() {
        return new OfCase(CaseTask.CASE_FEEDBACK_MEASURE);
    }

    @Bean
    TaskKind caseFeedbackNews() {
        return new OfCase(CaseTask.CASE_FEEDBACK_NEWS);
    }

    @Bean
    TaskKind caseUnderstandWhy() {
        return new OfCase(CaseTask.CASE_UNDERSTAND_WHY);
    }

    @Bean
    TaskKind caseAskForMove() {
        return new OfCase(CaseTask.CASE_ASK_FOR_MOVE);
    }

    @Bean
    TaskKind caseMoveAsked() {
        return new OfCase(CaseTask.CASE_MOVE_ASKED);
    }

    @Bean
    TaskKind caseMovedHere() {
        return new OfCase(CaseTask.CASE_MOVED_HERE);
    }

    @Bean
    TaskKind caseRecordVisit() {
        return new OfCase(CaseTask.CASE_RECORD_VISIT);
    }

    @Bean
    TaskKind casePlanAnew() {
        return new OfCase(CaseTask.CASE_PLAN_ANEW);
    }

    @Bean
    TaskKind journeyNotBack() {
        // Whoever is not back is rung; that they are is said on the page of journeys.
        return new Done(JourneyWatch.NOT_BACK, "task.journey-not-back", CaseLinks.JOURNEYS, "journey.all");
    }

    @Bean
    TaskKind caseOpeningAsked() {
        return new Done(OpeningTasks.KIND, "task.case-opening-asked", Confinements.LINK, "task.way.openings");
    }

    private static Phrase title(String key, Task task) {
        return Phrase.of(key, task.words().toArray(Word[]::new));
    }

    private static List<Phrase> why(String key) {
        return List.of(Phrase.of(key + "-why"));
    }

    private record OfCase(CaseTask task) implements TaskKind {

        @Override
        public String name() {
            return task.name();
        }

        @Override
        public Phrase title(Task about) {
            return CaseTaskKinds.title(task.words(), about);
        }

        @Override
        public List<Phrase> more(Task about) {
            return why(task.words());
        }

        /** Where it is about a step, its questions stand open there; what is planned anew is none to record yet. */
        @Override
        public Optional<Way> way(Task about) {
            String[] handle = about.about().id().split(":", 2);
            UUID id = UUID.fromString(handle[0]);
            String address = Optional.of(handle)
                    .filter(parts -> parts.length > 1 && task != CaseTask.CASE_PLAN_ANEW)
                    .flatMap(parts -> CaseLinks.step(parts[1]))
                    .map(step -> CaseLinks.one(id, step))
                    .orElseGet(() -> CaseLinks.one(id));
            return Optional.of(new Way(address, "task.way.case"));
        }

        @Override
        public Optional<PhoneNumber> dial(Task about) {
            return Optional.empty();
        }
    }

    /**
     * Done on a page of its own.
     *
     * @param words the key of its sentence
     * @param page where
     * @param called the key of what leads there
     */
    private record Done(String name, String words, String page, String called) implements TaskKind {

        @Override
        public Phrase title(Task about) {
            return CaseTaskKinds.title(words, about);
        }

        @Override
        public List<Phrase> more(Task about) {
            return why(words);
        }

        @Override
        public Optional<Way> way(Task about) {
            return Optional.of(new Way(page, called));
        }

        @Override
        public Optional<PhoneNumber> dial(Task about) {
            return Optional.empty();
        }
    }
}
