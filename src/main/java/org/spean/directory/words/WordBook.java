package org.spean.directory.words;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.spean.access.Actor;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.directory.Catalogue;
import org.spean.directory.DirectoryChanged;
import org.spean.directory.GroupName;
import org.spean.directory.ServiceType;
import org.spean.directory.words.WordOutcome.Wrong;
import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.ServiceGroup;
import org.spean.vocabulary.ServiceTypeId;
import org.spean.vocabulary.TypedText;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Editors change words and names here. Every change is a version with who and when; going back is one more. */
@Component
public class WordBook {

    static final int LONGEST_WORD = 80;
    static final int LONGEST_NAME = 160;
    static final int MOST_WORDS = 120;

    private final ShippedWords shipped;
    private final KeptWords kept;
    private final Catalogue catalogue;
    private final JdbcClient tables;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    WordBook(
            ShippedWords shipped,
            KeptWords kept,
            Catalogue catalogue,
            JdbcClient tables,
            Clock clock,
            ApplicationEventPublisher events) {
        this.shipped = shipped;
        this.kept = kept;
        this.catalogue = catalogue;
        this.tables = tables;
        this.clock = clock;
        this.events = events;
    }

    /** Whether they may change words: editors of the whole directory. */
    public boolean mayKeep(Actor by) {
        return by.account().isPresent()
                && by.held().stream()
                        .anyMatch(held ->
                                held.role() == Role.EDITOR && held.remit().equals(Remit.COUNTRY));
    }

    /** Every entry as it holds now. */
    public List<WordEntry> entries() {
        return kept.entries();
    }

    /** What holds now; empty where there is no such subject. Its number is 0 while nobody has changed it. */
    @Transactional(readOnly = true)
    public Optional<WordVersion> present(WordSubject subject) {
        return versions(subject).stream()
                .findFirst()
                .map(last -> last.state() == WordVersion.State.AS_SHIPPED ? numbered(asShipped(subject), last) : last);
    }

    private static WordVersion numbered(Optional<WordVersion> shipped, WordVersion last) {
        return shipped.map(each -> new WordVersion(
                        each.subject(),
                        last.number(),
                        each.state(),
                        each.sense(),
                        each.english(),
                        each.khmer(),
                        "",
                        null))
                .orElse(last);
    }

    /** Every version, the newest first; what was shipped is the last of them, with the number 0. */
    @Transactional(readOnly = true)
    public List<WordVersion> versions(WordSubject subject) {
        List<WordVersion> versions = new ArrayList<>(tables.sql("SELECT " + KeptWords.COLUMNS
                        + " FROM word_version WHERE subject_kind = :kind AND subject = :key ORDER BY number DESC")
                .param("kind", subject.kind().name())
                .param("key", subject.key())
                .query((row, at) -> KeptWords.version(row))
                .list());
        asShipped(subject).ifPresent(versions::add);
        return List.copyOf(versions);
    }

    private Optional<WordVersion> asShipped(WordSubject subject) {
        return switch (subject.kind()) {
            case WORDS ->
                shipped.entry(subject.key())
                        .map(entry -> said(subject, Optional.of(entry.sense()), entry.english(), entry.khmer()));
            case TYPE -> catalogue.shipped(new ServiceTypeId(subject.key())).map(name -> named(subject, List.of(name)));
            case GROUP -> {
                GroupName name = catalogue.shipped(ServiceGroup.of(Integer.parseInt(subject.key())));
                yield Optional.of(named(subject, List.of(name.name(), name.shortName())));
            }
        };
    }

    private static WordVersion named(WordSubject subject, List<BilingualText> names) {
        return said(
                subject,
                Optional.empty(),
                names.stream().map(BilingualText::english).toList(),
                names.stream().map(BilingualText::khmer).toList());
    }

    private static WordVersion said(
            WordSubject subject, Optional<Sense> sense, List<String> english, List<String> khmer) {
        return new WordVersion(subject, 0, WordVersion.State.SAID, sense, english, khmer, "", null);
    }

    /**
     * Adds an entry of everyday words.
     *
     * @throws AccessDeniedException for whoever is no editor
     */
    @Transactional
    public WordOutcome add(Actor by, Sense sense, List<String> english, List<String> khmer) {
        return change(by, WordSubject.words("here-" + UUID.randomUUID()), 0, sense, english, khmer);
    }

    /**
     * Changes an entry of everyday words.
     *
     * @param seen the number of the version that was looked at
     * @throws AccessDeniedException for whoever is no editor
     */
    @Transactional
    public WordOutcome change(
            Actor by, WordSubject subject, int seen, Sense sense, List<String> english, List<String> khmer) {
        keeps(by);
        List<String> inEnglish = cleaned(english);
        List<String> inKhmer = cleaned(khmer);
        Set<Wrong> wrong = EnumSet.noneOf(Wrong.class);
        if (inEnglish.isEmpty() && inKhmer.isEmpty()) {
            wrong.add(Wrong.NO_WORDS);
        }
        if (Stream.concat(inEnglish.stream(), inKhmer.stream())
                .anyMatch(word -> TypedText.longer(word, LONGEST_WORD))) {
            wrong.add(Wrong.WORD_TOO_LONG);
        }
        if (inEnglish.size() > MOST_WORDS || inKhmer.size() > MOST_WORDS) {
            wrong.add(Wrong.TOO_MANY_WORDS);
        }
        if (sense.nothing()
                || sense.types().stream().anyMatch(type -> catalogue.type(type).isEmpty())) {
            wrong.add(Wrong.MEANS_NOTHING);
        }
        return written(
                by,
                new WordVersion(
                        subject, seen, WordVersion.State.SAID, Optional.of(sense), inEnglish, inKhmer, by.name(), null),
                wrong);
    }

    private static List<String> cleaned(List<String> words) {
        return List.copyOf(new LinkedHashSet<>(words.stream()
                .map(TypedText::clean)
                .filter(word -> !word.isEmpty())
                .toList()));
    }

    /**
     * Gives a type or group another name; its key stays.
     *
     * @param english the full name, then of a group the short one
     * @param khmer likewise
     * @throws AccessDeniedException for whoever is no editor
     */
    @Transactional
    public WordOutcome rename(Actor by, WordSubject subject, int seen, List<String> english, List<String> khmer) {
        keeps(by);
        List<String> inEnglish = english.stream().map(TypedText::clean).toList();
        List<String> inKhmer = khmer.stream().map(TypedText::clean).toList();
        Set<Wrong> wrong = EnumSet.noneOf(Wrong.class);
        if (inEnglish.stream().anyMatch(String::isEmpty)) {
            wrong.add(Wrong.ENGLISH_MISSING);
        }
        if (inKhmer.stream().anyMatch(String::isEmpty)) {
            wrong.add(Wrong.KHMER_MISSING);
        }
        if (Stream.concat(inEnglish.stream(), inKhmer.stream())
                .anyMatch(name -> TypedText.longer(name, LONGEST_NAME))) {
            wrong.add(Wrong.NAME_TOO_LONG);
        }
        return written(
                by,
                new WordVersion(
                        subject, seen, WordVersion.State.SAID, Optional.empty(), inEnglish, inKhmer, by.name(), null),
                wrong);
    }

    /**
     * Takes an entry of everyday words away.
     *
     * @throws AccessDeniedException for whoever is no editor
     */
    @Transactional
    public WordOutcome takeAway(Actor by, WordSubject subject, int seen) {
        keeps(by);
        return written(
                by,
                new WordVersion(
                        subject,
                        seen,
                        WordVersion.State.REMOVED,
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        by.name(),
                        null),
                Set.of());
    }

    /**
     * Goes back to an earlier version, as a new one; 0 is as it was shipped, or that there was none.
     *
     * @throws AccessDeniedException for whoever is no editor, and where there is no such version
     */
    @Transactional
    public WordOutcome backTo(Actor by, WordSubject subject, int number) {
        keeps(by);
        List<WordVersion> versions = versions(subject);
        int last = versions.stream().mapToInt(WordVersion::number).max().orElse(0);
        Optional<WordVersion> earlier =
                versions.stream().filter(version -> version.number() == number).findFirst();
        boolean toShipped = number == 0;
        if (earlier.isEmpty() && (!toShipped || subject.kind() != WordSubject.Kind.WORDS)) {
            throw new AccessDeniedException("there is no such version");
        }
        WordVersion.State state = earlier.map(WordVersion::state).orElse(WordVersion.State.REMOVED);
        return written(
                by,
                new WordVersion(
                        subject,
                        last,
                        toShipped && earlier.isPresent() ? WordVersion.State.AS_SHIPPED : state,
                        toShipped ? Optional.empty() : earlier.flatMap(WordVersion::sense),
                        toShipped
                                ? List.of()
                                : earlier.map(WordVersion::english).orElse(List.of()),
                        toShipped ? List.of() : earlier.map(WordVersion::khmer).orElse(List.of()),
                        by.name(),
                        null),
                Set.of());
    }

    private void keeps(Actor by) {
        if (!mayKeep(by)) {
            throw new AccessDeniedException("only editors of the whole directory keep words");
        }
    }

    /** The version after the one that was seen; a second writer waits for the first, and then finds that it was overtaken. */
    private WordOutcome written(Actor by, WordVersion wish, Set<Wrong> wrong) {
        tables.sql("SELECT 1 FROM pg_advisory_xact_lock(hashtext('spean words'))")
                .query(Integer.class)
                .single();
        List<WordVersion> before = versions(wish.subject());
        int last = before.stream().mapToInt(WordVersion::number).max().orElse(0);
        Set<Wrong> all = EnumSet.noneOf(Wrong.class);
        all.addAll(wrong);
        if (last != wish.number()) {
            all.add(Wrong.OVERTAKEN);
        }
        if (!all.isEmpty()) {
            return new WordOutcome.Refused(all);
        }
        Instant at = clock.instant();
        Set<ServiceTypeId> types = new LinkedHashSet<>(touched(wish));
        present(wish.subject()).ifPresent(present -> types.addAll(touched(present)));
        asShipped(wish.subject()).ifPresent(each -> types.addAll(touched(each)));
        tables.sql("INSERT INTO word_version (id, types, by_account, " + KeptWords.COLUMNS + ") VALUES (:id, "
                        + "string_to_array(:types, ','), :account, :kind, :key, :number, :state, :sense, :means, "
                        + "string_to_array(:english, chr(10)), string_to_array(:khmer, chr(10)), :name, :at)")
                .param("id", UUID.randomUUID())
                .param(
                        "types",
                        String.join(",", types.stream().map(ServiceTypeId::id).toList()))
                .param("account", by.account().orElseThrow())
                .param("kind", wish.subject().kind().name())
                .param("key", wish.subject().key())
                .param("number", last + 1)
                .param("state", wish.state().name())
                .param("sense", wish.sense().map(sense -> sense.kind().name()).orElse(""))
                .param("means", wish.sense().map(Sense::written).orElse(""))
                .param("english", String.join("\n", wish.english()))
                .param("khmer", String.join("\n", wish.khmer()))
                .param("name", by.name())
                .param("at", Timestamp.from(at))
                .update();
        if (wish.subject().kind() != WordSubject.Kind.WORDS) {
            called(types, at);
        }
        events.publishEvent(new DirectoryChanged());
        return new WordOutcome.Done(wish.subject());
    }

    /** What is called by another name is different for whoever follows what changes. */
    private void called(Set<ServiceTypeId> types, Instant at) {
        tables.sql("""
                        UPDATE service SET modified_at = greatest(modified_at, :at),
                            publicly_modified_at = greatest(publicly_modified_at, :at)
                        WHERE ended_at IS NULL AND type_id = ANY (string_to_array(:types, ','))""")
                .param("at", Timestamp.from(at))
                .param(
                        "types",
                        String.join(",", types.stream().map(ServiceTypeId::id).toList()))
                .update();
    }

    /** The types whose services are found by it. */
    private Set<ServiceTypeId> touched(WordVersion version) {
        Set<ServiceTypeId> types = new LinkedHashSet<>();
        switch (version.subject().kind()) {
            case TYPE -> types.add(new ServiceTypeId(version.subject().key()));
            case GROUP ->
                types.addAll(
                        of(ServiceGroup.of(Integer.parseInt(version.subject().key()))));
            case WORDS ->
                version.sense().ifPresent(sense -> {
                    types.addAll(sense.types());
                    sense.groups().forEach(group -> types.addAll(of(group)));
                });
        }
        return types;
    }

    private List<ServiceTypeId> of(ServiceGroup group) {
        return catalogue.types().stream()
                .map(ServiceType::id)
                .filter(type -> type.group() == group)
                .toList();
    }
}
