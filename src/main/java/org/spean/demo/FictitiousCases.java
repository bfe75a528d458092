package org.spean.demo;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.access.Actor;
import org.spean.access.Held;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.cases.Case;
import org.spean.cases.Cases;
import org.spean.cases.CasesForDemonstration;
import org.spean.cases.OpenWish;
import org.spean.cases.RunningCases;
import org.spean.cases.StepOutcome;
import org.spean.cases.StepWish;
import org.spean.demo.FictitiousStory.Told;
import org.spean.demo.FictitiousStory.Who;
import org.spean.forms.Answer;
import org.spean.forms.AnswerKey;
import org.spean.forms.FilledForm;
import org.spean.forms.FormFolder;
import org.spean.forms.FormFolders;
import org.spean.forms.FormName;
import org.spean.forms.Forms;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/**
 * The clients of the fictitious centre, at every stage. What happened to them is recorded step by step by whoever may, and every
 * rule is asked; what it refuses is logged and left out. Each is made once: a client whom the centre has is left as it stands.
 */
@Component
@Profile("demo")
class FictitiousCases {

    private static final Logger log = LoggerFactory.getLogger(FictitiousCases.class);
    private static final UUID CENTRE = UUID.fromString(Demonstration.CENTRE.key());

    private final Demonstration demonstration;
    private final CasesForDemonstration opening;
    private final Cases cases;
    private final RunningCases running;
    private final FormFolders folders;
    private final Forms forms;
    private final FictitiousVisits visits;
    private final SecurityContextHolderStrategy acting;
    private final boolean wanted;
    private final Map<Who, Actor> people = new EnumMap<>(Who.class);

    FictitiousCases(
            Demonstration demonstration,
            CasesForDemonstration opening,
            Cases cases,
            RunningCases running,
            FormFolders folders,
            Forms forms,
            FictitiousVisits visits,
            SecurityContextHolderStrategy acting,
            @Value("${spean.demonstration.cases}") boolean wanted) {
        this.demonstration = demonstration;
        this.opening = opening;
        this.cases = cases;
        this.running = running;
        this.folders = folders;
        this.forms = forms;
        this.visits = visits;
        this.acting = acting;
        this.wanted = wanted;
    }

    /** After the posts are filled, who have a part in it, and after the folder that is made where there is none. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    public void opened(ApplicationReadyEvent ready) {
        if (wanted) {
            fill();
        }
    }

    /** Makes those that the centre does not have; answers with what was refused, which is nothing. */
    List<String> fill() {
        present();
        Actor manager = present(Who.MANAGER);
        Set<String> there = as(manager, () -> running.ownCodes(manager, CENTRE));
        return new FictitiousClients(cases.today())
                .all().stream()
                        .filter(each -> !there.contains(each.code().toLowerCase(Locale.ROOT)))
                        .flatMap(each -> tell(each).stream())
                        .toList();
    }

    private void present() {
        Remit province = Remit.province(Demonstration.BATTAMBANG);
        person(Who.WORKER, "caseworker", "Sok Dara", Role.CASEWORKER, Demonstration.CENTRE);
        person(Who.MANAGER, "manager", "Meas Sophea", Role.MANAGER, Demonstration.CENTRE);
        person(Who.OFFICIAL, "district", "Pich Samnang", Role.DISTRICT_OFFICIAL, Remit.district(FictitiousStory.TOWN));
        person(Who.FOCAL, "focal", "Ouk Chanthy", Role.FOCAL_PERSON, province);
        person(Who.ATRO, "atro", "Long Kanha", Role.ATRO_OFFICER, Remit.COUNTRY);
    }

    private Actor present(Who who) {
        return Objects.requireNonNull(people.get(who), who.name());
    }

    private void person(Who who, String account, String name, Role role, Remit remit) {
        people.put(
                who,
                Actor.person(
                        demonstration.account(account).orElseThrow(),
                        name,
                        Set.of(new Held(role, remit, Instant.EPOCH, null, null))));
    }

    private List<String> tell(FictitiousStory story) {
        Actor worker = present(Who.WORKER);
        OpenWish wish = new OpenWish(CENTRE, Demonstration.BATTAMBANG, Optional.of(story.code()), story.opened());
        Case file = as(worker, () -> opening.open(worker, wish, story.openedOn()));
        story.named().ifPresent(named -> name(file, named));
        return Stream.concat(
                        story.told().stream().flatMap(each -> record(file, story, each).stream()),
                        story.visits().stream().flatMap(each -> visit(file, story, each).stream()))
                .toList();
    }

    private Optional<String> visit(Case file, FictitiousStory story, FictitiousStory.Visit visit) {
        Actor by = present(visit.by());
        Optional<String> refused =
                as(by, () -> visits.make(by, file.id(), visit)).map(each -> story.code() + " " + each);
        refused.ifPresent(each -> log.warn("A fictitious visit was refused: {}", each));
        return refused;
    }

    private Optional<String> record(Case file, FictitiousStory story, Told told) {
        Actor by = present(told.by());
        StepOutcome outcome =
                as(by, () -> cases.take(by, file.id(), new StepWish(told.kind(), told.on(), told.answers())));
        if (outcome instanceof StepOutcome.Done) {
            return Optional.empty();
        }
        String refused = story.code() + " " + told.kind() + " " + outcome;
        log.warn("A fictitious step was refused: {}", refused);
        return Optional.of(refused);
    }

    private void name(Case file, FictitiousStory.Named named) {
        Actor worker = present(Who.WORKER);
        FormFolder folder = as(worker, () -> folders.find(worker, file.code())).orElseThrow();
        FilledForm form = as(worker, () -> forms.open(worker, folder, new FormName("form-1")));
        Map.of("name", named.khmer(), "alias", named.latin(), "nationality", named.nationality())
                .forEach((field, answer) ->
                        as(worker, () -> forms.save(worker, form.id(), AnswerKey.of(field), 0, Answer.of(answer))));
    }

    /** What belongs to a case stands behind its wall: whoever acts is there. */
    private <T> T as(Actor by, Supplier<T> act) {
        SecurityContext before = acting.getContext();
        SecurityContext present = acting.createEmptyContext();
        present.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(by, "", List.of()));
        acting.setContext(present);
        try {
            return act.get();
        } finally {
            acting.setContext(before);
        }
    }
}
