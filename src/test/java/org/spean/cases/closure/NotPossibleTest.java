package org.spean.cases.closure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.spean.cases.Against;
import org.spean.cases.CaseStory;
import org.spean.cases.Refusal;
import org.spean.cases.StepGuard;
import org.spean.cases.StepKind;
import org.spean.cases.care.CareGuards;
import org.spean.vocabulary.Language;

/** What nobody can do to a client (design 1.3, 1.5), with what they read instead: written to {@code target/refusals.txt}. */
class NotPossibleTest {

    private static final List<StepGuard> ALL =
            Stream.concat(CareGuards.ALL.stream(), ClosureGuards.ALL.stream()).toList();

    private final List<String> quoted = new ArrayList<>();

    private void cannot(String what, Against against, List<Refusal> refused) {
        assertThat(refused).as(what).extracting(Refusal::against).containsExactly(against);
        quoted.add(what);
        for (Language language : Language.values()) {
            String sentence = CaseStory.quoted(refused, language);
            assertThat(sentence).as(what).isNotBlank().doesNotContain("!", "{");
            quoted.add("  " + sentence);
        }
        quoted.add("");
    }

    private static CaseStory adult() {
        return CaseStory.adult(ALL);
    }

    private static CaseStory child() {
        return CaseStory.child(ALL);
    }

    private static CaseStory home() {
        return adult().did(StepKind.REINTEGRATED, "rung=immediate-family", "district=1", "contract-signed=yes");
    }

    @Test
    void nobodyCan() throws IOException {
        cannot(
                "keep an adult who wants to leave",
                Against.ADULT_NOT_KEPT,
                adult().against(StepKind.WISHES_TO_LEAVE, "answer=child-stays-for-safety"));
        cannot(
                "keep an adult as if they were a child",
                Against.ADULT_NOT_KEPT,
                adult().did(StepKind.OPTION_CHOSEN).against(StepKind.CHILD_KEPT, "safety-reason=threatened"));
        cannot(
                "keep somebody who turned eighteen",
                Against.ADULT_NOT_KEPT,
                child().did(StepKind.AGE_SETTLED, "age=known-child", "adult-from=2027-02-01")
                        .did(StepKind.OPTION_CHOSEN)
                        .did(StepKind.CHILD_KEPT, "safety-reason=health")
                        .on("2027-02-01")
                        .against(StepKind.KEEPING_REVIEWED, "keeping=goes-on"));
        cannot(
                "keep a child while nobody searches for the family",
                Against.NO_SEARCH_OPEN,
                child().against(StepKind.CHILD_KEPT, "safety-reason=threatened"));
        cannot(
                "pass on what a client refused",
                Against.CLIENT_REFUSED,
                adult().did(StepKind.PASSING_ON, "agreed=yes", "by=client")
                        .did(StepKind.PASSING_ON, "agreed=no")
                        .against(StepKind.SEARCH_ASKED));
        cannot("pass on what nobody was asked about", Against.NOT_ASKED_YET, adult().against(StepKind.SEARCH_ASKED));
        cannot(
                "let a suspect agree for a child",
                Against.GUARDIAN_SUSPECTED,
                child().against(
                                StepKind.PASSING_ON,
                                "agreed=yes",
                                "by=child-and-guardian",
                                "guardian=other",
                                "authority=court",
                                "suspected=yes"));
        cannot(
                "let a family agree that was not found safe",
                Against.FAMILY_NOT_FOUND_SAFE,
                child().against(
                                StepKind.PASSING_ON,
                                "agreed=yes",
                                "by=child-and-guardian",
                                "guardian=mother",
                                "authority=family-book",
                                "suspected=no"));
        cannot(
                "let a guardian agree for an adult",
                Against.ADULT_AGREES_ALONE,
                adult().against(StepKind.PASSING_ON, "agreed=yes", "by=child-and-guardian"));
        cannot(
                "interview before urgent care",
                Against.CARE_FIRST,
                adult().against(StepKind.INTERVIEWED, "safe-space=yes", "no-suspect-near=yes"));
        cannot(
                "interview where a suspect is near",
                Against.SUSPECT_NEAR,
                child().against(StepKind.INTERVIEWED, "safe-space=yes", "no-suspect-near=no"));
        cannot(
                "rescue alone",
                Against.NOBODY_RESCUES_ALONE,
                adult().against(
                                StepKind.CRISIS,
                                "partners=police social-affairs ngo",
                                "suspects-kept-away=yes",
                                "alone=yes"));
        cannot(
                "tell others that somebody left, without consent and danger",
                Against.TOLD_WITHOUT_CONSENT,
                adult().against(
                                StepKind.LEFT_WITHOUT_NOTICE,
                                "risk=high",
                                "told-whom=police",
                                "told-under-consent=no",
                                "life-in-danger=no"));
        closing();
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target/refusals.txt"), quoted);
    }

    private void closing() {
        String[] declined = {"criterion=i", "other-why=declined", "consulted=yes", "prepared=yes"};
        cannot(
                "close hastily because a client declines",
                Against.HASTY,
                home().did(StepKind.REFUSAL_UNDERSTOOD, "danger-thought=no-sign")
                        .days(3)
                        .against(StepKind.CLOSURE_PROPOSED, declined));
        cannot(
                "close without understanding why a client declines",
                Against.UNDERSTAND_FIRST,
                home().against(StepKind.CLOSURE_PROPOSED, declined));
        String[] stable = {
            "criterion=a",
            "consulted=yes",
            "prepared=yes",
            "relation-stable=yes",
            "beyond-survival=yes",
            "takes-part=yes",
            "client-stable=yes"
        };
        cannot(
                "close as stable before a year is over",
                Against.NOT_A_YEAR,
                home().days(300).did(StepKind.FOLLOWED_UP, "well=well").against(StepKind.CLOSURE_PROPOSED, stable));
        cannot(
                "close the case of somebody who is not happy (H)",
                Against.NOT_HAPPY,
                home().days(360)
                        .did(StepKind.FOLLOWED_UP, "well=well")
                        .days(10)
                        .did(StepKind.FOLLOWED_UP, "well=not-safe")
                        .against(StepKind.CLOSURE_PROPOSED, stable));
        cannot(
                "close while a crisis is open",
                Against.CRISIS_OPEN,
                adult().did(StepKind.CRISIS, "risk=high")
                        .against(StepKind.CLOSURE_PROPOSED, "criterion=f", "left-how=own-wish", "consulted=yes"));
        CaseStory left = adult().did(StepKind.CLOSURE_PROPOSED, "criterion=f");
        cannot(
                "close a case alone",
                Against.SECOND_PERSON,
                left.against(StepKind.CLOSURE_CONFIRMED_IN_PROVINCE, "form-complete=yes"));
        left.by("b").did(StepKind.CLOSURE_CONFIRMED_IN_PROVINCE);
        cannot(
                "confirm a closure for province and ministry",
                Against.SECOND_PERSON,
                left.against(StepKind.CLOSURE_CONFIRMED_BY_ATRO));
        cannot(
                "confirm before the coordination meeting decided",
                Against.MEETING_FIRST,
                home().did(StepKind.CLOSURE_PROPOSED, "criterion=c")
                        .by("b")
                        .against(StepKind.CLOSURE_CONFIRMED_IN_PROVINCE, "form-complete=yes"));
    }
}
