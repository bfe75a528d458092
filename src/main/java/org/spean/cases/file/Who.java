package org.spean.cases.file;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.spean.files.FileId;
import org.spean.forms.Answer;
import org.spean.forms.FormField;

/**
 * Who a client is, as far as it is known and open to whoever asked.
 *
 * @param about name, aliases, birth and the like: what was answered in the first form, in its order
 * @param safely how to reach the client without harm, as the first form has it; empty where that is not open
 * @param agreed how to reach them as it was agreed last, question by question; empty where nothing was, or it is not open
 * @param agreedOn the day on which it was agreed; meaningless where nothing was
 * @param photo the client's, where they agree to one; it opens with the name and nowhere before
 */
public record Who(
        List<Said> about, List<Said> safely, List<Agreed> agreed, LocalDate agreedOn, Optional<FileId> photo) {

    /** An answer with its question. */
    public record Said(FormField field, Answer answer) {}

    /**
     * What was agreed, in a step's words.
     *
     * @param field its word
     */
    public record Agreed(String field, String answer) {}

    public Who {
        about = List.copyOf(about);
        safely = List.copyOf(safely);
        agreed = List.copyOf(agreed);
    }

    /** Whether the name is known. */
    public boolean named() {
        return about.stream().anyMatch(each -> each.field().word().equals(FirstForm.NAME));
    }
}
