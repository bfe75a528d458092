package org.spean.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.cases.StepsTold.map;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.access.Actor;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.cases.Case;
import org.spean.cases.CaseState;
import org.spean.cases.CaseWorld;
import org.spean.cases.StepField;
import org.spean.cases.StepKind;
import org.spean.forms.Answer;
import org.spean.forms.FieldKind;
import org.spean.forms.FilledForm;
import org.spean.forms.FormDefinition;
import org.spean.forms.FormDefinitions;
import org.spean.forms.FormField;
import org.spean.forms.FormFolder;
import org.spean.forms.SaveOutcome;
import org.spean.vocabulary.Sensitivity;
import org.springframework.beans.factory.BeanFactory;

/** A woman's case and a boy's, from opening to closure, with words that stand nowhere else in every sealed field of their steps and forms. */
final class CanaryStory {

    static final String KHMER = "កៅស៊ូវណ្ណ ឆ្លងវាលពិសី";
    static final String LATIN = "Zovannaq Chanquilweth";
    static final String ALIAS = "Kralanhquiv";
    static final String ADDRESS = "Phumqwarz Thnotqilem";
    static final String STORY = "zqxwalkedtwonights";
    static final String PHONE = "+855977004471";

    /** As they could be written, whole or in parts. */
    static final List<String> CANARIES = List.of(
            "កៅស៊ូវណ្ណ",
            "ឆ្លងវាលពិសី",
            "Zovannaq",
            "Chanquilweth",
            ALIAS,
            "Phumqwarz",
            "Thnotqilem",
            STORY,
            "977004471",
            "97 700 4471",
            "7004471");

    private static final String ALL = String.join(" ", KHMER, LATIN, ALIAS, ADDRESS, STORY, PHONE);
    private static final int SHORT = 40;

    final CaseWorld world;
    final Case woman;
    final Case boy;
    final Set<String> typed = new TreeSet<>();
    private final FormDefinitions definitions;
    private int answers;

    CanaryStory(BeanFactory beans) {
        world = new CaseWorld(beans);
        definitions = beans.getBean(FormDefinitions.class);
        woman = world.file;
        boy = world.opened(CaseWorld.child());
    }

    /** All fields of steps in which somebody writes, and what stands there is sealed. */
    static Set<String> sealedInSteps() {
        return Stream.of(StepKind.values())
                .flatMap(kind -> kind.fields().stream()
                        .filter(StepField::sealed)
                        .filter(CanaryStory::written)
                        .map(field -> kind + " " + field.name()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean written(StepField field) {
        return field.kind() == StepField.Kind.LINE || field.kind() == StepField.Kind.STORY;
    }

    private void does(Actor by, Case file, StepKind kind, String... told) {
        Map<String, String> all = new HashMap<>(map(told));
        for (StepField field : kind.fields()) {
            boolean asked = field.when()
                    .map(when -> when.words().contains(all.getOrDefault(when.field(), "")))
                    .orElse(true);
            if (written(field) && asked) {
                assertThat(field.sealed()).as("%s of %s", field.name(), kind).isTrue();
                all.put(field.name(), field.name().equals("safe-number") ? PHONE : ALL);
                typed.add(kind + " " + field.name());
            }
        }
        world.does(by, file, kind, all);
    }

    private void does(StepKind kind, String... told) {
        does(world.worker, woman, kind, told);
    }

    /** Until she is at home in this district. */
    void goesHome(String district) {
        does(StepKind.URGENT_CARE, "care", "given");
        does(StepKind.INTERVIEWED, "safe-space", "yes", "no-suspect-near", "yes", "support-person", "present");
        does(
                StepKind.LEFT_WITHOUT_NOTICE,
                "risk",
                "low",
                "told-whom",
                "nobody",
                "told-under-consent",
                "no",
                "life-in-danger",
                "no");
        does(StepKind.CAME_BACK, "setting", "transit");
        does(StepKind.PASSING_ON, "agreed", "yes", "by", "client");
        does(StepKind.RISK_ASSESSED, "risk", "low");
        does(StepKind.SAFE_CONTACT, "voicemail", "no");
        does(StepKind.OPTION_CHOSEN, "option", "b");
        does(StepKind.SEARCH_ASKED, "district", district, "village-known", "yes");
        does(StepKind.FAMILY_SEARCHED, "found", "found", "searched-with", "together");
        does(
                StepKind.FAMILY_ASSESSED,
                "welcomes",
                "yes",
                "safe-and-cared-for",
                "yes",
                "conclusion",
                "possible",
                "assessed-by",
                "together");
        does(StepKind.DECISION_MET, "decision", "reintegrate", "supports", "none", "present", "client family");
        for (int visit = 0; visit < 2; visit++) {
            does(StepKind.RECONCILED, "visited-with", "together", "talked-over", "yes", "welcome", "clear");
        }
        does(StepKind.CLIENT_DECIDED, "rung", "immediate-family", "decides", "yes", "spoke-with", "worker-alone");
        does(
                StepKind.REINTEGRATED,
                "rung",
                "immediate-family",
                "district",
                district,
                "contract-signed",
                "yes",
                "official-witnessed",
                "yes");
    }

    /** What happens at home, until it is closed and opened again. */
    void isFollowedUpAndClosed() {
        does(
                StepKind.CRISIS,
                "risk",
                "high",
                "client-prepared",
                "yes",
                "supplies-ready",
                "yes",
                "possessions-safe",
                "yes",
                "partners",
                "police social-affairs ngo",
                "suspects-kept-away",
                "yes",
                "alone",
                "no");
        does(StepKind.CRISIS_OVER, "ended", "safe");
        does(StepKind.MOVE_ASKED, "move-reason", "client-wish");
        followedUp();
        tellsTheCentre();
        does(StepKind.NOTE);
        does(StepKind.RECORD_HANDED_OVER, "withheld", "no");
        proposed();
        decided();
        does(world.focal, woman, StepKind.CLOSURE_CONFIRMED_IN_PROVINCE, "form-complete", "yes");
        does(world.atro, woman, StepKind.CLOSURE_SENT_BACK, "sent-back", "evidence");
        proposed();
        decided();
        does(world.focal, woman, StepKind.CLOSURE_CONFIRMED_IN_PROVINCE, "form-complete", "yes");
        does(world.atro, woman, StepKind.CLOSURE_CONFIRMED_BY_ATRO);
        assertThat(world.now(woman).standing().state()).isEqualTo(CaseState.CLOSED);
    }

    private void followedUp() {
        does(
                StepKind.FOLLOWED_UP,
                "type",
                "joint",
                "talked-with",
                "client family chief",
                "chief",
                "client-agreed",
                "told-before",
                "yes",
                "well",
                "well",
                "visits-wanted",
                "as-planned",
                "contact-asked-again",
                "yes");
    }

    /** Form 6B, sent back by both hands through which it goes. */
    private void tellsTheCentre() {
        feedback();
        does(world.focal, woman, StepKind.FEEDBACK_VERIFIED, "feedback-on", "back");
        feedback();
        does(world.focal, woman, StepKind.FEEDBACK_VERIFIED, "feedback-on", "forward");
        does(world.atro, woman, StepKind.FEEDBACK_SENT_ON, "feedback-sent", "back-to-province");
        does(world.focal, woman, StepKind.FEEDBACK_VERIFIED, "feedback-on", "forward");
        does(world.atro, woman, StepKind.FEEDBACK_SENT_ON, "feedback-sent", "to-centre");
        String today = world.today().toString();
        does(StepKind.FEEDBACK_ANSWERED, "feedback-answer", "will-do", "measure-by", today);
        does(StepKind.MEASURE_ENDED, "measure-end", "partly");
    }

    private void feedback() {
        does(
                StepKind.FEEDBACK_WRITTEN,
                "well",
                "mixed",
                "feedback-wants",
                "visit",
                "feedback-by",
                world.today().toString(),
                "feedback-urgent",
                "no");
    }

    private void proposed() {
        does(StepKind.CLOSURE_PROPOSED, "criterion", "i", "other-why", "abroad", "consulted", "yes", "prepared", "yes");
    }

    private void decided() {
        does(
                world.focal,
                woman,
                StepKind.CLOSURE_DECIDED,
                "meeting-on",
                world.today().toString(),
                "meeting-says",
                "close");
    }

    /** The boy is kept for a week, and his record is handed over without a part. */
    void theBoyIsKept() {
        does(world.worker, boy, StepKind.URGENT_CARE, "care", "given");
        does(world.worker, boy, StepKind.PASSING_ON, "agreed", "yes", "by", "law");
        does(world.worker, boy, StepKind.OPTION_CHOSEN, "option", "a");
        does(world.worker, boy, StepKind.CHILD_KEPT, "safety-reason", "threatened", "decided-by", "social-affairs");
        does(world.worker, boy, StepKind.KEEPING_REVIEWED, "keeping", "ended");
        does(world.worker, boy, StepKind.RECORD_HANDED_OVER, "withheld", "yes", "withheld-what", "health");
    }

    /** Each form is begun, and every sealed field of it in which somebody writes is filled; says how many were. */
    int fillsForms() {
        FormFolder folder = world.as(
                world.worker,
                () -> world.people.folders.find(world.worker, woman.code()).orElseThrow());
        for (FormDefinition definition : definitions.newest()) {
            FilledForm form = world.as(
                    world.worker,
                    () -> world.people.forms.open(
                            world.worker, folder, definition.edition().name()));
            definition.fields().forEach(field -> fills(form, field));
        }
        return answers;
    }

    private void fills(FilledForm form, FormField field) {
        if (field.kind() == FieldKind.ROWS) {
            int line = world.people.line(form, field.word());
            field.columns().forEach(column -> writes(form, field.word() + "/" + line + "/" + column.word(), column));
        } else {
            writes(form, field.word(), field);
        }
    }

    private void writes(FilledForm form, String key, FormField field) {
        if (field.sensitivity() == Sensitivity.GENERAL) {
            return;
        }
        answer(field).ifPresent(answer -> {
            SaveOutcome outcome = world.people.writes(world.worker, form, key, answer);
            assertThat(outcome).as("%s of %s", key, form.edition()).isInstanceOf(SaveOutcome.Saved.class);
            answers++;
        });
    }

    private static Optional<Answer> answer(FormField field) {
        return switch (field.kind()) {
            case LINE, STORY ->
                Optional.of(
                        Answer.of(field.longest() < ALL.length() ? (field.longest() < SHORT ? ALIAS : LATIN) : ALL));
            case PLACE -> Optional.of(Answer.of("~" + ADDRESS));
            case PHONE -> Optional.of(Answer.of(PHONE));
            default -> Optional.empty();
        };
    }

    /** People who have no right to either case. */
    List<Actor> withoutRight() {
        return List.of(
                world.stranger,
                world.people.holds(Role.MANAGER, Remit.organization(UUID.randomUUID())),
                world.otherFocal,
                world.newOfficial,
                world.auditor,
                world.administrator);
    }
}
