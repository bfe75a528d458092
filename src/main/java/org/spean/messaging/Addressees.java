package org.spean.messaging;

import java.util.Optional;
import java.util.Set;
import org.spean.people.Designation;
import org.spean.people.People;
import org.spean.people.Person;
import org.spean.people.PersonId;
import org.spean.people.Phone;
import org.spean.people.Phones;
import org.spean.people.Post;
import org.spean.people.PostId;
import org.spean.people.Posts;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.stereotype.Component;

/**
 * Who answers for a recipient today: the post's holder, or whoever acts for them while they are away. What is for a post goes to
 * a post's number and never to somebody's own, to which nobody else has said yes (design 3.5).
 */
@Component
class Addressees {

    private final Posts posts;
    private final People people;
    private final Phones phones;
    private final PreferredChannels preferred;

    Addressees(Posts posts, People people, Phones phones, PreferredChannels preferred) {
        this.posts = posts;
        this.people = people;
        this.phones = phones;
        this.preferred = preferred;
    }

    /** Empty where nobody does. */
    Optional<Addressee> of(Recipient recipient) {
        return switch (recipient) {
            case Recipient.OfPost(PostId post) -> ofPost(post);
            case Recipient.OfPerson(PersonId person) -> person(person).map(this::ofPerson);
            case Recipient.OfNumber(PhoneNumber number) -> {
                Optional<Phone> phone = phones.phone(number);
                yield Optional.of(new Addressee(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(number),
                        false,
                        phone,
                        phone.flatMap(Phone::language).orElse(Language.KHMER),
                        Optional.empty(),
                        Optional.empty(),
                        preferred.of(number)));
            }
        };
    }

    /** On the number of a post of theirs, to which two have said yes and with which it stands how they are reached; else on their own. */
    private Addressee ofPerson(Person person) {
        return posts.reachedBy(person.id(), Optional.empty())
                .filter(each -> each.phoneWaits().isEmpty())
                .flatMap(held -> posts.post(held.post()).map(post -> of(person, Optional.of(held), post)))
                .orElseGet(() -> of(person, person.phones().stream().findFirst(), false, Optional.empty()));
    }

    private Optional<Addressee> ofPost(PostId id) {
        Optional<Post> post = posts.post(id);
        return post.flatMap(each -> posts.holder(id).flatMap(holder -> {
            Optional<Person> acting = posts.acting(holder.id()).flatMap(this::person);
            return acting.isPresent()
                    ? acting.map(other -> of(other, posts.reachedBy(other.id(), each.province()), each))
                    : person(holder.person()).map(own -> of(own, Optional.of(holder), each));
        }));
    }

    private Addressee of(Person person, Optional<Designation> by, Post post) {
        return of(
                person,
                by.flatMap(Designation::phone),
                by.flatMap(Designation::phoneWaits).isPresent(),
                Optional.of(post));
    }

    private Addressee of(Person person, Optional<PhoneNumber> number, boolean waits, Optional<Post> post) {
        Optional<Phone> phone = number.flatMap(phones::phone);
        return new Addressee(
                Optional.of(person.id()),
                person.account(),
                number,
                waits,
                phone,
                phone.flatMap(Phone::language).orElse(person.language()),
                post.flatMap(Post::province),
                person.email(),
                number.flatMap(preferred::of));
    }

    private Optional<Person> person(PersonId id) {
        return Optional.ofNullable(people.people(Set.of(id)).get(id));
    }
}
