package org.spean.forms.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.spean.forms.Answer;
import org.spean.forms.AnswerKey;
import org.spean.forms.FormDefinition;
import org.spean.forms.FormField;
import org.spean.forms.FormSection;
import org.spean.vocabulary.Language;

/** What stands on a form's paper, read back by another program than the one that wrote it. */
class FormPaperTest {

    private static final String NAME = "Srey Mom Neang";
    private static final FormDefinition TRIAL = Samples.trial();
    /** Read once: several tests look at the same pages. */
    private static final Map<String, ReadPaper> BLANKS = new HashMap<>();

    private final Map<AnswerKey, Answer> answers = new HashMap<>();
    private final Map<String, List<Integer>> rows = new HashMap<>();

    static Stream<String> forms() {
        return Samples.forms().stream();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void allWordsOfAKhmerFormCanBeCopiedOut(String word) {
        FormDefinition form = Samples.form(word);
        String text = blank(form, Language.KHMER).bare();

        assertThat(Stream.concat(
                                form.sections().stream().map(FormSection::title),
                                form.fields().map(FormField::label))
                        .map(each -> ReadPaper.bare(each.khmer())))
                .allSatisfy(each -> assertThat(text).contains(each));
    }

    @Test
    void answersInKhmerCanBeCopiedOut() {
        put("name", Answer.of("សុខ ស្រីមុំ"));
        put("story", Answer.of("គ្រួសារបានជួបយើងនៅផ្ទះ ហើយយល់ព្រមនិយាយ។"));

        assertThat(whole(Language.KHMER).bare()).contains("សុខស្រីមុំ", "គ្រួសារបានជួបយើងនៅផ្ទះហើយយល់ព្រមនិយាយ។");
    }

    @Test
    void aPrintWithWhatWasWrittenFreelySaysForWhom() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FormPrint(
                        TRIAL,
                        Language.ENGLISH,
                        Optional.of(filled()),
                        List.of(),
                        new PrintReach.WholeFor(Set.of()),
                        Optional.empty(),
                        false));
    }

    @Test
    void anAnswerToWhatIsNotAskedAnyMoreIsNotPrintedNorAnythingThatFollowedFromIt() {
        FormDefinition health = Samples.form("health");
        put("hiv-test", Answer.of("done"));
        put("hiv-result", Answer.of("positive"));
        put("hiv-treatment", Answer.of("begun"));
        put("hiv-treatment-at", Answer.of("ZZQ hospital"));
        assertThat(first(health).words()).contains("Positive", "Begun", "ZZQ hospital");

        put("hiv-test", Answer.of("not-wanted"));

        assertThat(first(health).words())
                .contains("HIV test")
                .doesNotContain("Result of the test", "Where treated", "Who knows", "ZZQ", "Begun");
    }

    @Test
    void aFilledFormLeavesOutWhatIsNotAskedAndKeepsTheNumbers() {
        put("ground", Answer.of("abuse"));
        put("which", Answer.of("An old answer"));
        put("tested", Answer.of("no"));

        assertThat(whole(Language.ENGLISH).words())
                .contains("1.2 Ground", "1.4 What was said", "1.8 Paid", "2.1 Steps")
                .doesNotContain("1.3 Which", "An old answer", "1.6 Result");
    }

    @Test
    void aBlankFormAsksEverythingAndSaysWhen() {
        assertThat(ReadPaper.of(FormPrint.blank(TRIAL, Language.ENGLISH)).words())
                .contains("1.3 Which other ground Only if 1.2 “Ground” is “Something else”.")
                .contains("Only if 1.5 “Was tested” is “yes”.")
                .contains("Only if 1.6 “Result told on” is answered.")
                .contains("Blank form");
        assertThat(ReadPaper.of(FormPrint.blank(TRIAL, Language.KHMER)).bare())
                .contains(ReadPaper.bare("បំពេញតែបើ ១.២ «មូលហេតុ» គឺ «ផ្សេងទៀត»។"));
    }

    @Test
    void optionsThatWereNotChosenAreEmptySquares() {
        put("ground", Answer.of("homeless"));
        put("tested", Answer.of("no"));

        ReadPaper paper = whole(Language.ENGLISH);

        assertThat(paper.squares()).as("three grounds, yes and no").isEqualTo(2 * (3 + 2));
        assertThat(paper.ticks()).as("on two copies").isEqualTo(2 * 2);
        assertThat(paper.words()).contains("Abuse", "No home", "Something else");
    }

    @Test
    void everyCopySaysWhichItIsAndForWhom() {
        ReadPaper all = ReadPaper.of(FormPrint.blank(TRIAL, Language.ENGLISH));

        assertThat(all.pages()).isEqualTo(2);
        assertThat(all.page(1)).contains("Copy 1 of 2: the family", "page 1 of 1");
        assertThat(all.page(2)).contains("Copy 2 of 2: district official", "page 1 of 1");

        ReadPaper second = ReadPaper.of(new FormPrint(
                TRIAL, Language.KHMER, Optional.empty(), List.of(2), PrintReach.CODES_ONLY, Optional.empty(), false));
        assertThat(second.bare())
                .contains(ReadPaper.bare("ច្បាប់ទី ២ នៃ ២៖ មន្ត្រីស្រុក"))
                .doesNotContain(ReadPaper.bare("ច្បាប់ទី ១ នៃ ២"));
    }

    @Test
    void theContractHasThreeCopies() {
        FormDefinition form = Samples.form("form-4");
        ReadPaper paper = ReadPaper.of(Samples.whole(form, Language.ENGLISH, Samples.filled(form, Language.ENGLISH)));

        assertThat(form.copies()).hasSize(3);
        for (int copy = 1; copy <= 3; copy++) {
            String said = "Copy %d of 3: %s"
                    .formatted(copy, form.copies().get(copy - 1).label().english());
            assertThat(paper.words()).containsOnlyOnce(said);
        }
    }

    @Test
    void aNameOf80KhmerLettersIsNotClipped() {
        String name =
                "ស្រីមុំចន្ទសុខារតនាវិបុលបូរីមុន្នីរស្មីដារ៉ាកល្យាណសុផលវណ្ណារិទ្ធិចិន្តាសោភ័ណពិសិដ្ឋ".substring(0, 80);
        put("name", Answer.of(name));
        rows.put("steps", List.of(1));
        answers.put(new AnswerKey("steps", 1, "who"), Answer.of(name));

        ReadPaper paper = whole(Language.KHMER);

        assertThat(paper.bare()).contains(ReadPaper.bare(name));
        assertThat(paper.clipped()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void nothingReachesBeyondItsBoxOrTheMargins(String word) {
        FormDefinition form = Samples.form(word);
        for (Language language : Language.values()) {
            assertThat(blank(form, language).clipped()).isEmpty();
            assertThat(ReadPaper.of(Samples.first(Samples.whole(form, language, Samples.filled(form, language))))
                            .clipped())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void noHeadingStandsAloneAtTheFootOfAPage(String word) {
        FormDefinition form = Samples.form(word);
        Set<String> headings = Set.copyOf(form.sections().stream()
                .map(section -> ReadPaper.bare(section.title().english()))
                .toList());

        assertThat(blank(form, Language.ENGLISH).lastLines())
                .noneMatch(line -> headings.contains(ReadPaper.bare(line).replaceFirst("^\\d+", "")));
    }

    @ParameterizedTest
    @EnumSource
    void fourThousandLettersGoOnOverPages(Language language) {
        String words = language == Language.KHMER ? "គ្រួសារបានជួបយើងនៅផ្ទះ។ " : "The family met us at home. ";
        String story = words.repeat(4000 / words.length());
        put("story", Answer.of(story));
        rows.put("steps", List.of(1, 2));
        answers.put(new AnswerKey("steps", 1, "what"), Answer.of(story));
        answers.put(new AnswerKey("steps", 2, "what"), Answer.of(story));

        ReadPaper paper = whole(language);

        String head = language == Language.KHMER ? "ថ្ងៃអ្វីបានកើតឡើងអ្នកមក" : "DayWhathappenedWhocame";
        assertThat(paper.count(ReadPaper.bare(words), head)).isEqualTo(2 * 3 * (4000 / words.length()));
        assertThat(paper.pages()).isGreaterThan(4);
        assertThat(paper.clipped()).isEmpty();
        assertThat(paper.count(head, "-"))
                .as("the table's head on each of its pages")
                .isGreaterThan(4);
    }

    @Test
    void whatIsNotKnownIsSaidInWords() {
        put("name", Answer.UNKNOWN);
        put("story", Answer.NOT_ASKED);

        assertThat(whole(Language.ENGLISH).words())
                .contains("1.1 Full name not known", "1.4 What was said not asked", "1.2 Ground no answer yet");
        assertThat(whole(Language.KHMER).bare()).contains("មិនដឹង", "មិនបានសួរ", "មិនទាន់មានចម្លើយ");
    }

    @Test
    void daysAndAmountsAreWrittenInTheLanguage() {
        put("tested", Answer.of("yes"));
        put("told", Answer.about("2026-11-12"));
        put("rice", Answer.of("250000"));

        assertThat(whole(Language.ENGLISH).words()).contains("about 12 November 2026", "250,000 riel");
        assertThat(whole(Language.KHMER).bare())
                .contains(ReadPaper.bare("ប្រហែល ថ្ងៃទី១២ ខែវិច្ឆិកា ឆ្នាំ២០២៦"), "២៥០,០០០រៀល");
        assertThat(ReadPaper.of(new FormPrint(
                                TRIAL,
                                Language.KHMER,
                                Optional.of(filled()),
                                List.of(1),
                                Samples.WHOLE,
                                Optional.of(Samples.by()),
                                true))
                        .bare())
                .contains(ReadPaper.bare("ឆ្នាំ២០២៦ (ព.ស. ២៥៧០)"));
    }

    @Test
    void anIdentityPrintSaysForWhomAndWhen() {
        put("name", Answer.of(NAME));

        ReadPaper paper = whole(Language.ENGLISH);

        for (int page = 1; page <= paper.pages(); page++) {
            assertThat(paper.page(page))
                    .contains(
                            "Printed for Kim Sophea, 30 November 2026, 13:15", Samples.CODE, "copy " + page + " of 2");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FormPrint(
                        TRIAL,
                        Language.ENGLISH,
                        Optional.of(filled()),
                        List.of(),
                        Samples.WHOLE,
                        Optional.empty(),
                        false));
    }

    @Test
    void namesOfFilesAndDocumentsAreCodes() {
        put("name", Answer.of(NAME));
        FormPrint print = Samples.whole(TRIAL, Language.ENGLISH, filled());

        assertThat(print.fileName()).isEqualTo("KH02-2026-7F3K-form-0.pdf");
        assertThat(FormPrint.blank(TRIAL, Language.KHMER).fileName()).isEqualTo("form-0-km.pdf");
        assertThat(ReadPaper.of(print).metadata())
                .contains("KH02-2026-7F3K-form-0")
                .doesNotContain("Srey", "Sophea");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Filled("../" + NAME, Map.of(), Map.of(), digits -> digits));
    }

    private static ReadPaper blank(FormDefinition form, Language language) {
        return BLANKS.computeIfAbsent(
                form.edition() + " " + language, name -> ReadPaper.of(Samples.blank(form, language)));
    }

    private void put(String field, Answer answer) {
        answers.put(AnswerKey.of(field), answer);
    }

    private Filled filled() {
        return new Filled(Samples.CODE, answers, rows, digits -> digits);
    }

    private ReadPaper whole(Language language) {
        return ReadPaper.of(Samples.whole(TRIAL, language, filled()));
    }

    private ReadPaper first(FormDefinition form) {
        return ReadPaper.of(Samples.first(Samples.whole(form, Language.ENGLISH, filled())));
    }
}
