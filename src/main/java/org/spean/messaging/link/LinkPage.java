package org.spean.messaging.link;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spean.messaging.Question;
import org.spean.messaging.Questions;
import org.spean.messaging.link.AnswerForms.Typed;
import org.spean.messaging.reply.Said;
import org.spean.messaging.reply.TypedDay;
import org.spean.messaging.reply.Why;
import org.spean.messaging.wording.Slots;
import org.spean.messaging.wording.Templates;
import org.spean.messaging.wording.Writing;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.Language;
import org.spean.widgets.Numerals;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page behind a one-time link: what the message asks, in both languages, and a button for each answer.
 *
 * <p>No token against forged requests: nothing of whoever asks is kept, no cookie speaks for them, and whoever can make a browser
 * send an answer here has to know the address, with which they could answer themselves.
 */
@Controller
class LinkPage {

    static final String PATH = "/a/";

    private static final String PAGE = "answer-link";

    private final LinkAnswers answers;
    private final Questions questions;
    private final Templates templates;
    private final Clock clock;

    LinkPage(LinkAnswers answers, Questions questions, Templates templates, Clock clock) {
        this.answers = answers;
        this.questions = questions;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping(PATH + "{token}")
    String show(@PathVariable String token, HttpServletResponse response, Model page) {
        return shown(view(answers.look(token)), response, page);
    }

    @PostMapping(PATH + "{token}")
    String press(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String hour,
            HttpServletResponse response,
            Model page) {
        Typed typed = new Typed(answer, day, hour);
        LinkView view = answers.look(token) instanceof Standing.Open(Question question, var note)
                ? pressed(token, question, typed)
                : view(answer.equals("back") ? answers.takeBack(token) : answers.look(token));
        return shown(view, response, page);
    }

    /** Whatever else stands there is no link of ours. */
    @RequestMapping(PATH + "**")
    String nothing(HttpServletResponse response, Model page) {
        return shown(view(new Standing.Unknown()), response, page);
    }

    private static String shown(LinkView view, HttpServletResponse response, Model page) {
        response.setStatus(view.status().value());
        response.setHeader("Content-Security-Policy", PageStyle.POLICY);
        page.addAttribute("page", view);
        return PAGE;
    }

    private LinkView pressed(String token, Question question, Typed typed) {
        boolean day = typed.press().equals(AnswerForms.OTHER) || typed.press().equals(AnswerForms.AWAY);
        if (day && AnswerForms.takesDay(question)) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), CountryTime.ZONE);
            boolean away = typed.press().equals(AnswerForms.AWAY);
            return switch (TypedDay.read(typed.day(), away ? "" : typed.hour(), today)) {
                case TypedDay.Read.Day(LocalDate on, Optional<LocalTime> at) ->
                    answered(token, away ? new Said.AwayUntil(on) : new Said.AnotherDate(on, at), typed);
                case TypedDay.Read.Unclear(Why why) ->
                    open(question, HttpStatus.UNPROCESSABLE_CONTENT, List.of(), typed, Optional.of(why));
            };
        }
        if (typed.press().equals(AnswerForms.CALL)) {
            return view(answers.callMe(token));
        }
        return AnswerForms.said(question, typed.press())
                .map(said -> answered(token, said, typed))
                .orElseGet(() -> open(
                        question,
                        HttpStatus.BAD_REQUEST,
                        List.of(Both.of("link.press")),
                        Typed.NOTHING,
                        Optional.empty()));
    }

    private LinkView answered(String token, Said said, Typed typed) {
        return view(answers.answer(token, said), typed);
    }

    private LinkView view(Standing standing) {
        return view(standing, Typed.NOTHING);
    }

    private LinkView view(Standing standing, Typed typed) {
        return switch (standing) {
            case Standing.Unknown() -> LinkView.saying(HttpStatus.NOT_FOUND, "link.unknown", "link.unknown-next");
            case Standing.Over() -> LinkView.saying(HttpStatus.GONE, "link.over", "link.nothing-to-do");
            case Standing.ForAPerson() -> LinkView.saying(HttpStatus.OK, "link.for-a-person");
            case Standing.Answered(Optional<Said> just, Optional<Instant> back) -> answered(just, back);
            case Standing.Open(Question question, Optional<Standing.Note> note) ->
                note.<LinkView>map(each -> open(question, each, typed))
                        .orElseGet(() -> open(question, HttpStatus.OK, List.of(), Typed.NOTHING, Optional.empty()));
        };
    }

    private LinkView open(Question question, Standing.Note note, Typed typed) {
        return switch (note) {
            case Standing.Note.Called() -> open(question, HttpStatus.OK, "link.called");
            case Standing.Note.TakenBack() -> open(question, HttpStatus.OK, "link.taken-back");
            case Standing.Note.Refused() -> open(question, HttpStatus.CONFLICT, "link.refused");
            case Standing.Note.Again(Why why) ->
                typed.day().isBlank()
                        ? open(question, HttpStatus.UNPROCESSABLE_CONTENT, "link.refused")
                        : open(question, HttpStatus.UNPROCESSABLE_CONTENT, List.of(), typed, Optional.of(why));
        };
    }

    private LinkView open(Question question, HttpStatus status, String says) {
        return open(question, status, List.of(Both.of(says)), Typed.NOTHING, Optional.empty());
    }

    private LinkView open(Question question, HttpStatus status, List<Both> says, Typed typed, Optional<Why> why) {
        Slots slots = questions.slots(question);
        return new LinkView(
                status,
                List.of(new Both(
                        templates.asked(question.kind(), Writing.KHMER, slots),
                        templates.asked(question.kind(), Writing.ENGLISH, slots))),
                question.code().code(),
                says,
                AnswerForms.of(question, typed, why),
                false);
    }

    /** What was answered is told to whoever answered it just now; later nothing is said of it. */
    private static LinkView answered(Optional<Said> just, Optional<Instant> back) {
        List<Both> says = new ArrayList<>();
        just.ifPresentOrElse(
                said -> {
                    says.add(Both.of("link.thanks", label(said)));
                    if (back.isPresent()) {
                        says.add(Both.of("link.told"));
                    }
                },
                () -> {
                    says.add(Both.of("link.answered"));
                    says.add(Both.of("link.nothing-to-do"));
                });
        back.ifPresent(until -> says.add(Both.of("link.back-until", moment(until))));
        return new LinkView(HttpStatus.OK, List.of(), "", says, List.of(), back.isPresent());
    }

    private static Both moment(Instant at) {
        return new Both(Numerals.moment(at, Language.KHMER), Numerals.moment(at, Language.ENGLISH));
    }

    private static Both label(Said said) {
        String key = "link.said." + said.getClass().getSimpleName();
        return switch (said) {
            case Said.AnotherDate(LocalDate on, Optional<LocalTime> at) -> Both.of(key, with(day(on), at));
            case Said.AwayUntil(LocalDate until) -> Both.of(key, day(until));
            case Said.Yes _,
                    Said.Cannot _,
                    Said.NotRight _,
                    Said.LeftPost _,
                    Said.NotMe _,
                    Said.CallMe _,
                    Said.SixFigures _ -> Both.of(key);
        };
    }

    private static Both day(LocalDate day) {
        return new Both(Numerals.day(day, Language.KHMER), Numerals.day(day, Language.ENGLISH));
    }

    private static Both with(Both day, Optional<LocalTime> at) {
        return at.map(LocalTime::toString)
                .map(time ->
                        new Both(day.khmer() + " " + Numerals.shaped(time, Language.KHMER), day.english() + " " + time))
                .orElse(day);
    }
}
