package org.spean.forms.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.spean.forms.Answer;
import org.spean.forms.AnswerKey;
import org.spean.forms.FieldKind;
import org.spean.forms.FormDefinition;
import org.spean.forms.FormField;
import org.spean.forms.definition.DefinitionFile;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.Sensitivity;

/** The shipped forms, and answers to all they ask: invented, the same each time. */
final class Samples {

    static final String CODE = "KH02-2026-7F3K";

    static final PrintReach WHOLE = new PrintReach.WholeFor(EnumSet.allOf(Sensitivity.class));

    static final Path FOLDER = Path.of("data-seed", "forms");

    /** Each so many-th answer is not known, not asked, or still missing. */
    private static final int UNKNOWN = 9;

    private static final int NOT_ASKED = 14;
    private static final int MISSING = 17;

    private static final List<String> ENGLISH_LINES = List.of(
            "Sok Dara", "Near the pagoda", "Rice farmer", "Mornings, before seven", "Chan Sreymom", "By motorbike");
    private static final List<String> KHMER_LINES =
            List.of("សុខ ដារ៉ា", "ក្បែរវត្ត", "កសិករ", "ពេលព្រឹក មុនម៉ោងប្រាំពីរ", "ច័ន្ទ ស្រីមុំ", "តាមម៉ូតូ");
    private static final String ENGLISH_STORY =
            "The family met us at the house and was ready to talk. The aunt will share her room and has asked the"
                    + " school for a place.";
    private static final String KHMER_STORY =
            "គ្រួសារបានជួបយើងនៅផ្ទះ ហើយយល់ព្រមនិយាយ។ មីងនឹងចែករំលែកបន្ទប់របស់គាត់ ហើយបានសុំកន្លែងរៀននៅសាលា។";

    private Samples() {}

    /** The words of all shipped forms, in order. */
    static List<String> forms() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".1.yaml"))
                    .map(name -> name.substring(0, name.indexOf('.')))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FormDefinition form(String word) {
        try {
            return DefinitionFile.read(Files.readAllBytes(FOLDER.resolve(word + ".1.yaml")))
                    .definition()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A form of the tests, with every kind of field. */
    static FormDefinition trial() {
        try (InputStream stream = Samples.class.getResourceAsStream("form-0.1.yaml")) {
            return DefinitionFile.read(Optional.ofNullable(stream).orElseThrow().readAllBytes())
                    .definition()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PrintedBy by() {
        return new PrintedBy("Kim Sophea", Instant.parse("2026-11-30T06:15:00Z"));
    }

    static byte[] print(FormPrint print) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new FormPaper().write(out, print);
        return out.toByteArray();
    }

    static FormPrint whole(FormDefinition form, Language language, Filled filled) {
        return new FormPrint(form, language, Optional.of(filled), List.of(), WHOLE, Optional.of(by()), false);
    }

    /** A blank form, its first copy. */
    static FormPrint blank(FormDefinition form, Language language) {
        return first(FormPrint.blank(form, language));
    }

    /** The same, its first copy alone. */
    static FormPrint first(FormPrint print) {
        return new FormPrint(
                print.definition(),
                print.language(),
                print.filled(),
                List.of(1),
                print.reach(),
                print.by(),
                print.buddhistYear());
    }

    /** Answers in a language. */
    static Filled filled(FormDefinition form, Language language) {
        Map<AnswerKey, Answer> answers = new HashMap<>();
        Map<String, List<Integer>> rows = new HashMap<>();
        int count = 0;
        for (FormField field : form.fields().toList()) {
            count++;
            if (field.kind() == FieldKind.ROWS) {
                List<Integer> lines = IntStream.rangeClosed(1, 2).boxed().toList();
                rows.put(field.word(), lines);
                for (int line : lines) {
                    for (FormField column : field.columns()) {
                        answers.put(
                                new AnswerKey(field.word(), line, column.word()),
                                answer(column, language, count + line));
                    }
                }
            } else if (count % MISSING != 0) {
                answers.put(AnswerKey.of(field.word()), answer(field, language, count));
            }
        }
        return new Filled(CODE, answers, rows, digits -> place(digits, language));
    }

    private static String place(String digits, Language language) {
        return language == Language.KHMER
                ? "ភូមិវត្តកណ្ដាល ឃុំតាលាស់ ស្រុកមោងឫស្សី ខេត្តបាត់ដំបង"
                : "Voat Kandal, Ta Loas, Moung Ruessei, Battambang " + digits.length();
    }

    private static Answer answer(FormField field, Language language, int count) {
        if (count % UNKNOWN == 0) {
            return Answer.UNKNOWN;
        }
        if (count % NOT_ASKED == 0) {
            return Answer.NOT_ASKED;
        }
        boolean khmer = language == Language.KHMER;
        return switch (field.kind()) {
            case LINE -> Answer.of((khmer ? KHMER_LINES : ENGLISH_LINES).get(count % KHMER_LINES.size()));
            case STORY -> Answer.of((khmer ? KHMER_STORY : ENGLISH_STORY).repeat(1 + count % 2));
            case DAY -> count % 2 == 0 ? Answer.of("2026-11-12") : Answer.about("2009-04");
            case AGE -> Answer.about("17");
            case NUMBER -> Answer.of("3");
            case RIEL -> Answer.of("250000");
            case YES_NO -> Answer.of(count % 4 == 0 ? "no" : "yes");
            case ONE ->
                Answer.of(field.options().get(count % field.options().size()).word());
            case SOME ->
                Answer.of(field.options().get(0).word() + " "
                        + field.options().get(1).word());
            case PLACE -> Answer.of("02070304");
            case PHONE -> Answer.of("+85512000000");
            case SIGNATURE -> Answer.of(count % 2 == 0 ? "signed" : "thumbprint");
            case PICTURE -> Answer.of("0b6c");
            case ROWS -> Answer.NONE;
        };
    }
}
