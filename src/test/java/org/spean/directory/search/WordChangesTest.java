package org.spean.directory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.access.Actors;
import org.spean.access.Role;
import org.spean.directory.Catalogue;
import org.spean.directory.Directory;
import org.spean.directory.Hit;
import org.spean.directory.Search;
import org.spean.directory.Tier;
import org.spean.directory.words.KeptWords;
import org.spean.directory.words.Sense;
import org.spean.directory.words.ShippedWords;
import org.spean.directory.words.WordBook;
import org.spean.directory.words.WordEntry;
import org.spean.directory.words.WordOutcome;
import org.spean.directory.words.WordOutcome.Wrong;
import org.spean.directory.words.WordSubject;
import org.spean.directory.words.WordVersion;
import org.spean.geography.Gazetteer;
import org.spean.people.Organizations;
import org.spean.vocabulary.ServiceTypeId;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** Words and names that an editor changes: what that does, that it is foretold, and that it can be taken back. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class WordChangesTest {

    private static final ServiceTypeId LAWYERS = new ServiceTypeId("G5.1");
    private static final String WORD = "glimmerfish";

    private final WordBook book;
    private final WordPreview preview;
    private final Directory directory;
    private final Catalogue catalogue;
    private final BeanFactory beans;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;
    private final Actor editor = Actors.person(UUID.randomUUID(), "Editor", Set.of(Role.EDITOR));

    WordChangesTest(
            WordBook book,
            WordPreview preview,
            Directory directory,
            Catalogue catalogue,
            BeanFactory beans,
            JdbcClient tables,
            TransactionTemplate transaction) {
        this.book = book;
        this.preview = preview;
        this.directory = directory;
        this.catalogue = catalogue;
        this.beans = beans;
        this.tables = tables;
        this.transaction = transaction;
    }

    /** As shipped again: other tests search too. */
    @AfterEach
    void asShipped() {
        transaction
                .execute(status -> tables.sql("SELECT DISTINCT subject_kind, subject FROM word_version")
                        .query((row, at) ->
                                new WordSubject(WordSubject.Kind.valueOf(row.getString(1)), row.getString(2)))
                        .list())
                .forEach(subject -> book.backTo(editor, subject, 0));
    }

    private List<String> found(String words) {
        return directory.find(Search.EVERYTHING.withWords(words), Tier.PARTNERS, 0, 200).hits().stream()
                .map(Hit::entry)
                .map(entry -> entry.row())
                .sorted()
                .toList();
    }

    private WordSubject added(String word) {
        return ((WordOutcome.Done) book.add(editor, Sense.ofTypes(List.of(LAWYERS)), List.of(word), List.of()))
                .subject();
    }

    /** Whoever writes says which version they saw; other tests may have written before. */
    private int latest(WordSubject subject) {
        return transaction.execute(status -> tables.sql("SELECT coalesce(max(number), 0) FROM word_version"
                        + " WHERE subject_kind = :kind AND subject = :subject")
                .param("kind", subject.kind().name())
                .param("subject", subject.key())
                .query(Integer.class)
                .single());
    }

    private Set<Wrong> refused(WordOutcome outcome) {
        return outcome instanceof WordOutcome.Refused(var wrong) ? wrong : Set.of();
    }

    @Test
    void aNewWordFindsAtOnceWhatItMeansAndNothingAnyMoreOnceItIsTakenBack() {
        assertThat(found(WORD)).isEmpty();

        WordSubject subject = added(WORD);

        assertThat(found(WORD)).isNotEmpty().isEqualTo(typed());
        book.backTo(editor, subject, 0);
        assertThat(found(WORD)).isEmpty();
        assertThat(book.versions(subject))
                .extracting(WordVersion::state)
                .containsExactly(WordVersion.State.REMOVED, WordVersion.State.SAID);
    }

    private List<String> typed() {
        return directory.find(Search.EVERYTHING.withTypes(Set.of(LAWYERS)), Tier.PARTNERS, 0, 200).hits().stream()
                .map(hit -> hit.entry().row())
                .sorted()
                .toList();
    }

    @Test
    void thePreviewForetellsWhatSavingDoes() {
        WordEntry wish = new WordEntry("", Sense.ofTypes(List.of(LAWYERS)), List.of(WORD), List.of("ត្រីភ្លឺ"));
        List<SearchChange> foretold =
                preview.changes("", Optional.of(wish), Tier.PARTNERS).orElseThrow();

        book.add(editor, wish.sense(), wish.english(), wish.khmer());

        assertThat(foretold).filteredOn(SearchChange::different).hasSizeGreaterThanOrEqualTo(2);
        assertThat(foretold)
                .allSatisfy(change -> assertThat((long) found(change.query()).size())
                        .as(change.query())
                        .isEqualTo(change.after()));
        assertThat(foretold.getFirst().gained()).hasSize(typed().size());
    }

    @Test
    void whatTakingAwayDoesIsForetold() {
        WordSubject subject = added(WORD);
        List<SearchChange> foretold =
                preview.changes(subject.key(), Optional.empty(), Tier.PARTNERS).orElseThrow();

        assertThat(foretold).filteredOn(SearchChange::different).singleElement().satisfies(change -> {
            assertThat(change.before()).isEqualTo(typed().size());
            assertThat(change.after()).isZero();
        });
        book.takeAway(editor, subject, 1);
        assertThat(found(WORD)).isEmpty();
    }

    @Test
    void aWordThatAlreadyMeansSomethingIsNamed() {
        WordEntry wish = new WordEntry(
                "", Sense.ofTypes(List.of(LAWYERS)), List.of("Battambang", "AFESIP", "hospital", WORD), List.of());

        assertThat(preview.conflicts(wish))
                .extracting(AlreadyMeans::word)
                .containsExactly("Battambang", "AFESIP", "hospital");
    }

    @Test
    void anotherNodeHearsOfIt() {
        OwnConnection connection =
                new OwnConnection(beans.getBean(EntityManagerFactory.class), beans.getBean(DataSource.class));
        try {
            VocabularyBook others = new VocabularyBook(
                    beans.getBean(Gazetteer.class),
                    catalogue,
                    new Thesaurus(beans.getBean(ShippedWords.class), catalogue),
                    beans.getBean(KeptWords.class));
            KnownNames node =
                    new KnownNames(beans.getBean(Organizations.class), others, beans.getBean(DocumentWords.class));
            follows(node, connection);
            assertThat(node.read(WORD).types()).isEmpty();

            added(WORD);

            follows(node, connection);
            assertThat(node.read(WORD).types()).containsExactly(LAWYERS);
        } finally {
            connection.release();
        }
    }

    private static void follows(KnownNames node, OwnConnection connection) {
        connection.ask(changes -> {
            node.follow(changes, changes.now());
            return true;
        });
    }

    @Test
    void onlyEditorsChangeWordsAndNobodyOvertakesUnseen() {
        Actor caseworker = Actors.person(UUID.randomUUID(), "Caseworker", Set.of(Role.CASEWORKER));
        assertThatThrownBy(() -> book.add(caseworker, Sense.ofTypes(List.of(LAWYERS)), List.of(WORD), List.of()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> book.backTo(Actor.ANYBODY, WordSubject.of(LAWYERS), 0))
                .isInstanceOf(AccessDeniedException.class);

        WordSubject subject = added(WORD);
        assertThat(refused(
                        book.change(editor, subject, 0, Sense.ofTypes(List.of(LAWYERS)), List.of("other"), List.of())))
                .containsExactly(Wrong.OVERTAKEN);
        assertThat(refused(book.add(editor, Sense.ofTypes(List.of()), List.of(" "), List.of())))
                .containsExactlyInAnyOrder(Wrong.NO_WORDS, Wrong.MEANS_NOTHING);
    }

    @Test
    void aTypeHasAnotherNameOnEveryScreenAndInSearchAndItsOldOneAgain() {
        String before = catalogue.type(LAWYERS).orElseThrow().name().english();

        book.rename(
                editor,
                WordSubject.of(LAWYERS),
                latest(WordSubject.of(LAWYERS)),
                List.of("Glimmerfish counsel"),
                List.of("ត្រីភ្លឺ"));

        assertThat(catalogue.type(LAWYERS).orElseThrow().name().english()).isEqualTo("Glimmerfish counsel");
        assertThat(found("glimmerfish counsel")).isEqualTo(typed());
        assertThat(refused(book.rename(
                        editor, WordSubject.of(LAWYERS), latest(WordSubject.of(LAWYERS)), List.of(""), List.of("ក"))))
                .containsExactly(Wrong.ENGLISH_MISSING);

        book.backTo(editor, WordSubject.of(LAWYERS), 0);
        assertThat(catalogue.type(LAWYERS).orElseThrow().name().english()).isEqualTo(before);
    }
}
