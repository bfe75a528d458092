package org.spean.forms.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.spean.forms.Answer;
import org.spean.forms.AnswerKey;
import org.spean.forms.FilledForm;
import org.spean.forms.FormDefinition;
import org.spean.forms.FormFolder;
import org.spean.forms.FormSheet;
import org.spean.forms.KeptAnswer;
import org.spean.vocabulary.CaseCode;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.Sensitivity;

/** A form as its reader sees it goes on paper. */
class FilledTest {

    private static final Instant NOW = Instant.parse("2026-11-30T06:15:00Z");

    @Test
    void whatAReaderSeesOfAFormIsPrintedUnderItsCode() {
        FormDefinition form = Samples.form("form-1");
        AnswerKey name = AnswerKey.of("name");
        FormFolder folder =
                new FormFolder(new UUID(0, 1), new CaseCode(Samples.CODE), new UUID(0, 2), NOW, "Kim Sophea");
        FilledForm filled = new FilledForm(
                new UUID(0, 3),
                folder.id(),
                form.edition(),
                1,
                NOW,
                "Kim Sophea",
                NOW,
                Optional.empty(),
                false,
                1,
                1,
                Map.of(),
                1);
        FormSheet sheet = new FormSheet(
                folder,
                filled,
                form,
                Map.of(name, new KeptAnswer(name, Answer.of("Chan Sreymom"), 1, NOW, "Kim Sophea", Optional.empty())),
                Map.of("siblings", List.of(1, 2)),
                Set.of(Sensitivity.IDENTITY),
                Set.of());

        Filled printed = Filled.of(sheet, digits -> digits);

        assertThat(printed.lines("siblings")).containsExactly(1, 2);
        assertThat(ReadPaper.of(Samples.whole(form, Language.ENGLISH, printed)).words())
                .contains(Samples.CODE, "Chan Sreymom");
    }
}
