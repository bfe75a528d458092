package org.spean.forms.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.spean.forms.FormSheet;
import org.spean.forms.print.Filled;
import org.spean.forms.print.FormPrint;
import org.spean.forms.print.PrintReach;
import org.spean.forms.print.PrintedBy;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.Sensitivity;

/** What goes on paper: codes only, unless somebody says otherwise; in which language; which copies. */
final class PrintPart extends Section {

    private final FormPage page;
    private final FormWords words;
    private final H2 title;
    private final RadioButtonGroup<Boolean> what = new RadioButtonGroup<>();
    private final RadioButtonGroup<Language> language = new RadioButtonGroup<>();
    private final CheckboxGroup<Integer> copies = new CheckboxGroup<>();
    private final Checkbox buddhist;

    PrintPart(FormPage page, Runnable closed) {
        this.page = page;
        words = page.words();
        setClassName("form-history form-print");
        title = new H2(words.say("form.print"));
        title.getElement().setAttribute("tabindex", "-1");
        what.setLabel(words.say("form.print-what"));
        what.setItems(true, false);
        what.setValue(true);
        what.setItemLabelGenerator(codes -> words.say(codes ? "form.print-codes" : "form.print-answers"));
        language.setLabel(words.say("form.print-language"));
        language.setItems(Language.KHMER, Language.ENGLISH);
        language.setValue(words.language());
        language.setItemLabelGenerator(each -> words.say("form.print-in." + each.tag()));
        List<Integer> all = IntStream.rangeClosed(
                        1, page.desk().definition().copies().size())
                .boxed()
                .toList();
        copies.setLabel(words.say("form.print-copies"));
        copies.setItems(all);
        copies.setValue(Set.copyOf(all));
        copies.setItemLabelGenerator(each -> words.say(
                "form.print-copy",
                words.count(each),
                words.of(page.desk().definition().copies().get(each - 1).label())));
        copies.setVisible(all.size() > 1);
        buddhist = new Checkbox(words.say("form.print-buddhist"));
        Anchor make = new Anchor();
        make.setText(words.say("form.print-make"));
        make.setClassName("btn main");
        make.getElement().setAttribute("target", "_blank");
        make.setHref(PdfDownload.of(this::print));
        NativeButton close = new NativeButton(words.say("form.close"), click -> closed.run());
        close.setClassName("btn");
        Div row = new Div(make, close);
        row.setClassName("row");
        Paragraph note = new Paragraph(words.say("form.print-note"));
        note.setClassName("note");
        add(title, what, language, copies, buddhist, note, row);
    }

    /** As it stands at this moment; that it is printed is written down. */
    private Optional<FormPrint> print() {
        var actor = page.shelf().actor();
        Optional<FormSheet> now =
                page.shelf().forms().again(actor, page.desk().form().id());
        return now.map(sheet -> {
            List<Integer> chosen = copies.getValue().isEmpty()
                    ? List.of()
                    : copies.getValue().stream().sorted().toList();
            boolean codes = what.getValue();
            Set<Sensitivity> printable = page.shelf().papers().printable(actor, sheet);
            page.shelf().papers().printed(actor, sheet, codes, chosen);
            return new FormPrint(
                    sheet.definition(),
                    language.getValue(),
                    Optional.of(filled(sheet, language.getValue())),
                    chosen,
                    codes ? PrintReach.CODES_ONLY : new PrintReach.WholeFor(printable),
                    codes
                            ? Optional.empty()
                            : Optional.of(
                                    new PrintedBy(actor.name(), page.shelf().now())),
                    buddhist.getValue());
        });
    }

    private Filled filled(FormSheet sheet, Language of) {
        return Filled.of(sheet, new FormWords(of, page.shelf().gazetteer())::placeNamed);
    }

    void begin() {
        getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
        title.getElement().callJsFunction("focus");
    }
}
