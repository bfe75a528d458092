package org.spean.deadlines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spean.people.Designation;
import org.spean.people.Phone;
import org.spean.people.Phones;
import org.spean.people.Posts;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.stereotype.Component;

/** A post, or a number of which nobody knows whose it is, that did not answer whatever was tried: a person telephones (design 3.4). */
@Component
class SilentPost implements TaskKind {

    static final String NAME = "NO_ANSWER";

    private final Posts posts;
    private final Phones phones;

    SilentPost(Posts posts, Phones phones) {
        this.posts = posts;
        this.phones = phones;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Phrase title(Task task) {
        return TelephoneFacts.post(task)
                .map(post -> Phrase.of("task.no-answer", post))
                .orElseGet(() -> Phrase.of("task.no-answer-number", new Word.Telephone(TelephoneFacts.number(task))));
    }

    @Override
    public List<Phrase> more(Task task) {
        List<Phrase> all = new ArrayList<>();
        holder(task).ifPresent(each -> all.add(Phrase.of("task.who", new Word.ThePerson(each.person()))));
        Optional<PhoneNumber> number = dial(task);
        if (number.isEmpty()) {
            all.add(Phrase.of("task.no-number"));
        } else {
            all.add(number.flatMap(phones::phone)
                    .flatMap(Phone::lastGoodContact)
                    .map(at -> Phrase.of("task.answered", new Word.ADay(LocalDate.ofInstant(at, CountryTime.ZONE))))
                    .orElseGet(() -> Phrase.of("task.never-answered")));
        }
        return all;
    }

    private Optional<Designation> holder(Task task) {
        return TelephoneFacts.post(task).flatMap(word -> posts.holder(word.post()));
    }

    @Override
    public Optional<Way> way(Task task) {
        return TelephoneFacts.way(task);
    }

    @Override
    public Optional<PhoneNumber> dial(Task task) {
        Optional<PhoneNumber> asked = task.words().stream()
                .filter(Word.Telephone.class::isInstance)
                .map(Word.Telephone.class::cast)
                .map(Word.Telephone::number)
                .findFirst();
        return asked.or(() -> holder(task).flatMap(Designation::phone));
    }
}
