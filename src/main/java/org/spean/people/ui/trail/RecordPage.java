package org.spean.people.ui.trail;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.spean.access.Actor;
import org.spean.access.Role;
import org.spean.access.trail.Logged;
import org.spean.access.trail.Looks.Look;
import org.spean.access.trail.Sought;
import org.spean.access.trail.TrailLinks;
import org.spean.vocabulary.Language;
import org.spean.widgets.PlainPage;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The client's record of accesses, on paper (design 5.3): who looked, as what and for which office, when and why, in both
 * languages. Nobody's name stands on it, neither the client's nor a colleague's.
 */
@Controller
class RecordPage {

    private final TrailShelf shelf;
    private final Clock clock;

    RecordPage(TrailShelf shelf, Clock clock) {
        this.shelf = shelf;
        this.clock = clock;
    }

    /** A text in both languages. */
    record Both(String khmer, String english) {

        /** One that somebody wrote in whichever language. */
        static Both same(String text) {
            return new Both(text, "");
        }
    }

    /** A line of the record. */
    record Line(Both when, Both who, Both what, Both why) {}

    @GetMapping("/" + TrailLinks.RECORD + "/{id}")
    @Nullable
    String show(@PathVariable String id, HttpServletRequest request, HttpServletResponse response, Model page)
            throws IOException {
        Optional<UUID> subject = Sought.id(id);
        Actor actor = shelf.actor();
        if (subject.isPresent() && actor.roles().contains(Role.MANAGER)) {
            try {
                List<Look> looks = shelf.looks().record(actor, subject.get());
                response.setHeader("Cache-Control", "no-store");
                PlainPage.begin(request, response, page);
                fill(page, subject.get(), looks.stream().map(Look::entry).toList());
                return "record-of-accesses";
            } catch (AccessDeniedException e) {
                // Answered as what is not there.
            }
        }
        response.sendError(HttpStatus.NOT_FOUND.value());
        return null;
    }

    private void fill(Model page, UUID subject, List<Logged> entries) {
        TrailWords khmer = shelf.words(Language.KHMER, entries);
        TrailWords english = new TrailWords(Language.ENGLISH, khmer.names(), khmer.remits());
        page.addAttribute("record", subject)
                .addAttribute("made", new Both(khmer.moment(clock.instant()), english.moment(clock.instant())))
                .addAttribute(
                        "lines",
                        entries.stream().map(each -> line(each, khmer, english)).toList());
    }

    private static Line line(Logged entry, TrailWords khmer, TrailWords english) {
        return new Line(
                new Both(khmer.moment(entry.at()), english.moment(entry.at())),
                new Both(who(entry, khmer), who(entry, english)),
                new Both(what(entry, khmer), what(entry, english)),
                why(entry, khmer, english));
    }

    private static String who(Logged entry, TrailWords words) {
        String as = words.as(entry.as());
        return as.isEmpty() ? words.say("looks.no-role") : as;
    }

    /** With what kinds of answers were shown, where the entry says so. */
    private static String what(Logged entry, TrailWords words) {
        String act = words.act(entry.act());
        return Optional.ofNullable(entry.told().get("answers"))
                .map(answers -> words.say("log.detail", act, words.answers(answers)))
                .orElse(act);
    }

    private static Both why(Logged entry, TrailWords khmer, TrailWords english) {
        return Optional.ofNullable(entry.told().get("reason"))
                .filter(reason -> !reason.isBlank())
                .map(Both::same)
                .orElseGet(() -> entry.screen()
                        .filter(screen -> !screen.isEmpty())
                        .map(screen -> new Both(
                                khmer.say("log.on-screen", khmer.screen(screen)),
                                english.say("log.on-screen", english.screen(screen))))
                        .orElse(Both.same("")));
    }
}
