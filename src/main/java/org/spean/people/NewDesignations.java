package org.spean.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.access.Accounts;
import org.spean.access.Actor;
import org.spean.access.Confirmers;
import org.spean.access.Grant;
import org.spean.access.GrantOutcome;
import org.spean.access.GrantWish;
import org.spean.access.Grants;
import org.spean.access.Remit;
import org.spean.people.DesignationOutcome.Wrong;
import org.spean.people.DesignationRow.State;
import org.spean.people.DesignationWish.Whom;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;
import org.spean.vocabulary.PlaceCode;
import org.springframework.stereotype.Component;

/** Makes designations with the roles that follow, and ends both: for every act on a post the same. */
@Component
class NewDesignations {

    private final DesignationRows rows;
    private final PostRows posts;
    private final PersonRows people;
    private final NewPeople newcomers;
    private final Phones phones;
    private final Grants grants;
    private final Accounts accounts;

    NewDesignations(
            DesignationRows rows,
            PostRows posts,
            PersonRows people,
            NewPeople newcomers,
            Phones phones,
            Grants grants,
            Accounts accounts) {
        this.rows = rows;
        this.posts = posts;
        this.people = people;
        this.newcomers = newcomers;
        this.phones = phones;
        this.grants = grants;
        this.accounts = accounts;
    }

    /** What came of it. */
    sealed interface Result {}

    /** It is there, and waits for the second yes. */
    record Made(DesignationRow row) implements Result {}

    /** It is not. */
    record Against(DesignationOutcome refused) implements Result {}

    private static Against against(Wrong wrong) {
        return new Against(DesignationOutcome.refused(wrong));
    }

    /** Somebody for a post. */
    Result holder(Actor by, Post post, DesignationWish wish, Instant now) {
        LocalDate today = Days.of(now);
        Set<Wrong> wrong = DesignationRules.days(wish.from(), wish.until(), today);
        if (wish.phone().filter(number -> !number.ofCambodia()).isPresent()) {
            wrong.add(Wrong.NOT_CAMBODIAN);
        }
        Optional<DesignationRow> clash = DesignationRules.clash(
                wish.from(),
                wish.until(),
                rows.findByPostId(post.id().id()).stream()
                        .filter(each -> each.deputyOf().isEmpty())
                        .toList());
        clash.map(each -> DesignationRules.field(wish.from(), each)).ifPresent(wrong::add);
        Set<PersonOutcome.Wrong> misnamed =
                wish.whom() instanceof Whom.New each ? NewPeople.against(each.person()) : Set.of();
        if (!wrong.isEmpty() || !misnamed.isEmpty()) {
            return new Against(
                    new DesignationOutcome.Refused(wrong, misnamed, Set.of(), clash.map(each -> each.told(now))));
        }
        Optional<PersonRow> person = switch (wish.whom()) {
            case Whom.Known known -> people.findById(known.person().id());
            case Whom.New each -> Optional.of(newcomers.enter(by, each.person()));
        };
        return person.map(each -> {
                    DesignationRow row = new DesignationRow(
                            post.id(),
                            each.handle(),
                            wish.from(),
                            wish.until(),
                            wish.phone().or(() -> own(each)),
                            by.account(),
                            now);
                    return save(by, post, each, row, Optional.empty());
                })
                .orElseGet(() -> against(Wrong.PERSON_UNKNOWN));
    }

    /** On which number the post is reached where nobody names one: whoever says the second yes reads it. */
    private static Optional<PhoneNumber> own(PersonRow person) {
        return person.person().phones().stream().filter(PhoneNumber::ofCambodia).findFirst();
    }

    /** A deputy for whoever holds it. */
    Result deputy(
            Actor by,
            Post post,
            DesignationRow holder,
            PersonId deputy,
            LocalDate from,
            Optional<LocalDate> until,
            Instant now) {
        LocalDate today = Days.of(now);
        Set<Wrong> wrong = EnumSet.copyOf(DesignationRules.days(from, until, today));
        if (!holder.openOn(today) || holder.deputyOf().isPresent()) {
            wrong.add(Wrong.NOT_OPEN);
        }
        if (holder.person().equals(deputy)) {
            wrong.add(Wrong.OWN_DEPUTY);
        }
        Optional<DesignationRow> clash = DesignationRules.clash(from, until, rows.findByDeputyOf(holder.id()));
        clash.map(each -> DesignationRules.field(from, each)).ifPresent(wrong::add);
        Optional<PersonRow> person = people.findById(deputy.id());
        if (person.isEmpty()) {
            wrong.add(Wrong.PERSON_UNKNOWN);
        } else if (person.get().account().isEmpty()) {
            wrong.add(Wrong.NO_ACCOUNT);
        }
        if (!wrong.isEmpty()) {
            return new Against(
                    new DesignationOutcome.Refused(wrong, Set.of(), Set.of(), clash.map(each -> each.told(now))));
        }
        DesignationRow row = new DesignationRow(
                post.id(), deputy, from, until, person.flatMap(NewDesignations::own), by.account(), now);
        row.asDeputyOf(holder);
        PersonName standsFor =
                people.findById(holder.person().id()).orElseThrow().person().name();
        return save(by, post, person.orElseThrow(), row, Optional.of(standsFor.in(Language.ENGLISH)));
    }

    private Result save(Actor by, Post post, PersonRow person, DesignationRow row, Optional<String> standsFor) {
        if (servesThere(post, person.handle(), row.from(), row.until())) {
            return against(Wrong.SERVES_THERE_ALREADY);
        }
        Optional<GrantOutcome.Refused> refused = role(by, post, person, row, standsFor);
        if (refused.isPresent()) {
            return new Against(DesignationOutcome.refused(refused.get().reasons()));
        }
        row.phone().ifPresent(number -> phones.entered(number, person.language()));
        return new Made(rows.saveAndFlush(row));
    }

    /** Proposes the role, for a person with an account; says what stands against it. */
    Optional<GrantOutcome.Refused> role(
            Actor by, Post post, PersonRow person, DesignationRow row, Optional<String> standsFor) {
        Optional<UUID> account = person.account().filter(accounts::exists);
        if (account.isEmpty()) {
            return Optional.empty();
        }
        GrantWish wish = new GrantWish(
                account.get(),
                post.kind().role(),
                post.remit(),
                district(post),
                Days.start(row.from()),
                row.until().map(last -> Days.start(last.plusDays(1))),
                standsFor);
        return switch (grants.propose(by, wish)) {
            case GrantOutcome.Refused refused -> Optional.of(refused);
            case GrantOutcome.Done done -> {
                row.resultsIn(done.grant());
                yield Optional.empty();
            }
        };
    }

    /** Somebody has just said yes to a designation, or to its number: where that was the second yes to the number, it is theirs. */
    void confirmed(DesignationRow row) {
        if (row.phoneWaits().isEmpty()) {
            row.phone().ifPresent(number -> phones.confirmed(number, language(row.person()), row.person(), row.id()));
        }
    }

    private static Optional<PlaceCode> district(Post post) {
        return post.remit().kind() == Remit.Kind.DISTRICT ? post.province() : Optional.empty();
    }

    Confirmers.Waiting waiting(Optional<UUID> proposer, Post post) {
        return new Confirmers.Waiting(proposer, post.kind().role(), post.remit(), district(post));
    }

    /** Whether they hold the same role for the same in those days, in this post or the other, themselves or as deputy. */
    private boolean servesThere(Post post, PersonId person, LocalDate from, Optional<LocalDate> until) {
        return rows.findByPersonId(person.id()).stream()
                .filter(each -> each.meets(from, until))
                .map(each -> posts.of(each.post()))
                .anyMatch(other -> other.kind().role() == post.kind().role()
                        && other.remit().equals(post.remit()));
    }

    /**
     * Ends it, or takes the proposal back, with its deputies and the roles of all of them.
     *
     * @return why a role cannot be ended; then nothing is, and the caller's transaction has to be given up
     */
    Set<GrantOutcome.Reason> end(Actor by, DesignationRow row, LocalDate lastDay, Instant now) {
        for (DesignationRow each : withDeputies(row, now)) {
            boolean proposed = each.is(State.PROPOSED);
            // The role's end is heard of too, and finds this one ended.
            if (proposed) {
                each.withdraw(by.account(), now);
            } else {
                each.end(by.account(), now, lastDay);
            }
            rows.saveAndFlush(each);
            Optional<GrantOutcome> ended =
                    each.grant().map(grant -> proposed ? grants.withdraw(by, grant) : grants.end(by, grant));
            if (ended.orElse(null) instanceof GrantOutcome.Refused refused
                    && !refused.reasons().equals(Set.of(GrantOutcome.Reason.NOT_HELD))) {
                return refused.reasons();
            }
        }
        return Set.of();
    }

    private List<DesignationRow> withDeputies(DesignationRow row, Instant now) {
        LocalDate today = Days.of(now);
        List<DesignationRow> all = new ArrayList<>(rows.findByDeputyOf(row.id()).stream()
                .filter(each -> each.openOn(today))
                .toList());
        all.add(row);
        return all;
    }

    Language language(PersonId person) {
        return people.findById(person.id()).orElseThrow().language();
    }

    /** One of a demonstration, proposed and confirmed by nobody, with the role that the account holds already; its handle. */
    UUID forDemonstration(
            Post post,
            PersonId person,
            LocalDate from,
            PhoneNumber phone,
            Optional<Grant> role,
            boolean confirmed,
            Instant now) {
        phones.entered(phone, language(person));
        DesignationRow row = new DesignationRow(
                post.id(), person, from, Optional.empty(), Optional.of(phone), Optional.empty(), now);
        role.ifPresent(row::resultsIn);
        if (confirmed) {
            row.confirm(Optional.empty(), now, now);
        }
        return rows.saveAndFlush(row).id();
    }
}
