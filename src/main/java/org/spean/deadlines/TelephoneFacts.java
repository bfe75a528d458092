package org.spean.deadlines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spean.people.Phone;
import org.spean.people.Phones;
import org.spean.people.Posts;
import org.spean.people.ui.PostLinks;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.stereotype.Component;

/** What helps to ring somebody up, as it is known at this moment: who has the post, and when somebody last answered there. */
@Component
class TelephoneFacts {

    private final Posts posts;
    private final Phones phones;

    TelephoneFacts(Posts posts, Phones phones) {
        this.posts = posts;
        this.phones = phones;
    }

    static PhoneNumber number(Task task) {
        return task.words().stream()
                .flatMap(word -> word instanceof Word.Telephone(PhoneNumber number)
                        ? Optional.of(number).stream()
                        : Optional.<PhoneNumber>empty().stream())
                .findFirst()
                .orElseThrow();
    }

    static Optional<Word.ThePost> post(Task task) {
        return task.words().stream()
                .filter(Word.ThePost.class::isInstance)
                .map(Word.ThePost.class::cast)
                .findFirst();
    }

    static Optional<Way> way(Task task) {
        return post(task).map(word -> new Way(PostLinks.post(word.post()), "task.way.post"));
    }

    List<Phrase> of(Task task) {
        PhoneNumber number = number(task);
        List<Phrase> all = new ArrayList<>();
        post(task)
                .flatMap(word -> posts.holder(word.post()))
                .ifPresent(holder -> all.add(Phrase.of("task.who", new Word.ThePerson(holder.person()))));
        all.add(phones.phone(number)
                .flatMap(Phone::lastGoodContact)
                .map(at -> Phrase.of("task.answered", new Word.ADay(LocalDate.ofInstant(at, CountryTime.ZONE))))
                .orElseGet(() -> Phrase.of("task.never-answered")));
        return all;
    }
}
