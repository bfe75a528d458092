package org.spean.forms.xlsform;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.spean.forms.FieldKind;
import org.spean.forms.FormDefinition;
import org.spean.forms.FormField;
import org.spean.forms.FormOption;
import org.spean.forms.FormSection;
import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.Language;
import org.spean.widgets.Words;

/**
 * Writes a form as an XLSForm workbook (xlsform.org: sheets {@code survey}, {@code choices}, {@code settings}). Every cell is
 * text, which no spreadsheet runs, whatever it begins with.
 *
 * <p>Problems: the standard has one answer for each question. How far an answer is known (about, unknown, not asked), where
 * another form knows it, who may see it and how many copies go out have no place in it. A question that is needed for something
 * is {@code required}, though here no form waits for one; half-known days become whole days; places are words.
 */
public final class XlsForm {

    /** What a file of this kind is called on its way. */
    public static final String CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String ENGLISH = "::English (en)";
    private static final String KHMER = "::Khmer (km)";
    private static final List<String> SURVEY = List.of(
            "type",
            "name",
            "label" + ENGLISH,
            "label" + KHMER,
            "hint" + ENGLISH,
            "hint" + KHMER,
            "required",
            "relevant",
            "constraint",
            "constraint_message" + ENGLISH,
            "constraint_message" + KHMER,
            "appearance");
    private static final List<String> CHOICES = List.of("list_name", "name", "label" + ENGLISH, "label" + KHMER);
    private static final List<String> SETTINGS = List.of("form_title", "form_id", "version", "default_language");

    private static final List<String> YES_NO = List.of("yes", "no");
    private static final List<String> SIGNED = FieldKind.SIGNATURE.words();
    private static final String NOTHING = "";

    private final FormDefinition form;
    private final Names names;

    private XlsForm(FormDefinition form) {
        this.form = form;
        names = new Names(form);
    }

    /** The file's name: {@code form-2.1.xlsx}. */
    public static String fileName(FormDefinition form) {
        return form.edition().name() + "." + form.edition().number() + ".xlsx";
    }

    /**
     * Writes the workbook; the stream is closed at its end.
     *
     * @throws IOException where the stream cannot be written
     */
    public static void write(OutputStream into, FormDefinition form) throws IOException {
        new XlsForm(form).write(into);
    }

    private void write(OutputStream into) throws IOException {
        try (Workbook book = new Workbook(into, "Spean", "1.0")) {
            survey(new Sheet(book.newWorksheet("survey"), SURVEY));
            choices(new Sheet(book.newWorksheet("choices"), CHOICES));
            Sheet settings = new Sheet(book.newWorksheet("settings"), SETTINGS);
            settings.row(
                    titled(Language.ENGLISH) + " / " + titled(Language.KHMER),
                    form.edition().name().word().replace('-', '_'),
                    String.valueOf(form.edition().number()),
                    "Khmer (km)");
        }
    }

    private String titled(Language language) {
        return Words.say(
                "form.numbered",
                language,
                form.number().in(language),
                form.title().in(language));
    }

    private void survey(Sheet sheet) {
        List<FormField> fields = form.fields().toList();
        for (FormSection section : form.sections()) {
            sheet.row(
                    "begin_group",
                    names.of(section),
                    english(section.title()),
                    khmer(section.title()),
                    section.help().map(XlsForm::english).orElse(NOTHING),
                    section.help().map(XlsForm::khmer).orElse(NOTHING),
                    NOTHING,
                    Expressions.relevant(section.when(), fields, names::of));
            for (FormField field : section.fields()) {
                String relevant = Expressions.relevant(field.when(), fields, names::of);
                if (field.kind() == FieldKind.ROWS) {
                    table(sheet, field, relevant);
                } else {
                    question(sheet, field, names.of(field.word()), relevant);
                }
            }
            sheet.row("end_group", names.of(section));
        }
    }

    private void table(Sheet sheet, FormField table, String relevant) {
        String name = names.of(table.word());
        sheet.row(
                "begin_repeat",
                name,
                english(table.label()),
                khmer(table.label()),
                table.help().map(XlsForm::english).orElse(NOTHING),
                table.help().map(XlsForm::khmer).orElse(NOTHING),
                NOTHING,
                relevant);
        for (FormField column : table.columns()) {
            String asked = Expressions.relevant(column.when(), table.columns(), word -> names.of(table, word));
            question(sheet, column, names.of(table, column.word()), asked);
        }
        sheet.row("end_repeat", name);
    }

    private static void question(Sheet sheet, FormField field, String name, String relevant) {
        Optional<Limit> limit = Limit.of(field);
        sheet.row(
                type(field, name),
                name,
                english(field.label()),
                khmer(field.label()),
                field.help().map(XlsForm::english).orElse(NOTHING),
                field.help().map(XlsForm::khmer).orElse(NOTHING),
                field.neededFor().isEmpty() ? NOTHING : "yes",
                relevant,
                limit.map(Limit::constraint).orElse(NOTHING),
                limit.map(each -> each.says(Language.ENGLISH)).orElse(NOTHING),
                limit.map(each -> each.says(Language.KHMER)).orElse(NOTHING),
                appearance(field.kind()));
    }

    private static String type(FormField field, String name) {
        return switch (field.kind()) {
            case LINE, STORY, PLACE, PHONE -> "text";
            case DAY -> "date";
            case AGE, NUMBER -> "integer";
            // More figures than a whole number of the standard holds.
            case RIEL -> "decimal";
            case YES_NO -> "select_one yes_no";
            case SIGNATURE -> "select_one signed";
            case ONE -> "select_one " + list(name);
            case SOME -> "select_multiple " + list(name);
            case PICTURE -> "image";
            case ROWS -> throw new IllegalArgumentException("a table is a repeat");
        };
    }

    /** Never one of the two lists that all forms have. */
    private static String list(String name) {
        return name + "_options";
    }

    private static String appearance(FieldKind kind) {
        return switch (kind) {
            case STORY -> "multiline";
            case PHONE -> "numbers";
            default -> NOTHING;
        };
    }

    private void choices(Sheet sheet) {
        for (String word : YES_NO) {
            choice(sheet, "yes_no", word, "form.");
        }
        for (String word : SIGNED) {
            choice(sheet, "signed", word, "form.signature.");
        }
        form.fields().forEach(field -> {
            options(sheet, field, names.of(field.word()));
            field.columns().forEach(column -> options(sheet, column, names.of(field, column.word())));
        });
    }

    private static void choice(Sheet sheet, String list, String word, String key) {
        sheet.row(list, word, Words.say(key + word, Language.ENGLISH), Words.say(key + word, Language.KHMER));
    }

    /** Options keep their words, hyphens too: they are the answers that are kept. */
    private static void options(Sheet sheet, FormField field, String name) {
        for (FormOption option : field.options()) {
            sheet.row(list(name), option.word(), english(option.label()), khmer(option.label()));
        }
    }

    private static String english(BilingualText text) {
        return plain(text.english());
    }

    private static String khmer(BilingualText text) {
        return plain(text.in(Language.KHMER));
    }

    /** In words of people a dollar sign with a brace is no other question's answer. */
    private static String plain(String text) {
        return text.replace("${", "$ {");
    }

    /** Rows of texts below a head that stays in sight. */
    private static final class Sheet {

        private static final int WIDTH = 26;

        private final Worksheet sheet;
        private int row;

        Sheet(Worksheet sheet, List<String> head) {
            this.sheet = sheet;
            sheet.freezePane(0, 1);
            row(head.toArray(String[]::new));
            for (int at = 0; at < head.size(); at++) {
                sheet.style(0, at).bold().set();
                sheet.width(at, WIDTH);
            }
        }

        private void row(String... cells) {
            for (int at = 0; at < cells.length; at++) {
                if (!cells[at].isEmpty()) {
                    sheet.inlineString(row, at, cells[at]);
                    sheet.style(row, at).format("@").set();
                }
            }
            row++;
        }
    }
}
