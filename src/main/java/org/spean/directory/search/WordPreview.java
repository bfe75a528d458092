package org.spean.directory.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.directory.ServiceEntry;
import org.spean.directory.ServiceId;
import org.spean.directory.Tier;
import org.spean.directory.words.KeptWords;
import org.spean.directory.words.WordEntry;
import org.spean.people.Organization;
import org.spean.people.Organizations;
import org.spean.people.Programme;
import org.spean.vocabulary.spelling.Spelling;
import org.spean.vocabulary.spelling.Unit;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What a change of everyday words would do, before anybody saves it: the words themselves and typical searches are read with the
 * words as they are and as they would be, and asked of the index.
 *
 * <p>Problems: the index still holds, for each service, the words that lead to it now. A Latin word that is taken away is therefore
 * looked for elsewhere only; a Khmer one, whose syllables stand beside those of names, may be counted where it will not be found any
 * more.
 */
@Component
public class WordPreview {

    private static final int MOST = 200;
    private static final int MOST_WORDS = 12;

    private final VocabularyBook book;
    private final KeptWords kept;
    private final Organizations organizations;
    private final IndexFinder finder;
    private final List<String> examples;

    WordPreview(VocabularyBook book, KeptWords kept, Organizations organizations, IndexFinder finder) {
        this.book = book;
        this.kept = kept;
        this.organizations = organizations;
        this.finder = finder;
        examples = examples();
    }

    private static List<String> examples() {
        try {
            return new ClassPathResource("org/spean/directory/search/example-queries.txt")
                    .getContentAsString(UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The typical searches. */
    public List<String> typical() {
        return examples;
    }

    /**
     * What the words themselves find before and after, and every typical search that finds something else.
     *
     * @param id of the entry
     * @param after the entry as it would be; empty where it would be taken away
     * @return empty while the index is away
     */
    public Optional<List<SearchChange>> changes(String id, Optional<WordEntry> after, Tier tier) {
        List<WordEntry> now = kept.entries();
        List<Organization> all = organizations.all();
        List<Programme> programmes = organizations.programmes();
        QueryReading before = book.reading(now, all, programmes);
        QueryReading then = book.reading(with(now, id, after), all, programmes);
        Set<String> had = words(now.stream().filter(entry -> entry.id().equals(id)));
        Set<String> has = words(after.stream());
        Set<String> gone = minus(had, has);
        Set<String> changed = new LinkedHashSet<>(minus(has, had));
        changed.addAll(gone);
        changed.addAll(has);
        List<SearchChange> changes = new ArrayList<>();
        Set<String> own = changed.stream().limit(MOST_WORDS).collect(Collectors.toCollection(LinkedHashSet::new));
        for (String query :
                Stream.concat(own.stream(), examples.stream()).distinct().toList()) {
            Optional<SearchChange> change = change(query, before.read(query), then.read(query), gone, tier);
            if (change.isEmpty()) {
                return Optional.empty();
            }
            change.filter(each -> own.contains(query) || each.different()).ifPresent(changes::add);
        }
        return Optional.of(changes);
    }

    private static Set<String> words(Stream<WordEntry> entries) {
        return entries.flatMap(entry -> entry.words().stream()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> minus(Set<String> some, Set<String> others) {
        Set<String> left = new LinkedHashSet<>(some);
        left.removeAll(others);
        return left;
    }

    private static List<WordEntry> with(List<WordEntry> now, String id, Optional<WordEntry> after) {
        return Stream.concat(now.stream().filter(entry -> !entry.id().equals(id)), after.stream())
                .toList();
    }

    private Optional<SearchChange> change(String query, Reading before, Reading after, Set<String> gone, Tier tier) {
        Optional<IndexFinder.Read> now = finder.read(before, tier, true, MOST);
        String text = normal(query);
        boolean mayBeGone = !after.texts().isEmpty()
                && gone.stream().map(WordPreview::normal).anyMatch(word -> !word.isEmpty() && text.contains(word));
        Optional<IndexFinder.Read> then = before.equals(after) ? now : finder.read(after, tier, !mayBeGone, MOST);
        return now.flatMap(found -> then.map(other -> new SearchChange(
                query,
                found.total(),
                other.total(),
                missing(other.services(), found.services()),
                missing(found.services(), other.services()))));
    }

    private static List<ServiceEntry> missing(List<ServiceEntry> of, List<ServiceEntry> in) {
        Set<ServiceId> there = in.stream().map(ServiceEntry::id).collect(Collectors.toCollection(HashSet::new));
        return of.stream().filter(entry -> !there.contains(entry.id())).toList();
    }

    /** Which of an entry's words mean something without it. */
    public List<AlreadyMeans> conflicts(WordEntry wish) {
        Vocabulary others = book.vocabularyOf(
                with(kept.entries(), wish.id(), Optional.empty()), organizations.all(), organizations.programmes());
        return wish.words().stream()
                .map(word -> AlreadyMeans.of(word, others.exact(normal(word))))
                .filter(means -> !(means.places().isEmpty()
                        && means.types().isEmpty()
                        && means.audiences().isEmpty()
                        && means.organizations().isEmpty()))
                .toList();
    }

    private static String normal(String word) {
        return Unit.joined(Unit.of(Spelling.normal(word)));
    }
}
