package org.spean.directory.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.spean.directory.Search;
import org.spean.geography.Gazetteer;
import org.spean.geography.Province;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.ServiceGroup;

/** What is asked in a bench: a word with a slip in it, a province by its name, and a group by choice. */
final class Questions {

    private static final int MANY = 40;

    private final ManyServices many;
    private final Gazetteer gazetteer;
    private final IndexKeeper index;
    private final Random random = new Random(4);

    Questions(ManyServices many, Gazetteer gazetteer, IndexKeeper index) {
        this.many = many;
        this.gazetteer = gazetteer;
        this.index = index;
    }

    /** One question. */
    record Question(String word, Language language, Province province, ServiceGroup group) {

        Search search() {
            return new Search(
                    word + " " + province.name().in(language),
                    Set.of(group),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    false);
        }
    }

    /** Only such words that no name or everyday word is near to: only then is the question the same on all sides. */
    List<Question> in(Language language) {
        List<Question> questions = new ArrayList<>();
        while (questions.size() < MANY) {
            Question question = new Question(
                    language == Language.KHMER ? any(many.khmer()) : slipped(any(many.latin())),
                    language,
                    any(gazetteer.provinces()),
                    ServiceGroup.of(1 + random.nextInt(6)));
            Reading read = index.read(question.search().words());
            boolean plain = read.texts().size() == 1
                    && read.texts().getFirst().words().equals(question.word())
                    && !read.texts().getFirst().last()
                    && read.places().equals(Set.of(question.province().code()))
                    && read.organizations().isEmpty();
            if (plain) {
                questions.add(question);
            }
        }
        return questions;
    }

    private String slipped(String word) {
        StringBuilder slip = new StringBuilder(word);
        slip.setCharAt(2 + random.nextInt(word.length() - 3), (char) ('a' + random.nextInt(26)));
        return slip.toString();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
