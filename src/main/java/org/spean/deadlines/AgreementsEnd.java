package org.spean.deadlines;

import java.time.Instant;
import java.util.List;
import org.spean.access.Actor;
import org.spean.people.Agreement;
import org.spean.people.Agreements;
import org.spean.people.ui.PostLinks;
import org.springframework.stereotype.Component;

/** Agreements that end soon, or ended lately: for whoever may see the organization. */
@Component
class AgreementsEnd implements Elsewhere {

    private final Agreements agreements;

    AgreementsEnd(Agreements agreements) {
        this.agreements = agreements;
    }

    @Override
    public List<Todo> of(Actor by, Instant now) {
        return agreements.endingSoon(by).stream().map(each -> todo(each, now)).toList();
    }

    private static Todo todo(Agreement agreement, Instant now) {
        Due due = new Due.OnDay(agreement.until());
        return Todo.elsewhere(
                Phrase.of(
                        due.late(now) ? "task.agreement-ended" : "task.agreement-ends",
                        new Word.TheOrganization(agreement.organization())),
                List.of(),
                due,
                new Way(PostLinks.organization(agreement.organization()), "task.way.agreement"),
                now);
    }
}
