package org.spean.directory.search;

import java.util.List;
import org.spean.directory.Catalogue;
import org.spean.directory.ServiceType;
import org.spean.directory.words.ShippedWords;
import org.spean.directory.words.WordEntry;
import org.spean.vocabulary.ServiceGroup;
import org.spean.vocabulary.ServiceTypeId;
import org.springframework.stereotype.Component;

/** Everyday words in both languages and what they mean to a search: as shipped, until this node has read what was kept here. */
@Component
class Thesaurus {

    private final Catalogue catalogue;
    private final String fingerprint;
    private volatile List<Entry> entries;

    Thesaurus(ShippedWords shipped, Catalogue catalogue) {
        this.catalogue = catalogue;
        entries = read(shipped.entries());
        fingerprint = Integer.toHexString(
                entries.stream().map(Thesaurus::print).toList().hashCode());
    }

    /**
     * Words that mean the same.
     *
     * @param words in both languages
     */
    record Entry(List<String> words, Meaning meaning) {}

    List<Entry> entries() {
        return entries;
    }

    /** Goes by these words from now on. */
    void learn(List<WordEntry> present) {
        entries = read(present);
    }

    /** What these words mean to a search. */
    List<Entry> read(List<WordEntry> words) {
        return words.stream()
                .map(each -> new Entry(each.words(), meaning(each)))
                .toList();
    }

    private Meaning meaning(WordEntry entry) {
        return switch (entry.sense().kind()) {
            case TYPE -> new Meaning.Need(entry.sense().types(), false);
            case GROUP ->
                new Meaning.Need(
                        entry.sense().groups().stream()
                                .flatMap(group -> ofGroup(group, catalogue).stream())
                                .toList(),
                        true);
            case AUDIENCE -> new Meaning.For(entry.sense().audiences());
        };
    }

    /** Changes whenever the files have another word or meaning: what is kept here is followed by the change table. */
    String fingerprint() {
        return fingerprint;
    }

    /** Words and names alone: the hash of an enum's constant is another one in each run of the program. */
    private static List<Object> print(Entry entry) {
        return switch (entry.meaning()) {
            case Meaning.For sought ->
                List.of(
                        entry.words(),
                        sought.audiences().stream().map(Enum::name).sorted().toList());
            default -> List.of(entry.words(), entry.meaning().toString());
        };
    }

    static List<ServiceTypeId> ofGroup(ServiceGroup group, Catalogue catalogue) {
        return catalogue.types().stream()
                .map(ServiceType::id)
                .filter(type -> type.group() == group)
                .toList();
    }
}
