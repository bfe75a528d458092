package org.spean.messaging.ui.sending;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.IntStream;
import org.spean.geography.Place;
import org.spean.geography.PlaceQuestion;
import org.spean.geography.ui.PlaceField;
import org.spean.messaging.sending.CatchUp;
import org.spean.messaging.sending.PauseOutcome;
import org.spean.messaging.sending.PauseOutcome.Wrong;
import org.spean.messaging.sending.PauseScope;
import org.spean.messaging.sending.PauseWish;
import org.spean.messaging.wording.MessageKind;
import org.spean.people.PostLine;
import org.spean.vocabulary.CountryTime;
import org.spean.widgets.DayField;
import org.spean.widgets.FormFrame;

/** Asks what shall not be sent, why, until when, and what becomes of it then. */
class PauseForm extends Div {

    private static final int HOURS = 24;
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private enum What {
        ALL,
        PROVINCE,
        POST,
        KIND
    }

    private final SendingShelf shelf;
    private final SendingWords words;
    private final Runnable done;
    private final FormFrame frame;
    private final Select<What> what = new Select<>();
    private final PlaceField province;
    private final ComboBox<PostLine> post = new ComboBox<>();
    private final ComboBox<MessageKind> kind = new ComboBox<>();
    private final TextField reason;
    private final DayField day;
    private final Select<LocalTime> time = new Select<>();
    private final Select<CatchUp> catchUp = new Select<>();

    PauseForm(SendingShelf shelf, SendingWords words, Runnable done, Runnable givenUp) {
        this.shelf = shelf;
        this.words = words;
        this.done = done;
        frame = new FormFrame(
                words.language(),
                words.say("pause.new"),
                words.say("pause.form-lead"),
                words.say("pause.send"),
                this::send,
                givenUp);
        reason = frame.text("pause.reason", "");
        reason.setHelperText(words.say("pause.reason-help"));
        province =
                new PlaceField(words.say("pause.province"), shelf.places(), PlaceQuestion.PROVINCES, words.language());
        what();
        day = frame.day("pause.day", Optional.of(shelf.today().plusDays(1)));
        time.setLabel(words.say("pause.time"));
        time.setItems(IntStream.range(0, HOURS)
                .mapToObj(hour -> LocalTime.of(hour, 0))
                .toList());
        time.setItemLabelGenerator(each -> words.shaped("%02d:00".formatted(each.getHour())));
        time.setValue(MORNING);
        frame.ask(time);
        catchUp.setLabel(words.say("pause.catch-up"));
        catchUp.setItems(CatchUp.IN_TIME, CatchUp.ALL);
        catchUp.setItemLabelGenerator(each -> words.say("pause.catch-up." + each));
        catchUp.setHelperText(words.say("pause.catch-up-help"));
        catchUp.setValue(CatchUp.IN_TIME);
        frame.ask(catchUp);
        add(frame);
    }

    private void what() {
        what.setLabel(words.say("pause.what"));
        what.setItems(What.values());
        what.setItemLabelGenerator(each -> words.say("pause.scope." + each));
        what.setValue(What.ALL);
        what.addValueChangeListener(changed -> shows());
        post.setLabel(words.say("pause.post"));
        post.setItems(shelf.allPosts());
        post.setItemLabelGenerator(each -> each.title().in(words.language()));
        kind.setLabel(words.say("pause.kind"));
        kind.setItems(MessageKind.values());
        kind.setItemLabelGenerator(words::kind);
        frame.ask(what);
        frame.ask(province);
        frame.ask(post);
        frame.ask(kind);
        shows();
    }

    private void shows() {
        province.setVisible(what.getValue() == What.PROVINCE);
        post.setVisible(what.getValue() == What.POST);
        kind.setVisible(what.getValue() == What.KIND);
    }

    void begin() {
        frame.begin();
    }

    private void send() {
        Optional<PauseScope> scope = scope();
        Optional<LocalDate> until = frame.read(day, true);
        if (scope.isEmpty() || until.isEmpty()) {
            frame.complains();
            return;
        }
        Instant end =
                until.get().atTime(time.getValue()).atZone(CountryTime.ZONE).toInstant();
        switch (shelf.pauses()
                .pause(shelf.actor(), new PauseWish(scope.get(), reason.getValue(), end, catchUp.getValue()))) {
            case PauseOutcome.Done made -> done.run();
            case PauseOutcome.Refused refused -> {
                refused.wrong().forEach(this::refuse);
                frame.complains();
            }
        }
    }

    /** Empty where something is not chosen, which is then said at its field. */
    private Optional<PauseScope> scope() {
        return switch (what.getValue()) {
            case ALL -> Optional.of(new PauseScope.All());
            case PROVINCE -> province().map(each -> new PauseScope.OfProvince(each.code()));
            case POST ->
                chosen(post).map(each -> new PauseScope.OfPost(each.post().id()));
            case KIND -> chosen(kind).map(PauseScope.OfKind::new);
        };
    }

    private Optional<Place> province() {
        if (province.place().isEmpty()) {
            frame.wrong(province, province.complaint());
        }
        return province.place();
    }

    private <T> Optional<T> chosen(ComboBox<T> field) {
        Optional<T> chosen = Optional.ofNullable(field.getValue());
        if (chosen.isEmpty()) {
            frame.wrong(field, words.say("pause.choose-one"));
        }
        return chosen;
    }

    private void refuse(Wrong wrong) {
        String message = words.say("pause.wrong." + wrong);
        switch (wrong) {
            case REASON_MISSING, REASON_TOO_LONG -> frame.wrong(reason, message);
            case END_PASSED, TOO_LONG -> frame.wrong(day, message);
            case PAUSED_ALREADY -> frame.wrong(what, message);
            case NOT_YOURS, OVER -> frame.refuse(message);
        }
    }
}
