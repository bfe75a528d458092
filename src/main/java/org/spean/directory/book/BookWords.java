package org.spean.directory.book;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.directory.Answer;
import org.spean.directory.Audience;
import org.spean.directory.DutyHours;
import org.spean.directory.ServiceEntry;
import org.spean.directory.Taking;
import org.spean.vocabulary.Language;
import org.spean.widgets.Numerals;
import org.spean.widgets.Words;

/** The words of a book in its language, as the screens say them. */
record BookWords(Language language) {

    private static final int LONG_AGO_DAYS = 90;

    /** Where the source breaks a cell over lines or pages; no reader needs to know. */
    private static final String BREAK = " ¦ ";

    String say(String key, Object... parameters) {
        Object[] shaped = Stream.of(parameters)
                .map(each -> each instanceof Number number ? Numerals.of(number.longValue(), language) : each)
                .toArray();
        return Words.say(key, language, shaped);
    }

    String count(String key, long number) {
        return say(key + (number == 1 ? ".one" : ".many"), number);
    }

    String number(long number) {
        return Numerals.of(number, language);
    }

    String day(LocalDate day) {
        return Numerals.day(day, language);
    }

    String list(Collection<String> words) {
        return String.join(say("page.reach.comma"), words);
    }

    static String source(String text) {
        return text.replace(BREAK, " ");
    }

    /** That it takes nobody, or that nobody has checked what was written; empty where neither is to be said. */
    Optional<String> state(ServiceEntry entry, LocalDate today) {
        Taking taking = entry.atPresent().taking();
        Optional<String> closed = taking.on(today)
                ? Optional.empty()
                : Optional.of(taking.until()
                        .map(day -> say("entry.state." + taking.state() + ".until", Numerals.day(day, language)))
                        .orElseGet(() -> say("entry.state." + taking.state())));
        Optional<String> unchecked =
                entry.atPresent().unchecked() ? Optional.of(say("entry.unchecked")) : Optional.empty();
        return closed.isPresent() && unchecked.isPresent()
                ? Optional.of(closed.get() + " · " + unchecked.get())
                : closed.or(() -> unchecked);
    }

    String hours(DutyHours hours) {
        return hours.equals(DutyHours.ALWAYS)
                ? say("entry.hours.always")
                : Numerals.shaped(hours.said(day -> say("entry.hours." + day)), language);
    }

    /** How old what is said about it is: never more certain than somebody's telephone call. */
    String fresh(ServiceEntry entry, LocalDate today) {
        String reported = Numerals.month(entry.source().reported(), language);
        if (entry.phoneTrouble()) {
            return say("page.fresh.trouble", reported);
        }
        return entry.answeredOn()
                .map(day -> say(
                        entry.verifiedOn(today) ? "page.fresh.answered" : "page.fresh.answered-long-ago",
                        ago(day, today),
                        reported))
                .orElseGet(() -> say("page.fresh.never", reported));
    }

    private String ago(LocalDate day, LocalDate today) {
        long days = ChronoUnit.DAYS.between(day, today);
        if (days <= 0) {
            return say("page.ago.today");
        }
        if (days == 1) {
            return say("page.ago.yesterday");
        }
        return days <= LONG_AGO_DAYS ? say("page.ago.days", days) : say("page.ago.on", day(day));
    }

    /** Who can come; what nobody recorded is unknown, never no. */
    String audiences(ServiceEntry entry) {
        List<String> yes = saying(entry, Answer.YES);
        List<String> no = saying(entry, Answer.NO);
        if (yes.isEmpty() && no.isEmpty()) {
            return say("page.not-recorded");
        }
        String come = yes.isEmpty() ? "" : say("page.who.yes", list(yes));
        String not = no.isEmpty() ? "" : say("page.who.no", list(no));
        String others = yes.size() + no.size() == Audience.values().length ? "" : say("page.who.others");
        return Stream.of(come, not, others)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(say("page.who.between")));
    }

    private List<String> saying(ServiceEntry entry, Answer answer) {
        return Stream.of(Audience.values())
                .filter(audience -> entry.answer(audience) == answer)
                .map(audience -> say("page.audience." + audience.word()))
                .toList();
    }

    /** Pages, those that follow each other from–to: {@code 3, 5–7}. */
    String pages(SortedSet<Integer> pages) {
        StringBuilder said = new StringBuilder();
        List<Integer> all = List.copyOf(pages);
        int from = 0;
        while (from < all.size()) {
            int to = from;
            while (to + 1 < all.size() && all.get(to + 1) == all.get(to) + 1) {
                to++;
            }
            said.append(said.isEmpty() ? "" : say("page.reach.comma")).append(number(all.get(from)));
            if (to > from) {
                said.append(to == from + 1 ? say("page.reach.comma") : "–").append(number(all.get(to)));
            }
            from = to + 1;
        }
        return said.toString();
    }
}
