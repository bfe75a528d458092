package org.spean.cases.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.spean.cases.OpenOutcome;
import org.spean.cases.OpenWish;
import org.spean.cases.Refusal;
import org.spean.cases.StepKind;
import org.spean.geography.PlaceQuestion;
import org.spean.geography.ui.PlaceField;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PlaceCode;
import org.spean.widgets.EmptyState;
import org.spean.widgets.FormFrame;

/** Opens a case in a minute and without a name (design 1.3). */
@Route(CaseLinks.NEW)
@RolesAllowed({"CASEWORKER", "MANAGER", "DISTRICT_OFFICIAL", "FOCAL_PERSON", "ATRO_OFFICER"})
class NewCaseView extends Div implements HasDynamicTitle {

    private static final String OWN_CODE = "own-code";

    private final CaseShelf shelf;
    private final CaseWords words;
    private final List<UUID> centres;
    private final FormFrame frame;
    private final StepInputs inputs;
    private final PlaceField province;
    private final Select<UUID> centre = new Select<>();
    private final TextField ownCode;

    NewCaseView(CaseShelf shelf) {
        this.shelf = shelf;
        words = shelf.words(Language.of(getLocale()));
        centres = new ArrayList<>(shelf.cases().centres(shelf.actor()));
        setClassName("sheet roles case-new case-step");
        Nav crumb = new Nav(new Anchor(CaseLinks.CASES, words.say("cases.title")));
        crumb.setClassName("crumb");
        crumb.setAriaLabel(words.say("people.crumb"));
        add(crumb, new H1(words.say("cases.open")));
        frame = new FormFrame(
                words.language(),
                words.say("cases.open-form"),
                words.say("cases.open-lead"),
                words.say("cases.open-now"),
                this::send,
                () -> getUI().ifPresent(ui -> ui.navigate(CaseLinks.CASES)));
        inputs = new StepInputs(frame, StepKind.OPENED, shelf, words);
        province = new PlaceField(
                words.say("cases.province"), shelf.gazetteer(), PlaceQuestion.PROVINCES, words.language());
        frame.ask(province);
        // Whose centre it is says whose manager reads it: where there are several, nobody guesses.
        centre.setLabel(words.say("cases.centre"));
        centre.setItems(centres);
        centre.setItemLabelGenerator(words::organization);
        if (centres.size() == 1) {
            centre.setValue(centres.getFirst());
        } else {
            frame.ask(centre);
        }
        ownCode = frame.text("case.field.own-code", "");
        ownCode.setHelperText(words.say("cases.own-code-help"));
        if (centres.isEmpty()) {
            add(new EmptyState(
                    words.say("cases.opens-not"),
                    words.say("cases.opens-not-next"),
                    new Anchor(CaseLinks.CASES, words.say("cases.title"))));
        } else {
            add(frame);
        }
    }

    private void send() {
        inputs.check();
        Optional<PlaceCode> where = province.place().map(each -> each.code().province());
        if (where.isEmpty()) {
            frame.wrong(province, province.unreadable() ? province.complaint() : words.say("cases.province-missing"));
        }
        Optional<UUID> whose = Optional.ofNullable(centre.getValue());
        if (whose.isEmpty()) {
            frame.wrong(centre, words.say("folder.centre-missing"));
        }
        // All that is missing is said at once.
        says(shelf.cases().against(inputs.answers(), ownCode.getValue()));
        if (frame.complains() || where.isEmpty() || whose.isEmpty()) {
            return;
        }
        OpenWish wish = new OpenWish(whose.get(), where.get(), Optional.of(ownCode.getValue()), inputs.answers());
        switch (shelf.cases().open(shelf.actor(), wish)) {
            case OpenOutcome.Done(var file) -> getUI().ifPresent(ui -> ui.navigate(CaseLinks.one(file.code())));
            case OpenOutcome.Refused(List<Refusal> why) -> {
                says(why);
                frame.complains();
            }
        }
    }

    private void says(List<Refusal> why) {
        why.stream().filter(NewCaseView::ofOwnCode).forEach(each -> frame.wrong(ownCode, words.against(each)));
        inputs.says(why.stream().filter(each -> !ofOwnCode(each)).toList());
    }

    private static boolean ofOwnCode(Refusal refusal) {
        return refusal.field().filter(OWN_CODE::equals).isPresent();
    }

    @Override
    public String getPageTitle() {
        return words.say("cases.open");
    }
}
