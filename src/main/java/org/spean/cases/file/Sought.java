package org.spean.cases.file;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.spean.cases.Case;
import org.spean.forms.FormField;

/**
 * The sheet of a family search: what is needed to find the family, and nothing else.
 *
 * @param file the case; its code is the sheet's title
 * @param sex of the client, in the word of the opening; empty where it is not known
 * @param ageBand of the client, in the word of the opening; empty where it is not known
 * @param asked when the search was asked for in the reader's district, or last in another of theirs
 * @param answers of the first form, in the sheet's order
 * @param people and earlier searches: tables of the first form with at least one line
 */
public record Sought(
        Case file,
        Optional<String> sex,
        Optional<String> ageBand,
        Optional<LocalDate> asked,
        List<Who.Said> answers,
        List<Table> people) {

    public Sought {
        answers = List.copyOf(answers);
        people = List.copyOf(people);
    }

    /**
     * A table of the form.
     *
     * @param table what it is called
     * @param lines what is known in each line, column by column
     */
    public record Table(FormField table, List<List<Who.Said>> lines) {

        public Table {
            lines = List.copyOf(lines);
        }
    }
}
