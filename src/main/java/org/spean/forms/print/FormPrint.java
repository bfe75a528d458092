package org.spean.forms.print;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.spean.forms.FieldKind;
import org.spean.forms.FormDefinition;
import org.spean.vocabulary.Language;

/**
 * What is to be printed.
 *
 * @param definition the edition in which it was filled
 * @param language of the paper
 * @param filled what was answered; empty for a blank form
 * @param copies which of the form's copies, from 1; empty for all of them, one after the other
 * @param reach how much of the answers is shown
 * @param by for whom it is printed; needed where more than codes is shown
 * @param buddhistYear whether the Buddhist year stands beside days
 */
public record FormPrint(
        FormDefinition definition,
        Language language,
        Optional<Filled> filled,
        List<Integer> copies,
        PrintReach reach,
        Optional<PrintedBy> by,
        boolean buddhistYear) {

    /** Makes one; later changes of the list are not seen. */
    public FormPrint {
        copies = List.copyOf(copies);
        int last = definition.copies().size();
        if (copies.stream().anyMatch(copy -> copy < 1 || copy > last)) {
            throw new IllegalArgumentException("the form has no such copy");
        }
        if (by.isEmpty() && tellsWho(definition, filled, reach)) {
            throw new IllegalArgumentException("a paper that says more than codes says for whom it was printed");
        }
    }

    /** A blank form, all of its copies. */
    public static FormPrint blank(FormDefinition definition, Language language) {
        return new FormPrint(
                definition, language, Optional.empty(), List.of(), PrintReach.CODES_ONLY, Optional.empty(), false);
    }

    /** A filled form with codes only, all of its copies. */
    public static FormPrint codesOnly(FormDefinition definition, Language language, Filled filled) {
        return new FormPrint(
                definition, language, Optional.of(filled), List.of(), PrintReach.CODES_ONLY, Optional.empty(), false);
    }

    private static boolean tellsWho(FormDefinition definition, Optional<Filled> filled, PrintReach reach) {
        return filled.isPresent()
                && definition
                        .fields()
                        .flatMap(each -> Stream.concat(Stream.of(each), each.columns().stream()))
                        .filter(each -> each.kind() != FieldKind.ROWS)
                        .anyMatch(each -> reach.shows(each) && !PrintReach.CODES_ONLY.shows(each));
    }

    /** Whether it shows more than codes. */
    boolean tellsWho() {
        return tellsWho(definition, filled, reach);
    }

    /** The copies that are printed: all where none was chosen, of a blank form too, which is signed as often as a filled one. */
    List<Integer> printed() {
        return copies.isEmpty()
                ? IntStream.rangeClosed(1, definition.copies().size()).boxed().toList()
                : copies;
    }

    /** The name of the document: codes only, never a person's name. */
    public String title() {
        String form = definition.edition().name().word();
        return filled.map(each -> each.caseCode() + "-" + form).orElse(form + "-" + language.tag());
    }

    /** The name of its file: {@code KH02-2026-7F3K-form-5.pdf}, of a blank form {@code form-5-km.pdf}. */
    public String fileName() {
        return title() + ".pdf";
    }
}
