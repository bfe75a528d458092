package org.spean.cases.ui.file;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.access.Actor;
import org.spean.cases.file.Intake;
import org.spean.cases.file.IntakeColumn;
import org.spean.cases.file.IntakeOutcome;
import org.spean.cases.file.IntakeSheet;
import org.spean.cases.ui.CaseLinks;
import org.spean.vocabulary.Language;
import org.spean.widgets.Numerals;

/** Running cases come in from a spreadsheet; what came in before, and taking it out again. */
@Route(CaseLinks.IMPORT)
@RolesAllowed("MANAGER")
class IntakeView extends Div implements HasDynamicTitle {

    private final CaseFileShelf shelf;
    private final FileWords words;
    private final RadioButtonGroup<UUID> centre = new RadioButtonGroup<>();
    private final Div body = new Div();
    private final Div past = new Div();

    IntakeView(CaseFileShelf shelf) {
        this.shelf = shelf;
        words = new FileWords(Language.of(getLocale()), shelf);
        setClassName("sheet roles cases exchange");
        Paragraph lead = new Paragraph(words.say("intake.lead"));
        lead.setClassName("lead");
        List<UUID> centres = List.copyOf(shelf.intake().centres(actor()));
        centre.setLabel(words.say("intake.centre"));
        centre.setItems(centres);
        centre.setItemLabelGenerator(words::organization);
        centres.stream().findFirst().ifPresent(centre::setValue);
        centre.setVisible(centres.size() > 1);
        add(words.crumb(), new H1(words.say("intake.title")), lead, columns(), empty(), centre, body, past);
        begin();
    }

    private Actor actor() {
        return shelf.present().actor();
    }

    private Paragraph columns() {
        return new Paragraph(words.say(
                "intake.columns",
                named(Stream.of(IntakeColumn.values()).filter(IntakeColumn::needed)),
                named(Stream.of(IntakeColumn.values()).filter(each -> !each.needed()))));
    }

    /** The list with its heads, to be filled in. */
    private Div empty() {
        IntakeSheet sheet = new IntakeSheet(words.language());
        Div row = new Div(
                new PaperLink(
                        words.say("intake.empty-xlsx"),
                        () -> Optional.of(new PaperLink.Made("running-cases.xlsx", sheet.xlsx()))),
                new PaperLink(
                        words.say("intake.empty-csv"),
                        () -> Optional.of(new PaperLink.Made("running-cases.csv", sheet.csv()))));
        row.setClassName("row");
        return row;
    }

    private String named(Stream<IntakeColumn> columns) {
        return columns.map(each -> words.say("intake.column." + each.word()))
                .collect(Collectors.joining(words.say("form.print.comma")));
    }

    private void begin() {
        body.removeAll();
        body.add(new IntakeUpload(words, this::look));
        showPast();
    }

    private void look(Path file) {
        switch (shelf.intake().look(actor(), centre.getValue(), file)) {
            case IntakeOutcome.Looked(var list) -> {
                body.removeAll();
                body.add(new IntakePreview(shelf, words, list, this::begin));
            }
            case IntakeOutcome.Refused(var why, int row) -> {
                begin();
                String said = words.say("import.refused." + why.name());
                body.addComponentAsFirst(
                        IdentityPart.alert(row > 1 ? words.say("import.refused-row", said, words.count(row)) : said));
            }
            default -> body.addComponentAsFirst(IdentityPart.alert(words.say("case-file.nothing")));
        }
    }

    private void showPast() {
        past.removeAll();
        List<Intake.Past> all = shelf.intake().past(actor());
        if (all.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.setClassName("form-list");
        all.forEach(each -> list.add(line(each)));
        past.add(new Section(new H2(words.say("intake.past")), list));
    }

    private ListItem line(Intake.Past each) {
        Span what = new Span(words.say(
                each.undone() ? "intake.was-undone" : "intake.came",
                words.count(each.cases()),
                each.by(),
                Numerals.moment(each.at(), words.language())));
        ListItem item = new ListItem(new Div(what));
        if (each.undoable()) {
            NativeButton undo = new NativeButton(words.say("intake.undo"), click -> undo(each));
            undo.setClassName("btn small");
            item.add(undo);
        }
        return item;
    }

    private void undo(Intake.Past each) {
        IntakeOutcome outcome = shelf.intake().undo(actor(), each.id());
        showPast();
        String said = switch (outcome) {
            case IntakeOutcome.Undone(int cases) -> words.say("intake.undone", words.count(cases));
            case IntakeOutcome.Touched(List<String> codes) ->
                words.say("intake.touched", String.join(words.say("form.print.comma"), codes));
            default -> words.say("case-file.nothing");
        };
        past.addComponentAsFirst(IdentityPart.alert(said));
    }

    @Override
    public String getPageTitle() {
        return words.say("intake.title");
    }
}
