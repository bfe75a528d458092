package org.spean.forms.print;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.spean.forms.Answer;
import org.spean.forms.AnswerKey;
import org.spean.forms.FormSheet;

/**
 * What was answered, as it goes on paper.
 *
 * @param caseCode the case's code: Latin letters, digits and hyphens
 * @param answers by where they stand; what nobody answered is left out
 * @param rows the numbers of each table's lines, in the order in which they are shown; tables without lines are left out
 * @param places the words for the digits of a place of the gazetteer, in the language of the print
 */
public record Filled(
        String caseCode,
        Map<AnswerKey, Answer> answers,
        Map<String, List<Integer>> rows,
        Function<String, String> places) {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*");

    /** Makes one; later changes of the maps are not seen. */
    public Filled {
        if (!CODE.matcher(caseCode).matches()) {
            throw new IllegalArgumentException("a case code has letters, digits and hyphens: it names files");
        }
        answers = Map.copyOf(answers);
        rows = Map.copyOf(rows);
    }

    /**
     * What stands in a form, as far as its reader sees it.
     *
     * @param places the words for the digits of a place of the gazetteer, in the language of the print
     */
    public static Filled of(FormSheet sheet, Function<String, String> places) {
        Map<AnswerKey, Answer> answers = new HashMap<>();
        sheet.answers().forEach((key, kept) -> answers.put(key, kept.answer()));
        return new Filled(sheet.folder().code().text(), answers, sheet.lines(), places);
    }

    /** What is known at a place; {@link Answer#NONE} where nobody answered. */
    Answer answer(AnswerKey key) {
        return answers.getOrDefault(key, Answer.NONE);
    }

    /** The lines of a table. */
    List<Integer> lines(String table) {
        return rows.getOrDefault(table, List.of());
    }
}
