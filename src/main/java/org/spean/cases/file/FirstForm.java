package org.spean.cases.file;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.spean.access.Actor;
import org.spean.cases.Case;
import org.spean.files.FileId;
import org.spean.forms.Answer;
import org.spean.forms.AnswerKey;
import org.spean.forms.FilledForm;
import org.spean.forms.FormFolder;
import org.spean.forms.FormFolders;
import org.spean.forms.FormName;
import org.spean.forms.FormSheet;
import org.spean.forms.Forms;
import org.springframework.stereotype.Component;

/** The form in which it stands who a client is (Circular 1-1, annex form 1). */
@Component
class FirstForm {

    static final FormName WORD = new FormName("form-1");
    static final String NAME = "name";
    static final String ALIAS = "alias";
    static final String BIRTH = "birth-date";

    private static final List<String> ABOUT = List.of(NAME, ALIAS, BIRTH, "age", "birth-place", "nationality");
    private static final List<String> SAFELY =
            List.of("safe-phone", "safe-person", "safe-hours", "safe-words", "safe-voicemail");

    private final Forms forms;
    private final FormFolders folders;

    FirstForm(Forms forms, FormFolders folders) {
        this.forms = forms;
        this.folders = folders;
    }

    FormFolder folder(Actor by, Case file) {
        return folders.find(by, file.code()).orElseThrow();
    }

    /** The newest one of a case, without its answers. */
    Optional<FilledForm> newest(Actor by, Case file) {
        return forms.of(by, folder(by, file)).stream()
                .filter(each -> each.edition().name().equals(WORD))
                .reduce((first, second) -> second);
    }

    /** The newest one as far as it was shown to them within a day; whoever calls has asked the guard. */
    Optional<FormSheet> shown(Actor by, Case file) {
        return newest(by, file).flatMap(form -> forms.again(by, form.id()));
    }

    /** Whether something is answered there. */
    boolean says(Actor by, Case file, String word) {
        return forms.compared(by, folder(by, file), WORD, AnswerKey.of(word)).isPresent();
    }

    static List<Who.Said> about(FormSheet sheet) {
        return said(sheet, ABOUT).toList();
    }

    static List<Who.Said> safely(FormSheet sheet) {
        return said(sheet, SAFELY).toList();
    }

    /** The client's photo; not where they do not agree to it any more. */
    static Optional<FileId> photo(FormSheet sheet) {
        boolean agreed = sheet.answer(AnswerKey.of("photo-consent")).text().equals("yes");
        return Optional.of(sheet.answer(AnswerKey.of("photo")))
                .filter(answer -> agreed && answer.known())
                .map(answer -> new FileId(UUID.fromString(answer.text())));
    }

    private static Stream<Who.Said> said(FormSheet sheet, List<String> words) {
        return words.stream().flatMap(word -> {
            Answer answer = sheet.answer(AnswerKey.of(word));
            return answer.known()
                    ? sheet.definition().field(word).map(field -> new Who.Said(field, answer)).stream()
                    : Stream.empty();
        });
    }
}
