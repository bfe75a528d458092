package org.spean.forms;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.forms.FormWriting.Writing;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lines of a form's tables: added, taken away, brought back with what stood in them. */
@Component
public class FormLines {

    private final FormWriting writing;
    private final FormRows rows;
    private final Clock clock;

    FormLines(FormWriting writing, FormRows rows, Clock clock) {
        this.writing = writing;
        this.rows = rows;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** It was done to this line, counted from 1 and never again the number of another. */
        record Done(int line) implements Outcome {}

        /** The form is finished: it has to be opened again first. */
        record Finished() implements Outcome {}
    }

    /**
     * Adds a line to a table.
     *
     * @throws AccessDeniedException where the table is not theirs to write, or is none
     */
    @Transactional
    public Outcome add(Actor by, UUID form, String field) {
        Writing locked = table(by, form, field);
        if (locked.form().finished().isPresent()) {
            return new Outcome.Finished();
        }
        int line = rows.addLine(locked.form(), field);
        changed(by, locked);
        return new Outcome.Done(line);
    }

    /** Takes a line away; it can be brought back. */
    @Transactional
    public Outcome takeAway(Actor by, UUID form, String field, int line) {
        return gone(by, form, field, line, clock.instant());
    }

    /** Brings a line back that was taken away. */
    @Transactional
    public Outcome bringBack(Actor by, UUID form, String field, int line) {
        return gone(by, form, field, line, null);
    }

    private Outcome gone(Actor by, UUID form, String field, int line, @Nullable Instant at) {
        Writing locked = table(by, form, field);
        if (locked.form().finished().isPresent()) {
            return new Outcome.Finished();
        }
        if (!rows.lineGone(form, field, line, at)) {
            throw new AccessDeniedException("no such line");
        }
        changed(by, locked);
        return new Outcome.Done(line);
    }

    private void changed(Actor by, Writing locked) {
        writing.next(locked.form());
        writing.counted(locked);
        writing.told(by, Act.FORM_WRITTEN, locked.form());
    }

    private Writing table(Actor by, UUID form, String field) {
        Writing locked = writing.locked(by, form);
        boolean theirs = locked.definition()
                .field(field)
                .filter(each -> each.kind() == FieldKind.ROWS && locked.writes(each))
                .isPresent();
        if (!theirs) {
            throw new AccessDeniedException("no such table for them");
        }
        return locked;
    }
}
