package org.spean.deadlines;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spean.access.Actor;
import org.spean.access.Grant;
import org.spean.access.GrantBook;
import org.spean.people.Designation;
import org.spean.people.Designations;
import org.spean.people.PostPhones;
import org.spean.people.ui.PostLinks;
import org.spean.people.ui.RoleLinks;
import org.springframework.stereotype.Component;

/** Roles, posts and posts' new numbers that wait for a second yes: for one's own, or for somebody else's where one proposed them. */
@Component
class SecondYesWaits implements Elsewhere {

    private final GrantBook grants;
    private final Designations designations;
    private final PostPhones numbers;

    SecondYesWaits(GrantBook grants, Designations designations, PostPhones numbers) {
        this.grants = grants;
        this.designations = designations;
        this.numbers = numbers;
    }

    @Override
    public List<Todo> of(Actor by, Instant now) {
        Stream<Todo> roles = grants.waitingFor(by).stream()
                .map(seen -> waiting(role(seen.grant()), seen.grant().proposed(), now));
        Stream<Todo> posts =
                designations.waitingFor(by).stream().map(each -> waiting(post(each), each.proposed(), now));
        Stream<Todo> own = Stream.concat(
                grants.proposedBy(by).stream().map(each -> asked(role(each), each.proposed())),
                designations.proposedBy(by).stream().map(each -> asked(post(each), each.proposed())));
        return Stream.of(roles, posts, own, numbers(by)).flatMap(each -> each).toList();
    }

    /** Until somebody says yes to it, what is for the post does not go to its new number. */
    private Stream<Todo> numbers(Actor by) {
        return Stream.concat(
                numbers.waitingFor(by).stream()
                        .map(each -> Todo.undated(
                                number(each),
                                each
                                        .phoneWaits()
                                        .map(step -> Phrase.of("task.entered-by", new Word.TheAccount(step.by())))
                                        .stream()
                                        .toList(),
                                new Way(RoleLinks.CONFIRMATIONS, "task.way.decide"))),
                numbers.enteredBy(by).stream()
                        .map(each -> Todo.ofOthers(
                                number(each),
                                List.of(Phrase.of("task.number-asked")),
                                Optional.empty(),
                                new Way(PostLinks.post(each.post()), "task.way.post"))));
    }

    private static Phrase number(Designation each) {
        return Phrase.of(
                "task.number-yes",
                new Word.Telephone(each.phone().orElseThrow()),
                new Word.ThePerson(each.person()),
                new Word.ThePost(each.post()));
    }

    private static Phrase role(Grant grant) {
        return Phrase.of(
                "task.second-yes", new Word.TheAccount(grant.account()), new Word.TheRole(grant.role(), grant.remit()));
    }

    private static Phrase post(Designation each) {
        return Phrase.of("task.second-yes", new Word.ThePerson(each.person()), new Word.ThePost(each.post()));
    }

    private static Todo waiting(Phrase title, Optional<Grant.Step> proposed, Instant now) {
        List<Phrase> more = proposed.map(step -> Phrase.of("task.proposed-by", new Word.TheAccount(step.by()))).stream()
                .toList();
        Way way = new Way(RoleLinks.CONFIRMATIONS, "task.way.decide");
        return lapses(proposed)
                .map(due -> Todo.elsewhere(title, more, due, way, now))
                .orElseGet(() -> Todo.undated(title, more, way));
    }

    private static Todo asked(Phrase title, Optional<Grant.Step> proposed) {
        return Todo.ofOthers(
                title,
                List.of(Phrase.of("task.second-yes-asked")),
                lapses(proposed),
                new Way(RoleLinks.WHAT_MAY_I_DO, "task.way.what"));
    }

    private static Optional<Due> lapses(Optional<Grant.Step> proposed) {
        return proposed.map(step -> new Due.At(step.at().plus(Grant.LAPSES_AFTER)));
    }
}
