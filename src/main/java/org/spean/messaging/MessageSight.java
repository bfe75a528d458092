package org.spean.messaging;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.access.Actor;
import org.spean.access.Confirmers;
import org.spean.access.Role;
import org.spean.access.policy.AccessPolicy;
import org.spean.access.policy.Operation;
import org.spean.access.reach.Within;
import org.spean.people.People;
import org.spean.people.Person;
import org.spean.people.PersonId;
import org.spean.people.Post;
import org.spean.people.PostId;
import org.spean.people.PostLine;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.stereotype.Component;

/**
 * Who may know of a message: ATRO and administrators of all; whoever sees a post of those to it and to the numbers of those who
 * hold it. What goes to a person and not to a post is for ATRO and administrators alone. What comes of a case is there for those of
 * them alone who know of the case (design 1.2): not for administrators, who read no case data, and for nobody whom a restriction
 * leaves out. How many wait and fail is counted with them: a number of all messages tells of no case. Asked of the database, not of
 * the session.
 */
@Component
class MessageSight {

    private final Confirmers confirmers;
    private final NumberOwners owners;
    private final People people;
    private final AccessPolicy policy;
    private final Clock clock;

    MessageSight(Confirmers confirmers, NumberOwners owners, People people, AccessPolicy policy, Clock clock) {
        this.confirmers = confirmers;
        this.owners = owners;
        this.people = people;
        this.policy = policy;
        this.clock = clock;
    }

    /** Whether they look after all messages. */
    boolean oversees(Actor by) {
        return confirmers.held(by).stream()
                .anyMatch(each -> each.role() == Role.ADMINISTRATOR || each.role() == Role.ATRO_OFFICER);
    }

    Seen of(Actor by) {
        List<PostLine> lines = owners.seen(by);
        return new Seen(
                within(by),
                oversees(by),
                lines.stream().collect(Collectors.toMap(each -> each.post().id(), Function.identity())),
                NumberOwners.of(lines));
    }

    /** Of which cases they know at this moment. */
    Within within(Actor by) {
        Actor now = by.account()
                .map(account -> Actor.person(account, by.name(), confirmers.held(by)))
                .orElse(Actor.ANYBODY);
        return Within.of(now, held -> true, policy, Operation.KNOW, clock.instant());
    }

    /** Those to whom these go, where they are people and not posts. */
    Map<PersonId, Person> people(Collection<Recipient> recipients) {
        return people.people(recipients.stream()
                .flatMap(each -> each instanceof Recipient.OfPerson(PersonId id) ? Stream.of(id) : Stream.empty())
                .collect(Collectors.toSet()));
    }

    /**
     * What somebody may know of.
     *
     * @param within of which cases
     * @param everything whether of all there is besides
     */
    record Seen(Within within, boolean everything, Map<PostId, PostLine> posts, Map<PhoneNumber, Whose> numbers) {

        /** How the tables keep those whom they may know of; of no use to whoever may know of all. */
        Set<String> keys() {
            Set<String> keys =
                    posts.keySet().stream().map(each -> each.id().toString()).collect(Collectors.toSet());
            numbers.keySet().forEach(each -> keys.add(each.e164()));
            return keys;
        }

        boolean sees(PhoneNumber number) {
            return everything || numbers.containsKey(number);
        }

        boolean sees(Recipient to) {
            return everything || keys().contains(to.toKeep());
        }

        /** Those of them that these words name, by post, person or number. */
        Set<String> keys(String words) {
            String wanted = plain(words);
            String digits = words.replaceAll("[^0-9]", "").replaceFirst("^0", "");
            Set<String> found = new HashSet<>();
            posts.forEach((id, line) -> {
                if (named(line, wanted)) {
                    found.add(id.id().toString());
                }
            });
            numbers.forEach((number, whose) -> {
                if (plain(whose.name().latin()).contains(wanted)
                        || whose.name().khmer().contains(words.strip())
                        || plain(whose.title().english()).contains(wanted)
                        || whose.title().khmer().contains(words.strip())
                        || (!digits.isEmpty() && number.e164().contains(digits))) {
                    found.add(number.e164());
                    found.add(whose.post().id().toString());
                }
            });
            return found;
        }

        private static boolean named(PostLine line, String wanted) {
            return plain(line.title().english()).contains(wanted)
                    || line.title().khmer().contains(wanted);
        }

        private static String plain(String text) {
            return text.strip().toLowerCase(Locale.ROOT);
        }

        Whom whom(Recipient to, Optional<PhoneNumber> sentTo, Map<PersonId, Person> named) {
            return switch (to) {
                case Recipient.OfPost(PostId id) -> {
                    Optional<PostLine> line = Optional.ofNullable(posts.get(id));
                    yield new Whom(
                            line.map(PostLine::post).map(Post::id),
                            line.map(PostLine::title),
                            line.flatMap(each -> each.holdings().stream().findFirst())
                                    .map(each -> each.person().name()),
                            sentTo);
                }
                case Recipient.OfPerson(PersonId id) ->
                    new Whom(
                            Optional.empty(),
                            Optional.empty(),
                            Optional.ofNullable(named.get(id)).map(Person::name),
                            sentTo);
                case Recipient.OfNumber(PhoneNumber number) -> whom(number);
            };
        }

        Whom whom(PhoneNumber number) {
            Optional<Whose> whose = Optional.ofNullable(numbers.get(number));
            return new Whom(
                    whose.map(Whose::post), whose.map(Whose::title), whose.map(Whose::name), Optional.of(number));
        }
    }
}
