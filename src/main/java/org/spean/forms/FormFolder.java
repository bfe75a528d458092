package org.spean.forms;

import java.time.Instant;
import java.util.UUID;
import org.spean.access.Subject;
import org.spean.vocabulary.CaseCode;

/**
 * What holds one person's forms.
 *
 * @param id its handle, which is that of the case too
 * @param code as it is called
 * @param centre the organization that opened it
 * @param openedAt when
 * @param openedBy by whom
 */
public record FormFolder(UUID id, CaseCode code, UUID centre, Instant openedAt, String openedBy) {

    /** What the policy decides about. */
    public Subject subject() {
        return subject(id);
    }

    static Subject subject(UUID folder) {
        return new Subject(Subject.Kind.CASE, folder);
    }
}
