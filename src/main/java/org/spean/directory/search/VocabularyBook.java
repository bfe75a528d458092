package org.spean.directory.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.directory.Catalogue;
import org.spean.directory.GroupName;
import org.spean.directory.ServiceType;
import org.spean.directory.words.KeptWords;
import org.spean.directory.words.WordEntry;
import org.spean.directory.words.WordSubject;
import org.spean.directory.words.WordVersion;
import org.spean.geography.District;
import org.spean.geography.Gazetteer;
import org.spean.geography.Province;
import org.spean.people.Organization;
import org.spean.people.Programme;
import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.PlaceCode;
import org.spean.vocabulary.ServiceGroup;
import org.spean.vocabulary.spelling.Spelling;
import org.spean.vocabulary.spelling.Unit;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Makes the vocabulary from what the program knows: places, types, everyday words, names. */
@Component
class VocabularyBook {

    private final Gazetteer gazetteer;
    private final Catalogue catalogue;
    private final Thesaurus thesaurus;
    private final KeptWords kept;
    private final Set<String> smallWords;

    VocabularyBook(Gazetteer gazetteer, Catalogue catalogue, Thesaurus thesaurus, KeptWords kept) {
        this.gazetteer = gazetteer;
        this.catalogue = catalogue;
        this.thesaurus = thesaurus;
        this.kept = kept;
        smallWords = smallWords();
    }

    private static Set<String> smallWords() {
        try {
            String text = new ClassPathResource("org/spean/directory/search/small-words.txt").getContentAsString(UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split(",")))
                    .map(word -> Unit.joined(Unit.of(Spelling.normal(word))))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Learns the words and names that are kept here. */
    void learn() {
        Map<WordSubject, WordVersion> latest = kept.latest();
        kept.name(catalogue, latest);
        thesaurus.learn(kept.entries(latest));
    }

    /** Reads queries with these organizations' names among the words. */
    QueryReading reading(List<Organization> organizations, List<Programme> programmes) {
        return reading(thesaurus.entries(), organizations, programmes, GazetteerWords.of(gazetteer));
    }

    /** Reads queries as if these were the everyday words. */
    QueryReading reading(List<WordEntry> words, List<Organization> organizations, List<Programme> programmes) {
        return reading(thesaurus.read(words), organizations, programmes, GazetteerWords.of(gazetteer));
    }

    private QueryReading reading(
            List<Thesaurus.Entry> words,
            List<Organization> organizations,
            List<Programme> programmes,
            GazetteerWords places) {
        return new QueryReading(vocabulary(words, organizations, programmes), smallWords, places);
    }

    /** All that a query can be understood by, with these everyday words. */
    Vocabulary vocabularyOf(List<WordEntry> words, List<Organization> organizations, List<Programme> programmes) {
        return vocabulary(thesaurus.read(words), organizations, programmes);
    }

    /** All that a query can be understood by. */
    Vocabulary vocabulary(List<Organization> organizations, List<Programme> programmes) {
        return vocabulary(thesaurus.entries(), organizations, programmes);
    }

    private Vocabulary vocabulary(
            List<Thesaurus.Entry> words, List<Organization> organizations, List<Programme> programmes) {
        Vocabulary.Builder vocabulary = new Vocabulary.Builder();
        for (Thesaurus.Entry entry : words) {
            entry.words().forEach(word -> vocabulary.add(word, entry.meaning()));
        }
        addTypes(vocabulary);
        addPlaces(vocabulary);
        for (Organization organization : organizations) {
            // Who offers nothing is found as text, where others name him.
            if (organization.provides()) {
                Meaning named = new Meaning.Named(organization.id());
                names(organization).forEach(name -> vocabulary.add(name, named));
            }
        }
        for (Programme programme : programmes) {
            Meaning run = new Meaning.Run(programme.organization(), programme.code());
            Stream.of(programme.code(), programme.name()).forEach(name -> vocabulary.add(name, run));
        }
        return vocabulary.build();
    }

    private void addTypes(Vocabulary.Builder vocabulary) {
        for (ServiceType type : catalogue.types()) {
            Meaning need = new Meaning.Need(List.of(type.id()), false);
            parts(type.name()).forEach(name -> vocabulary.addIfNew(name, need));
        }
        for (ServiceGroup group : ServiceGroup.values()) {
            GroupName name = catalogue.group(group);
            Meaning need = new Meaning.Need(Thesaurus.ofGroup(group, catalogue), true);
            parts(name.name()).forEach(each -> vocabulary.addIfNew(each, need));
            parts(name.shortName()).forEach(each -> vocabulary.addIfNew(each, need));
        }
    }

    private void addPlaces(Vocabulary.Builder vocabulary) {
        for (Province province : gazetteer.provinces()) {
            Meaning place = new Meaning.Place(province.code());
            names(province).forEach(name -> vocabulary.add(name, place));
        }
        for (District district : gazetteer.namedDistricts()) {
            Meaning place = place(district);
            parts(district.name()).forEach(name -> vocabulary.add(name, place));
            district.otherNames().forEach(name -> vocabulary.add(name, place));
        }
    }

    /** One without a code is seen as its province. */
    private static Meaning place(District district) {
        boolean coded = district.id().chars().allMatch(Character::isDigit);
        return new Meaning.Place(
                coded ? new PlaceCode(district.id()) : district.province(),
                parts(district.name()).stream().map(GazetteerWords::normal).toList());
    }

    /** Which edition of the gazetteer is read; empty while there is none. */
    Optional<UUID> edition() {
        return gazetteer.edition();
    }

    private static List<String> names(Province province) {
        List<String> names = new ArrayList<>(parts(province.name()));
        names.addAll(parts(province.capital()));
        names.addAll(province.otherNames());
        return names;
    }

    /** Every name of an organization, as printed and as people type it. */
    static List<String> names(Organization organization) {
        List<String> names = new ArrayList<>(parts(organization.name()));
        names.add(organization.acronym());
        organization.variants().forEach(variant -> names.addAll(parts(variant)));
        return names;
    }

    private static List<String> parts(BilingualText name) {
        List<String> parts = new ArrayList<>(parts(name.english()));
        parts.addAll(parts(name.khmer()));
        return parts;
    }

    /** A name with brackets is also known without them, and by the name inside. */
    private static List<String> parts(String name) {
        int open = name.indexOf('(');
        int close = name.indexOf(')', open + 1);
        return open < 1 || close < 0
                ? List.of(name)
                : List.of(name, name.substring(0, open) + name.substring(close + 1), name.substring(open + 1, close));
    }
}
