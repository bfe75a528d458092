package org.spean.forms.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.spean.forms.AnswerKey;
import org.spean.forms.FormField;
import org.spean.forms.FormName;
import org.spean.forms.FormSection;
import org.spean.forms.FormSheet;
import org.spean.forms.KeptAnswer;
import org.spean.forms.Looked;
import org.spean.vocabulary.CaseCode;
import org.spean.vocabulary.Language;
import org.spean.widgets.UndoNotice;

/** A form, section by section. Every answer is kept as it is given; nobody has to save. */
@Route(FormLinks.FOLDERS + "/:folder/:form")
@RolesAllowed({"CASEWORKER", "MANAGER", "DISTRICT_OFFICIAL", "FOCAL_PERSON", "ATRO_OFFICER"})
class FormView extends Div implements BeforeEnterObserver, HasDynamicTitle, FormPage {

    /** So often it is looked whether somebody else wrote. */
    private static final int LOOK_MILLIS = 8000;

    private final FormShelf shelf;
    private final FormWords words;
    private final Div status = new Div();
    private final Div body = new Div();
    private final TurnRow turns;
    private final Div asking = new Div();
    private final NativeButton undo;
    private final MissingPart missing;
    private @Nullable FormDesk desk;
    private @Nullable SectionNav nav;
    private @Nullable SectionPart section;
    private String title = "";
    private String back = "";
    private @Nullable Registration looking;

    FormView(FormShelf shelf) {
        this.shelf = shelf;
        words = new FormWords(Language.of(getLocale()), shelf.gazetteer());
        setClassName("sheet form-page");
        status.setClassName("form-status");
        status.getElement().setAttribute("role", "status");
        undo = new NativeButton(words.say("form.undo"), click -> undo());
        undo.setClassName("btn small");
        undo.getElement().setAttribute("aria-keyshortcuts", "Alt+Z");
        missing = new MissingPart(words, this::goTo);
        turns = new TurnRow(this, this::turnAndBegin, this::again);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<UUID> id =
                FormLinks.handle(event.getRouteParameters().get("form").orElse(""));
        Optional<Looked> looked = id.map(form -> shelf.forms().look(shelf.actor(), form, ""));
        String code = event.getRouteParameters().get("folder").orElse("");
        if (looked.isEmpty()
                || looked.get() instanceof Looked.Nothing
                || sheet(looked.get())
                        .filter(sheet -> !sheet.folder().code().text().equals(code))
                        .isPresent()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        back = CaseCode.typed(code).map(shelf.screen()::one).orElseGet(shelf.screen()::list);
        String wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("section")
                .orElse("");
        seen(looked.get(), id.get(), wanted);
    }

    private static Optional<FormSheet> sheet(Looked looked) {
        return switch (looked) {
            case Looked.Open(FormSheet sheet) -> Optional.of(sheet);
            case Looked.Part(FormSheet sheet, Looked ignored) -> Optional.of(sheet);
            default -> Optional.empty();
        };
    }

    private void seen(Looked looked, UUID id, String wanted) {
        removeAll();
        switch (looked) {
            case Looked.Open(FormSheet sheet) -> open(sheet, wanted);
            case Looked.Part(FormSheet sheet, Looked more) -> {
                open(sheet, wanted);
                ask(new MorePart(words, more, () -> seen(more, id, wanted)));
            }
            case Looked.NeedsReason(var why) ->
                add(new ReasonFirst(
                        words, why, reason -> seen(shelf.forms().look(shelf.actor(), id, reason), id, wanted), back));
            case Looked.NeedsSecondYes ignored -> add(new Paragraph(words.say("form.second-yes")));
            case Looked.Nothing() -> add(new Paragraph(words.say("form.gone")));
        }
    }

    private void open(FormSheet sheet, String wanted) {
        desk = new FormDesk(shelf, sheet);
        title = words.title(sheet.definition());
        FolderCrumb crumb =
                new FolderCrumb(shelf.screen(), words, sheet.folder().code());
        H1 heading = new H1(title);
        Paragraph about = new Paragraph(words.of(sheet.definition().about()));
        about.setClassName("note");
        NativeButton print = act("form.print", () -> {
            PrintPart part = new PrintPart(this, asking::removeAll);
            ask(part);
            part.begin();
        });
        NativeButton paper = act("form.paper", this::paper);
        Paragraph away = new Paragraph(words.say("form.away"));
        away.setClassName("form-away");
        away.getElement().setAttribute("role", "status");
        Div head = new Div(status, away, undo, paper, print);
        head.setClassName("form-bar row");
        if (sheet.form().finished().isPresent()) {
            head.add(new FinishPart(this, this::again));
        }
        nav = new SectionNav(words, sheet.definition(), this::turnAndBegin);
        Div aside = new Div(nav, missing);
        aside.setClassName("form-aside");
        body.setClassName("form-body");
        Div columns = new Div(aside, body);
        columns.setClassName("form-columns");
        add(crumb, heading, about, head, asking, columns);
        if (sheet.form().onPaper()) {
            ask(new PaperPart(this, this::paperAgain));
        }
        say(standing(sheet));
        turn(sections().stream()
                .filter(each -> each.word().equals(wanted))
                .findFirst()
                .or(() -> sections().stream().findFirst())
                .orElseThrow());
    }

    private static String standing(FormSheet sheet) {
        if (sheet.form().finished().isPresent()) {
            return "form.is-finished";
        }
        return sheet.writable().isEmpty() ? "form.read-only" : "form.keeps-itself";
    }

    private NativeButton act(String word, Runnable does) {
        NativeButton button = new NativeButton(words.say(word), click -> does.run());
        button.setClassName("btn small");
        return button;
    }

    private void ask(Component part) {
        asking.removeAll();
        asking.add(part);
    }

    private void paperAgain() {
        again();
        paper();
    }

    private void paper() {
        PaperPart part = new PaperPart(this, this::paperAgain);
        ask(part);
        part.begin();
    }

    private List<FormSection> sections() {
        return desk().definition().sections().stream().filter(desk()::asked).toList();
    }

    private void turn(FormSection to) {
        List<FormSection> all = sections();
        int at = all.indexOf(to);
        SectionPart turned = new SectionPart(to, at + 1, this);
        section = turned;
        body.removeAll();
        body.add(turned, turns);
        turnsAnew();
        counts();
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(
                        null,
                        FormLinks.form(
                                        desk().sheet().folder().code(),
                                        desk().form().id()) + "?section=" + to.word()));
    }

    /** What comes next may be another section now. */
    private void turnsAnew() {
        if (section != null) {
            turns.show(sections(), section.getId().orElse(""));
        }
    }

    private void turnAndBegin(FormSection to) {
        turn(to);
        if (section != null) {
            section.begin();
        }
    }

    private void goTo(AnswerKey key) {
        Optional<FormSection> there = sections().stream()
                .filter(each ->
                        each.fields().stream().anyMatch(field -> field.word().equals(key.field())))
                .findFirst();
        there.ifPresent(this::turn);
        if (section != null) {
            section.at(key).ifPresent(AskedPart::go);
        }
    }

    private void counts() {
        missing.show(desk().definition(), desk().missing());
        if (nav != null && section != null) {
            nav.show(desk(), section.getId().orElse(""));
        }
        undo.setEnabled(desk().canUndo());
    }

    private void undo() {
        Optional<AnswerKey> undone = desk().undo();
        undone.ifPresentOrElse(
                key -> {
                    say("form.undone");
                    if (section != null) {
                        section.refresh();
                    }
                    goTo(key);
                },
                () -> say("form.not-undone"));
        counts();
    }

    /** From the start, as it stands now. */
    private void again() {
        UUID id = desk().form().id();
        String at = section == null ? "" : section.getId().orElse("").replaceFirst("^section-", "");
        asking.removeAll();
        seen(shelf.forms().look(shelf.actor(), id, ""), id, at);
    }

    private void say(String key, Object... parameters) {
        status.setClassName("wrong", false);
        status.setText(words.say(key, parameters));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        // It begins at its top, however far down the list was from which somebody came.
        ui.getPage().executeJs("window.scrollTo(0, 0)");
        ui.setPollInterval(LOOK_MILLIS);
        looking = ui.addPollListener(poll -> look());
        Shortcuts.addShortcutListener(this, this::undo, Key.KEY_Z, KeyModifier.ALT);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        detached.getUI().setPollInterval(-1);
        if (looking != null) {
            looking.remove();
        }
    }

    private void look() {
        if (desk == null) {
            return;
        }
        switch (desk().look()) {
            case FormDesk.News.Same() -> {}
            case FormDesk.News.Gone() -> {
                removeAll();
                desk = null;
                add(new Paragraph(words.say("form.gone")));
            }
            case FormDesk.News.Otherwise() -> again();
            case FormDesk.News.Written(var places) -> {
                if (section != null) {
                    SectionPart shown = section;
                    places.forEach(shown::others);
                    shown.reconsider(this);
                }
                counts();
                turnsAnew();
            }
        }
    }

    @Override
    public FormShelf shelf() {
        return shelf;
    }

    @Override
    public FormWords words() {
        return words;
    }

    @Override
    public FormDesk desk() {
        if (desk == null) {
            throw new IllegalStateException("no form is open");
        }
        return desk;
    }

    @Override
    public void saved(KeptAnswer answer) {
        say("form.saved", words.moment(answer.at()));
        if (section != null) {
            section.reconsider(this);
        }
        counts();
        turnsAnew();
    }

    @Override
    public void unsaved() {
        say("form.not-saved");
        status.setClassName("wrong", true);
    }

    @Override
    public void finishedMeanwhile() {
        again();
        say("form.finished-meanwhile");
    }

    @Override
    public void linesChanged(String table) {
        if (section != null) {
            section.at(AnswerKey.of(table)).ifPresent(AskedPart::refresh);
        }
        counts();
        getUI().ifPresent(
                        ui -> UndoNotice.show(ui, words.say("form.line-changed"), words.say("form.undo"), this::undo));
    }

    @Override
    public void history(FormField field, AnswerKey key) {
        asking.removeAll();
        HistoryPart history = new HistoryPart(
                words,
                field,
                desk(),
                key,
                shelf.forms().before(shelf.actor(), desk().form().id(), key),
                () -> {
                    asking.removeAll();
                    goTo(key);
                });
        asking.add(history);
        history.begin();
    }

    @Override
    public String numberOf(FormName form) {
        return shelf.definitions()
                .newest(form)
                .map(each -> words.of(each.number()))
                .orElse(form.word());
    }

    @Override
    public String getPageTitle() {
        // Never the code beside a name, never a name: a title is read over shoulders.
        return title.isEmpty() ? words.say("folder.title") : title;
    }
}
