package org.spean.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.Evidence;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.access.Subject;
import org.spean.access.guard.Shown;
import org.spean.machine.SpeanHome;
import org.spean.vault.Erasure;
import org.spean.vault.SealBroken;
import org.spean.vocabulary.Sensitivity;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files of a case: kept sealed, shown to whoever may see them, and to nobody else, not even small. */
@SpeanTest
class StoredFilesTest {

    @Autowired
    BeanFactory beans;

    private FileWorld world;

    @BeforeEach
    void aCase() {
        world = new FileWorld(beans);
    }

    @AfterEach
    void leave() {
        world.leaves();
    }

    private FileShown reads(Actor actor, FileId file, String reason) {
        return world.as(actor, () -> world.files.read(actor, file, reason));
    }

    private byte[] picture(Actor actor, FileId file, int page) {
        return world.as(actor, () -> world.files.picture(actor, file, page).orElse(new byte[0]));
    }

    private byte[] thumbnail(Actor actor, FileId file) {
        return world.as(actor, () -> world.files.thumbnail(actor, file).orElse(new byte[0]));
    }

    private boolean takes(Actor actor, FileId file) {
        return world.as(actor, () -> world.files.takeAway(actor, file));
    }

    private boolean brings(Actor actor, FileId file) {
        return world.as(actor, () -> world.files.bringBack(actor, file, world.folder));
    }

    private List<StoredFile> listed(Actor actor) {
        return world.as(actor, () -> world.files.of(actor, world.folder));
    }

    private static BufferedImage seen(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    @Test
    void aPhotoIsKeptWithoutThePlaceWhereItWasTakenAndShownToWhoeverWorksOnTheCase() throws IOException {
        FileId file = world.kept(Sensitivity.IDENTITY, Brought.photo(400, 300, 6));

        assertThat(reads(world.worker, file, ""))
                .isInstanceOfSatisfying(
                        FileShown.Open.class,
                        open -> assertThat(open.file().pages()).isEqualTo(1));
        byte[] page = picture(world.worker, file, 1);
        assertThat(seen(page).getWidth()).isEqualTo(300);
        assertThat(new String(page, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "GPS");
        assertThat(seen(thumbnail(world.worker, file)).getHeight()).isEqualTo(240);
        assertThat(picture(world.worker, file, 2)).isEmpty();
        assertThat(picture(world.worker, file, 0))
                .as("the small one has a way of its own")
                .isEmpty();
        assertThat(world.logged()).containsOnly("FILE_KEPT", "IDENTITY_SHOWN").startsWith("FILE_KEPT");
    }

    @Test
    void whatLiesInTheTableIsSealedPageByPage() {
        world.kept(Sensitivity.HEALTH, Papers.pages(2, "1 0 0 rg 0 0 595 421 re f"));

        assertThat(world.sealed())
                .hasSize(3)
                .allSatisfy(bytes -> assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                        .doesNotContain("JFIF", "\u00ff\u00d8\u00ff"));
    }

    @Test
    void aPageThatWasPutInAnothersPlaceDoesNotOpen() {
        FileId file = world.kept(Sensitivity.HEALTH, Papers.pages(2, "1 0 0 rg 0 0 595 421 re f"));
        world.as(
                world.worker,
                () -> beans.getBean(JdbcClient.class)
                        .sql("UPDATE stored_page SET page = 9 WHERE file_id = ? AND page = 2")
                        .param(file.value())
                        .update());

        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> picture(world.worker, file, 9));
    }

    @Test
    void whoeverMayNotSeeItIsNotToldThatItIsThere() {
        FileId file = world.kept(Sensitivity.PSYCHOLOGICAL, Brought.picture("png", 40, 30));

        for (Actor actor : List.of(world.manager, world.office, world.stranger, Actor.ANYBODY)) {
            assertThat(reads(actor, file, "because I would like to")).isInstanceOf(FileShown.Nothing.class);
            assertThat(picture(actor, file, 1)).isEmpty();
            assertThat(thumbnail(actor, file)).isEmpty();
            assertThat(listed(actor)).isEmpty();
            assertThat(takes(actor, file)).isFalse();
        }
        assertThat(world.logged()).as("nothing was shown").containsExactly("FILE_KEPT");
        assertThat(reads(world.worker, new FileId(UUID.randomUUID()), "")).isInstanceOf(FileShown.Nothing.class);
    }

    @Test
    void whoeverIsAskedForAReasonSeesNothingSmallBeforeTheyGaveOne() {
        FileId file = world.kept(Sensitivity.IDENTITY, Brought.picture("png", 40, 30));

        assertThat(thumbnail(world.office, file)).isEmpty();
        assertThat(picture(world.office, file, 1)).isEmpty();
        assertThat(reads(world.office, file, "")).isEqualTo(new FileShown.NeedsReason(Shown.Why.FIRST_LOOK));
        assertThat(listed(world.office)).hasSize(1);

        assertThat(reads(world.office, file, "the embassy asks who it is")).isInstanceOf(FileShown.Open.class);
        assertThat(picture(world.office, file, 1)).isNotEmpty();
    }

    @Test
    void whatShowsSeveralThingsOpensOnlyToWhoMaySeeEachOfThem() {
        byte[] picture = Brought.picture("png", 40, 30);
        FileId health = world.kept(Set.of(Sensitivity.GENERAL, Sensitivity.IDENTITY, Sensitivity.HIV), picture);
        FileId school = world.kept(Set.of(Sensitivity.IDENTITY, Sensitivity.EDUCATION_LIVELIHOOD), picture);
        FileId visit = world.kept(Set.of(Sensitivity.ASSESSMENT, Sensitivity.IDENTITY), picture);

        assertThat(reads(world.manager, health, "")).isInstanceOf(FileShown.Nothing.class);
        assertThat(reads(world.office, health, "a reason")).isInstanceOf(FileShown.Nothing.class);
        assertThat(reads(world.office, school, "a reason")).isInstanceOf(FileShown.Nothing.class);
        assertThat(listed(world.office)).extracting(StoredFile::id).containsExactly(visit);
        assertThat(world.logged()).as("nothing was shown").containsOnly("FILE_KEPT");

        assertThat(reads(world.manager, school, "")).isInstanceOf(FileShown.Open.class);
        assertThat(reads(world.office, visit, "")).isEqualTo(new FileShown.NeedsReason(Shown.Why.FIRST_LOOK));
        assertThat(reads(world.worker, health, "")).isInstanceOf(FileShown.Open.class);
        assertThat(world.logged()).contains("IDENTITY_SHOWN").doesNotContain("CASE_READ");
    }

    @Test
    void whoeverFillsWhatAPaperIsAboutBringsItWhereTheyMayOnlySeeWhoItIs() {
        byte[] picture = Brought.picture("png", 40, 30);
        Actor official = world.official();

        assertThat(world.brings(official, Set.of(Sensitivity.FAMILY, Sensitivity.IDENTITY), picture))
                .isInstanceOf(FileOutcome.Kept.class);
        assertThat(world.brings(official, Set.of(Sensitivity.HEALTH, Sensitivity.IDENTITY), picture))
                .isEqualTo(new FileOutcome.Refused(FileFault.NOT_ALLOWED));
        assertThat(world.brings(official, Sensitivity.IDENTITY, picture))
                .isEqualTo(new FileOutcome.Refused(FileFault.NOT_ALLOWED));
    }

    @Test
    void aFileLiesInItsOwnFolderAndInNoOther() {
        FileId file = world.kept(Sensitivity.GENERAL, Brought.picture("png", 40, 30));
        Subject other = new Subject(Subject.Kind.CASE, UUID.randomUUID());

        assertThat(lies(world.worker, file, world.folder)).isTrue();
        assertThat(lies(world.worker, file, other)).isFalse();
        assertThat(lies(world.stranger, file, world.folder)).isFalse();
        takes(world.worker, file);
        assertThat(lies(world.worker, file, world.folder)).isFalse();
        assertThat(world.as(world.worker, () -> world.files.bringBack(world.worker, file, other)))
                .isFalse();
        assertThat(brings(world.worker, file)).isTrue();
        assertThat(lies(world.worker, file, world.folder)).isTrue();
    }

    private boolean lies(Actor actor, FileId file, Subject folder) {
        return world.as(actor, () -> world.files.liesIn(file, folder));
    }

    @Test
    void onlyWhoeverFillsTheCasePutsFilesIntoIt() {
        byte[] picture = Brought.picture("png", 40, 30);
        for (Actor actor : List.of(world.manager, world.office, world.stranger, Actor.ANYBODY)) {
            assertThat(world.brings(actor, Sensitivity.GENERAL, picture))
                    .isEqualTo(new FileOutcome.Refused(FileFault.NOT_ALLOWED));
        }
        assertThat(world.sealed()).isEmpty();
        assertThat(world.logged()).isEmpty();
    }

    @Test
    @Evidence({"5.2.1", "5.2.2"})
    void ofWhatIsRefusedNothingStays() {
        assertThat(world.brings(world.worker, Sensitivity.GENERAL, new byte[0]))
                .isEqualTo(new FileOutcome.Refused(FileFault.EMPTY));
        assertThat(world.brings(world.worker, Sensitivity.GENERAL, new byte[StoredFiles.MOST_BYTES + 1]))
                .isEqualTo(new FileOutcome.Refused(FileFault.TOO_LARGE));
        assertThat(world.brings(world.worker, Sensitivity.GENERAL, Brought.program()))
                .isEqualTo(new FileOutcome.Refused(FileFault.OTHER_KIND));
        assertThat(world.sealed()).isEmpty();
        assertThat(world.logged()).isEmpty();
    }

    @Test
    void theDatabaseGivesPagesToNobodyElse() {
        FileId file = world.kept(Sensitivity.GENERAL, Papers.pages(2, ""));

        assertThat(world.given(world.worker)).isEqualTo(4);
        assertThat(world.given(world.stranger)).isZero();
        assertThat(world.given(Actor.ANYBODY)).isZero();
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> world.as(
                        world.stranger,
                        () -> beans.getBean(JdbcClient.class)
                                .sql("INSERT INTO stored_page VALUES (?, ?, 9, '')")
                                .params(file.value(), world.folder.id())
                                .update()))
                .havingRootCause()
                .withMessageContaining("row-level security");
    }

    @Test
    void whatWasTakenAwayComesBackForThirtyDaysAndIsThenGone() {
        FileId file = world.kept(Sensitivity.GENERAL, Brought.picture("png", 40, 30));
        assertThat(takes(world.worker, file)).isTrue();
        assertThat(takes(world.worker, file)).as("twice").isFalse();
        assertThat(reads(world.worker, file, "")).isInstanceOf(FileShown.Nothing.class);
        assertThat(listed(world.worker)).isEmpty();

        world.clock.moveOn(Duration.ofDays(30));
        assertThat(brings(world.manager, file)).isFalse();
        assertThat(brings(world.worker, file)).isTrue();
        assertThat(picture(world.worker, file, 1)).isNotEmpty();

        assertThat(takes(world.worker, file)).isTrue();
        world.clock.moveOn(Duration.ofDays(30).plusSeconds(1));
        assertThat(brings(world.worker, file)).isFalse();
        assertThat(world.sealed()).hasSize(2);
        world.kept(Sensitivity.GENERAL, Brought.picture("png", 40, 30));
        assertThat(world.sealed()).as("the new one alone").hasSize(2);
        assertThat(world.logged().stream().filter(act -> act.startsWith("FILE_")))
                .containsExactly("FILE_KEPT", "FILE_TAKEN_AWAY", "FILE_BROUGHT_BACK", "FILE_TAKEN_AWAY", "FILE_KEPT");
    }

    @Test
    void ofAnErasedIdentityNoPictureIsLeftAndNoneComesNew() {
        FileId file = world.kept(Sensitivity.IDENTITY, Brought.picture("png", 40, 30));
        world.as(world.worker, () -> beans.getBean(Erasure.class).erase(world.worker, world.folder));

        assertThat(picture(world.worker, file, 1)).isEmpty();
        assertThat(thumbnail(world.worker, file)).isEmpty();
        assertThat(world.brings(world.worker, Sensitivity.IDENTITY, Brought.picture("png", 40, 30)))
                .isEqualTo(new FileOutcome.Refused(FileFault.NOT_ALLOWED));
    }

    @Test
    void whatACrashLeftOfAFileGoesWithTheNextStart() throws IOException {
        Path folder = Files.createTempDirectory(beans.getBean(SpeanHome.class).path(), "files");
        Path left = new Incoming(new SpeanHome(folder)).newFile();
        Files.write(left, Brought.program());

        new Incoming(new SpeanHome(folder));

        assertThat(left).doesNotExist();
        Files.delete(folder.resolve("incoming"));
        Files.delete(folder);
    }
}
