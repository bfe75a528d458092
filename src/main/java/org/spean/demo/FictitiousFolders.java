package org.spean.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.spean.access.Actor;
import org.spean.access.Held;
import org.spean.access.Role;
import org.spean.forms.Answer;
import org.spean.forms.AnswerKey;
import org.spean.forms.FilledForm;
import org.spean.forms.FormFolder;
import org.spean.forms.FormFolders;
import org.spean.forms.FormName;
import org.spean.forms.Forms;
import org.spean.vocabulary.CountryTime;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** One folder of the demonstration's caseworker, with forms half filled in: nobody in it exists. Made once. */
@Component
@Profile("demo")
class FictitiousFolders {

    private static final int DAYS_AT_THE_CENTRE = 40;

    private final Demonstration demonstration;
    private final FormFolders folders;
    private final Forms forms;
    private final SecurityContextHolderStrategy acting;
    private final TransactionTemplate transaction;
    private final LocalDate today;

    FictitiousFolders(
            Demonstration demonstration,
            FormFolders folders,
            Forms forms,
            SecurityContextHolderStrategy acting,
            TransactionTemplate transaction,
            Clock clock) {
        this.demonstration = demonstration;
        this.folders = folders;
        this.forms = forms;
        this.acting = acting;
        this.transaction = transaction;
        this.today = LocalDate.ofInstant(clock.instant(), CountryTime.ZONE);
    }

    /** As the caseworker: what belongs to a folder stands behind its wall. Before cases are made, each of which has a folder. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE - 1)
    public void opened(ApplicationReadyEvent ready) {
        UUID account = demonstration.account("caseworker").orElseThrow();
        Actor worker = Actor.person(
                account,
                "Sok Dara",
                Set.of(new Held(Role.CASEWORKER, Demonstration.CENTRE, Instant.EPOCH, null, null)));
        SecurityContext before = acting.getContext();
        SecurityContext present = acting.createEmptyContext();
        present.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(worker, "", List.of()));
        acting.setContext(present);
        try {
            transaction.executeWithoutResult(status -> fill(worker));
        } finally {
            acting.setContext(before);
        }
    }

    private void fill(Actor worker) {
        if (!folders.known(worker).isEmpty()) {
            return;
        }
        FormFolder folder = folders.open(worker, UUID.fromString(Demonstration.CENTRE.key()), Demonstration.BATTAMBANG);
        Map<String, Answer> admission = new LinkedHashMap<>();
        admission.put("sex", Answer.of("male"));
        admission.put("age-band", Answer.of("known-child"));
        admission.put("urgent-needs", Answer.of("shelter food"));
        admission.put("urgent-care", Answer.of("not-needed"));
        admission.put(
                "admitted-on", Answer.of(today.minusDays(DAYS_AT_THE_CENTRE).toString()));
        admission.put("brought-by", Answer.of("police"));
        admission.put("ground", Answer.of("trafficking"));
        admission.put("name", Answer.of("ស៊ន វិចិត្រ"));
        admission.put("alias", Answer.of("តូច"));
        admission.put("birth-date", Answer.about(String.valueOf(today.getYear() - 13)));
        admission.put("age", Answer.about("13"));
        admission.put("birth-place", Answer.of("~near the market of Thma Koul"));
        write(worker, folder, "form-1", admission);
        write(
                worker,
                folder,
                "form-5",
                Map.of(
                        "visit-type",
                        Answer.of("joint"),
                        "visit-date",
                        Answer.of(today.minusDays(2).toString())));
    }

    private void write(Actor worker, FormFolder folder, String name, Map<String, Answer> answers) {
        FilledForm form = forms.open(worker, folder, new FormName(name));
        answers.forEach((field, answer) -> forms.save(worker, form.id(), AnswerKey.of(field), 0, answer));
    }
}
