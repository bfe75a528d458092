package org.spean.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Subject;
import org.spean.access.guard.Guard;
import org.spean.access.guard.Shown;
import org.spean.access.policy.AccessPolicy;
import org.spean.access.policy.Answer;
import org.spean.access.policy.Operation;
import org.spean.access.policy.Sight;
import org.spean.access.reach.Reach;
import org.spean.files.StoredFile.Origin;
import org.spean.files.reading.Drawn;
import org.spean.files.reading.Unreadable;
import org.spean.files.reading.Works;
import org.spean.vault.Erasure;
import org.spean.vault.Keyring;
import org.spean.vault.OwnField;
import org.spean.vault.Writing;
import org.spean.vocabulary.Sensitivity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps files of cases, and shows them to whoever may see them (design 5.1, 5.5). To everybody else there is nothing, and
 * nobody is told whether that is so because it is not there or because it is not theirs.
 */
@Component
public class StoredFiles {

    /** The largest file that is taken, in bytes. */
    public static final int MOST_BYTES = 20 * 1024 * 1024;

    /** The most pages of a PDF. */
    public static final int MOST_PAGES = 30;

    /** The most pixels of a picture. */
    public static final int MOST_PIXELS = 40_000_000;

    /** How long what was taken away can be brought back: as long as backups of keys are kept. */
    public static final Period BROUGHT_BACK_WITHIN = Period.ofDays(30);

    private static final Writing<byte[]> PICTURE = new Writing<>(bytes -> bytes, bytes -> bytes);

    private final FileRows rows;
    private final Works works;
    private final Keyring keyring;
    private final Erasure erasure;
    private final Guard guard;
    private final Reach reach;
    private final AccessPolicy policy;
    private final AccessLog log;
    private final Clock clock;
    private final TransactionTemplate transaction;

    StoredFiles(
            FileRows rows,
            Works works,
            Keyring keyring,
            Erasure erasure,
            Guard guard,
            Reach reach,
            AccessPolicy policy,
            AccessLog log,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.works = works;
        this.keyring = keyring;
        this.erasure = erasure;
        this.guard = guard;
        this.reach = reach;
        this.policy = policy;
        this.log = log;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Whether they can put a file about this into this folder. They fill what it is about; who it is stands on every paper, so
     * beside other things it is enough that they may see that.
     */
    @Transactional(readOnly = true)
    public boolean mayKeep(Actor by, Subject folder, Set<Sensitivity> about) {
        Sight sight = reach.sight(by, folder);
        boolean more = about.size() > 1;
        return by.account().isPresent()
                && !about.isEmpty()
                && about.stream()
                        .allMatch(each -> policy.may(sight, Operation.WRITE, each) == Answer.YES
                                || (more
                                        && each == Sensitivity.IDENTITY
                                        && policy.may(sight, Operation.READ, each) == Answer.YES))
                && erasure.goneOn(folder.id()).isEmpty();
    }

    /** Whether it lies in this folder, and was not taken away; no also where the folder is not within reach. */
    @Transactional(readOnly = true)
    public boolean liesIn(FileId id, Subject folder) {
        return rows.liesIn(id, folder);
    }

    /**
     * Keeps a file that was chosen among the files of a machine. Takes seconds, so it is best asked outside of a transaction;
     * whoever asks deletes the file afterwards, whatever came of it.
     *
     * @param folder a case
     * @param about all that it shows, one at least: it opens only to who may see each of them
     * @param file as it came; what it is its bytes say
     * @throws UncheckedIOException when the disk refuses
     */
    public FileOutcome keep(Actor by, Subject folder, Set<Sensitivity> about, Path file) {
        return keep(by, folder, about, file, Origin.BROUGHT);
    }

    /** The same of a photo that was taken inside the page, to which whoever took it has said that the client agrees. */
    public FileOutcome keepPhoto(Actor by, Subject folder, Set<Sensitivity> about, Path file) {
        return keep(by, folder, about, file, Origin.PHOTO);
    }

    private FileOutcome keep(Actor by, Subject folder, Set<Sensitivity> about, Path file, Origin origin) {
        if (folder.kind() != Subject.Kind.CASE) {
            throw new IllegalArgumentException("files lie in the folders of cases");
        }
        // Before the work, and again with the row: it may have been taken from them meanwhile.
        if (!may(by, folder, about)) {
            return new FileOutcome.Refused(FileFault.NOT_ALLOWED);
        }
        try {
            long size = Files.size(file);
            if (size == 0 || size > MOST_BYTES) {
                return new FileOutcome.Refused(size == 0 ? FileFault.EMPTY : FileFault.TOO_LARGE);
            }
            Drawn drawn = works.draw(file);
            FileOutcome outcome = transaction.execute(status -> kept(by, folder, about, origin, drawn));
            return Objects.requireNonNull(outcome);
        } catch (Unreadable e) {
            return new FileOutcome.Refused(e.why());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean may(Actor by, Subject folder, Set<Sensitivity> about) {
        return Boolean.TRUE.equals(transaction.execute(status -> mayKeep(by, folder, about)));
    }

    private FileOutcome kept(Actor by, Subject folder, Set<Sensitivity> about, Origin origin, Drawn drawn) {
        if (!mayKeep(by, folder, about)) {
            return new FileOutcome.Refused(FileFault.NOT_ALLOWED);
        }
        forget(folder);
        StoredFile file = new StoredFile(
                new FileId(UUID.randomUUID()),
                folder,
                about,
                origin,
                drawn.pages().size(),
                by.name(),
                clock.instant());
        rows.add(file, by.account().orElseThrow());
        seal(file, FileRows.THUMBNAIL, drawn.thumbnail());
        for (int page = 1; page <= file.pages(); page++) {
            seal(file, page, drawn.pages().get(page - 1));
        }
        write(by, Act.FILE_KEPT, file);
        return new FileOutcome.Kept(file.id(), file.pages());
    }

    private void seal(StoredFile file, int page, byte[] picture) {
        rows.add(file, page, keyring.seal(field(file, page), PICTURE, picture));
    }

    private static OwnField field(StoredFile file, int page) {
        return new OwnField(file.folder().id(), "file/" + file.id().value() + "/" + page);
    }

    private void write(Actor by, Act act, StoredFile file) {
        log.write(
                by,
                act,
                Optional.of(file.folder()),
                Map.of(
                        "file", file.id().value().toString(),
                        "answers",
                                file.about().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")),
                        "origin", file.origin().name()));
    }

    /** The files of a folder that they may see or would be asked a reason for, the oldest first; nothing of them is shown. */
    @Transactional(readOnly = true)
    public List<StoredFile> of(Actor by, Subject folder) {
        if (!guard.knows(by, folder)) {
            return List.of();
        }
        Sight sight = reach.sight(by, folder);
        return rows.of(folder).stream()
                .filter(file -> readable(sight, file, Answer.WITH_SECOND_YES))
                .toList();
    }

    /** Whether no more than this is asked for anything that it shows. */
    private boolean readable(Sight sight, StoredFile file, Answer atMost) {
        return file.about().stream()
                .allMatch(each -> policy.may(sight, Operation.READ, each).compareTo(atMost) <= 0);
    }

    /** Whether they may see it without being asked for anything but a pace at which nobody needs to see more. */
    @Transactional(readOnly = true)
    public boolean opensAtOnce(Actor by, FileId id) {
        return rows.of(id)
                .filter(file -> readable(reach.sight(by, file.folder()), file, Answer.YES))
                .isPresent();
    }

    /**
     * Opens a file to them, where all that it shows is open to them.
     *
     * @param typed why, where they were asked; empty otherwise
     */
    @Transactional
    public FileShown read(Actor by, FileId id, String typed) {
        Optional<StoredFile> file = theirs(by, id);
        if (file.isEmpty()) {
            return new FileShown.Nothing();
        }
        Set<Sensitivity> about = file.get().about();
        return switch (guard.read(by, file.get().folder(), about, typed)) {
            case Shown.Open(Set<Sensitivity> answers) when answers.containsAll(about) -> new FileShown.Open(file.get());
            case Shown.NeedsReason(Shown.Why why) -> new FileShown.NeedsReason(why);
            case Shown.NeedsSecondYes(Shown.Why why) -> new FileShown.NeedsSecondYes(why);
            case Shown.Open open -> new FileShown.Nothing();
            case Shown.Nothing nothing -> new FileShown.Nothing();
        };
    }

    /** One that they would at least be asked a reason for: otherwise not even the question is written down. */
    private Optional<StoredFile> theirs(Actor by, FileId id) {
        return rows.of(id).filter(file -> readable(reach.sight(by, file.folder()), file, Answer.WITH_SECOND_YES));
    }

    /**
     * The picture of a page, where the file is open to them; each is written down.
     *
     * @param page from 1
     * @return a JPEG; empty where there is nothing for them, or a reason is still to be given, or its identity was erased
     */
    @Transactional
    public Optional<byte[]> picture(Actor by, FileId id, int page) {
        return page < 1 ? Optional.empty() : shown(by, id, page);
    }

    /** A small picture of the first page, for whoever may see the file without being asked for anything. */
    @Transactional
    public Optional<byte[]> thumbnail(Actor by, FileId id) {
        return shown(by, id, FileRows.THUMBNAIL);
    }

    private Optional<byte[]> shown(Actor by, FileId id, int page) {
        return read(by, id, "") instanceof FileShown.Open(StoredFile file)
                ? rows.picture(id, page).flatMap(kept -> keyring.open(field(file, page), PICTURE, kept))
                : Optional.empty();
    }

    /** Takes a file away; for {@link #BROUGHT_BACK_WITHIN} it can be brought back. Says whether it was taken. */
    @Transactional
    public boolean takeAway(Actor by, FileId id) {
        Optional<StoredFile> file = rows.of(id).filter(each -> mayKeep(by, each.folder(), each.about()));
        if (file.isEmpty() || !rows.takeAway(id, by.account().orElseThrow(), clock.instant())) {
            return false;
        }
        forget(file.get().folder());
        write(by, Act.FILE_TAKEN_AWAY, file.get());
        return true;
    }

    /** Brings it back into its folder. Says whether it was brought: not where it comes from another. */
    @Transactional
    public boolean bringBack(Actor by, FileId id, Subject folder) {
        Optional<StoredFile> file = rows.takenAway(id, earliest())
                .filter(each -> each.folder().equals(folder) && mayKeep(by, folder, each.about()));
        if (file.isEmpty() || !rows.bringBack(id)) {
            return false;
        }
        forget(folder);
        write(by, Act.FILE_BROUGHT_BACK, file.get());
        return true;
    }

    private void forget(Subject folder) {
        rows.forget(folder, earliest());
    }

    private Instant earliest() {
        return clock.instant().atZone(ZoneOffset.UTC).minus(BROUGHT_BACK_WITHIN).toInstant();
    }
}
