package org.spean.appointments.ui;

import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Optional;
import org.spean.appointments.Appointment;
import org.spean.appointments.AppointmentOutcome;
import org.spean.appointments.Confirmation;
import org.spean.appointments.LeadRule;
import org.spean.appointments.Proposal;
import org.spean.calendar.KhmerDate;
import org.spean.geography.District;
import org.spean.geography.Province;
import org.spean.geography.ui.PlaceWords;
import org.spean.messaging.AnsweredBy;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PlaceCode;
import org.spean.widgets.Numerals;
import org.spean.widgets.Words;

/** What there is to say about dates, in the page's language. */
record AppointmentWords(Language language) {

    String say(String key, Object... parameters) {
        return Words.say(key, language, parameters);
    }

    String day(LocalDate day) {
        return Numerals.day(day, language);
    }

    String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, language.locale());
    }

    String month(YearMonth month) {
        return Numerals.month(month, language);
    }

    String number(long number) {
        return Numerals.of(number, language);
    }

    String moment(Instant at) {
        return Numerals.moment(at, language);
    }

    String hour(LocalTime at) {
        return Numerals.shaped("%02d:%02d".formatted(at.getHour(), at.getMinute()), language);
    }

    /** The day, and the hour if there is one. */
    String when(Proposal proposal) {
        String day = say("dates.on", weekday(proposal.on()), day(proposal.on()));
        return proposal.at().map(at -> say("dates.at", day, hour(at))).orElse(day);
    }

    String kind(Appointment about) {
        return say("dates.kind." + about.kind());
    }

    /** Where it stands; what somebody has to do something about stands out. */
    Span badge(Appointment about) {
        Optional<String> late = about.placeNotTold()
                ? Optional.of("dates.place-not-told")
                : Optional.of("dates.nobody-to-ask").filter(each -> about.nobodyToAsk());
        Span badge = new Span(say(late.orElse("dates.state." + about.state())));
        badge.setClassName(late.isPresent() ? "badge late" : "badge");
        return badge;
    }

    /** A district with its province; the handle of one that is known no more. */
    String district(AppointmentShelf shelf, String id) {
        return shelf.gazetteer().district(id).map(each -> district(shelf, each)).orElse(id);
    }

    String district(AppointmentShelf shelf, District district) {
        String name = district.name().in(language);
        String province = province(shelf, district.province());
        return name.equals(province)
                ? shelf.gazetteer()
                        .place(district.id())
                        .map(place -> new PlaceWords(language).label(place, shelf.gazetteer()))
                        .orElse(name)
                : say("dates.district-of", name, province);
    }

    String province(AppointmentShelf shelf, PlaceCode code) {
        return shelf.gazetteer()
                .province(code)
                .map(Province::name)
                .map(name -> name.in(language))
                .orElse("");
    }

    /** A rule in a sentence: which, how many days, where it stands. */
    String rule(LeadRule rule) {
        return say("dates.rule", say(rule.rule().words("cited")), number(rule.days()));
    }

    /** What was said, by which way, when, and by whom as far as that is known. */
    String answer(Confirmation each) {
        String said = say(
                "dates.answer-line", say("dates.said." + each.said()), say("dates.by." + each.by()), moment(each.at()));
        String day = each.day().map(on -> say("dates.said-day", said, day(on))).orElse(said);
        return each.by() == AnsweredBy.TELEPHONE
                ? say(
                        "dates.spoken",
                        day,
                        each.spokenWith().orElse(""),
                        each.name().orElse(""))
                : each.name().map(name -> say("dates.by-name", day, name)).orElse(day);
    }

    /** On paper: with the weekday, the Buddhist year where it is sure, and the hour if there is one. */
    String onPaper(Proposal proposal) {
        String day = new KhmerDate(proposal.on()).in(language);
        return proposal.at().map(at -> say("dates.sheet-at", day, hour(at))).orElse(day);
    }

    /** That it is asked for, and whom nobody could ask. */
    String planned(AppointmentOutcome.Done done) {
        return done.notes().stream()
                .map(note -> say("dates.planned-but", say("dates.planned-unasked"), say("dates.note." + note)))
                .findFirst()
                .orElseGet(() -> say("dates.planned"));
    }

    /** Why nothing was done; empty where it was. */
    Optional<String> against(AppointmentOutcome outcome) {
        return switch (outcome) {
            case AppointmentOutcome.Done done -> Optional.empty();
            case AppointmentOutcome.Refused(var why) -> Optional.of(say("dates.refused." + why));
            case AppointmentOutcome.TooEarly(LeadRule rule, LocalDate earliest) ->
                Optional.of(say("dates.too-early", rule(rule), day(earliest)));
            case AppointmentOutcome.Already already ->
                Optional.of(say(
                        "dates.already",
                        already.name()
                                .map(name -> say("dates.by-name", say("dates.said." + already.said()), name))
                                .orElseGet(() -> say("dates.said." + already.said())),
                        say("dates.by." + already.by()),
                        moment(already.at())));
        };
    }
}
