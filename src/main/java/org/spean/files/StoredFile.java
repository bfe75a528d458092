package org.spean.files;

import java.time.Instant;
import java.util.Set;
import org.spean.access.Subject;
import org.spean.vocabulary.Sensitivity;

/**
 * A file as it is kept: pictures of its pages.
 *
 * @param id its handle
 * @param folder whose it is
 * @param about all that it shows, one at least: it opens only to who may see each of them
 * @param origin how it came
 * @param pages how many pictures, from 1
 * @param keptBy the name of whoever kept it
 * @param keptAt when
 */
public record StoredFile(
        FileId id, Subject folder, Set<Sensitivity> about, Origin origin, int pages, String keptBy, Instant keptAt) {

    /** Makes one; later changes of what it is about are not seen. */
    public StoredFile {
        about = Set.copyOf(about);
        if (about.isEmpty()) {
            throw new IllegalArgumentException("a file that is about nothing would open to everybody");
        }
    }

    /** How a file came. */
    public enum Origin {
        /** Chosen among the files of a machine. */
        BROUGHT,
        /** Taken inside the page, after whoever took it had said that the client agrees. */
        PHOTO
    }
}
