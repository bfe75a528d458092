package org.spean.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.access.Actors;
import org.spean.directory.CallOutcome;
import org.spean.directory.CallReport;
import org.spean.directory.Calls;
import org.spean.directory.ContentReady;
import org.spean.directory.Directory;
import org.spean.directory.Search;
import org.spean.directory.ServiceEntry;
import org.spean.directory.Tier;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationEventPublisher;

/** The index may be lost or damaged at any moment: the directory answers, and the index comes back. */
@SpeanTest
@ExtendWith(OutputCaptureExtension.class)
class IndexKeepingTest {

    @Autowired
    private Directory directory;

    @Autowired
    private IndexKeeper index;

    @Autowired
    private Calls calls;

    @Autowired
    private ApplicationEventPublisher events;

    @Value("${spean.home}")
    private Path home;

    @Autowired
    private Session database;

    private IndexFolder folder;

    @BeforeEach
    void folder() {
        index.tick(false);
        folder = new IndexFolder(home.resolve("index"), home.resolve("index/service"));
        assertThat(folder.present()).isTrue();
        assertThat(folder.trouble()).isNull();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.files())) {
            return files.sorted().toList();
        }
    }

    /** As at a start. */
    private void open() {
        events.publishEvent(new ContentReady());
    }

    private void searchIsWhole() {
        index.tick(false);
        assertThat(index.ready()).isTrue();
        assertThat(folder.trouble()).isNull();
        assertThat(directory.find(Search.EVERYTHING, Tier.PUBLIC, 0, 0).total()).isEqualTo(143);
        assertThat(directory
                        .find(Search.EVERYTHING.withWords("court Svay Rieng"), Tier.PUBLIC, 0, 9)
                        .total())
                .isEqualTo(2);
    }

    @Test
    void filesDeletedWhileServing() throws IOException {
        folder.clear();
        assertThat(directory.find(Search.EVERYTHING, Tier.PUBLIC, 0, 20).total())
                .isEqualTo(143);
        searchIsWhole();
    }

    @Test
    void aCallIsFoundAtOnceAndSurvivesALostIndex() throws IOException {
        ServiceEntry entry = directory
                .find(Search.EVERYTHING, Tier.PARTNERS, 0, 1)
                .hits()
                .getFirst()
                .entry();
        PhoneNumber number = entry.phones().getFirst().number().orElseThrow();
        Actor actor = Actors.person(UUID.randomUUID(), "Tester", Set.of());
        Search verified = new Search("", Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), true);
        assertThat(directory.find(verified, Tier.PUBLIC, 0, 9).total()).isZero();
        CallReport report = calls.report(actor, number, CallOutcome.ANSWERED, Optional.empty())
                .orElseThrow();
        long found = directory.find(verified, Tier.PUBLIC, 0, 9).total();
        assertThat(found).isPositive();
        folder.clear();
        calls.takeBack(actor, report.id());
        searchIsWhole();
        assertThat(directory.find(verified, Tier.PUBLIC, 0, 9).total()).isZero();
    }

    @Test
    void damagedFilesAreNoticedAtTheStart(CapturedOutput told) throws IOException {
        for (Path file : files()) {
            if (Files.size(file) > 200) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 0x55;
                Files.write(file, bytes, StandardOpenOption.TRUNCATE_EXISTING);
            }
        }
        assertThat(folder.trouble()).isNotNull();
        open();
        assertThat(told.getAll()).contains("because its files are damaged");
        searchIsWhole();
    }

    @Test
    void cutFilesAreNoticedAtTheStart(CapturedOutput told) throws IOException {
        for (Path file : files()) {
            Files.write(file, new byte[] {1, 2, 3}, StandardOpenOption.TRUNCATE_EXISTING);
        }
        assertThat(folder.trouble()).isNotNull();
        open();
        assertThat(told.getAll()).contains("because its files are damaged");
        searchIsWhole();
    }

    @Test
    void aWholeIndexIsNotMadeAgain(CapturedOutput told) {
        int before = told.getAll().length();
        open();
        assertThat(told.getAll().substring(before)).doesNotContain("Made the search index");
        searchIsWhole();
    }

    @Test
    void anIndexWithoutItsMarkIsMadeAgain(CapturedOutput told) {
        folder.keep(database, IndexMark.NONE);
        open();
        assertThat(told.getAll()).contains("Made the search index", "because there was none");
        searchIsWhole();
    }

    @Test
    void anIndexOfOtherWordsIsMadeAgain(CapturedOutput told) {
        IndexMark mark = folder.mark(database);
        folder.keep(database, new IndexMark("1 other", mark.origin(), mark.followed()));
        open();
        assertThat(told.getAll()).contains("Made the search index", "because it was made from other words");
        searchIsWhole();
    }

    @Test
    void anIndexOfAnotherDatabaseIsMadeAgain(CapturedOutput told) {
        IndexMark mark = folder.mark(database);
        assertThat(mark.origin()).matches("\\d{10,}/\\d+/[0-9A-F]{8}");
        folder.keep(database, new IndexMark(mark.shape(), "7/7/00000001", mark.followed()));
        open();
        assertThat(told.getAll()).contains("Made the search index", "because it was made from another database");
        searchIsWhole();
    }

    @Test
    void anIndexAheadOfItsDatabaseIsMadeAgain(CapturedOutput told) {
        folder.keep(database, folder.mark(database).followedTo("99999999:99999999:"));
        open();
        assertThat(told.getAll()).contains("Made the search index", "because it was left behind too long");
        searchIsWhole();
    }

    @Test
    void aMarkThatIsNoneIsNotBelieved() throws IOException {
        Files.writeString(home.resolve("index/mark"), "2 words\norigin\n1:2");
        assertThat(folder.mark(database)).isEqualTo(IndexMark.NONE);
        searchIsWhole();
    }
}
