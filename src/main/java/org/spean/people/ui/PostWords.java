package org.spean.people.ui;

import com.vaadin.flow.component.html.Anchor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.spean.access.Grant.Standing;
import org.spean.access.GrantOutcome;
import org.spean.people.Designation;
import org.spean.people.Person;
import org.spean.people.PersonName;
import org.spean.people.Phone;
import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;
import org.spean.widgets.Numerals;
import org.spean.widgets.SpokenText;
import org.spean.widgets.Words;

/** What there is to say about posts and people, in the page's language; days and hours are the country's. */
record PostWords(Language language) {

    private static final int LONG_AGO_DAYS = 90;

    String say(String key, Object... parameters) {
        return Words.say(key, language, parameters);
    }

    /** A sentence about so many: one, or more. */
    String count(String key, long number) {
        return say(key + (number == 1 ? ".one" : ".many"), Numerals.of(number, language));
    }

    String day(LocalDate day) {
        return Numerals.day(day, language);
    }

    String day(Instant at) {
        return day(LocalDate.ofInstant(at, CountryTime.ZONE));
    }

    String moment(Instant at) {
        LocalTime time = ZonedDateTime.ofInstant(at, CountryTime.ZONE).toLocalTime();
        String shown = "%02d:%02d".formatted(time.getHour(), time.getMinute());
        return say("people.moment", day(at), Numerals.shaped(shown, language));
    }

    String name(PersonName name) {
        return name.in(language);
    }

    SpokenText spoken(PersonName name) {
        return new SpokenText(name.in(language), name.spokenIn(language), language);
    }

    SpokenText spoken(BilingualText text) {
        return new SpokenText(text, language);
    }

    /** The name in the script that the page does not write, if both are known. */
    Optional<SpokenText> otherName(PersonName name) {
        Language other = language == Language.KHMER ? Language.ENGLISH : Language.KHMER;
        return name.spokenIn(other) == other && name.spokenIn(language) == language
                ? Optional.of(new SpokenText(name.in(other), other, language))
                : Optional.empty();
    }

    /** A name that leads to the person's page. */
    Anchor link(Person person) {
        return new Anchor(PostLinks.person(person.id()), spoken(person.name()));
    }

    static Anchor dial(PhoneNumber number) {
        Anchor dial = new Anchor("tel:" + number.e164(), number.national());
        dial.setClassName("nowrap");
        return dial;
    }

    String state(Phone phone) {
        return say("phone-book.state." + phone.state());
    }

    String lastContact(Optional<Phone> phone, LocalDate today) {
        return phone.flatMap(Phone::lastGoodContact)
                .map(at -> ago(LocalDate.ofInstant(at, CountryTime.ZONE), today))
                .orElseGet(() -> say("phone-book.no-contact"));
    }

    /** Today, yesterday, so many days ago; after three months the day itself. */
    private String ago(LocalDate day, LocalDate today) {
        long days = ChronoUnit.DAYS.between(day, today);
        if (days <= 0) {
            return say("page.ago.today");
        }
        if (days == 1) {
            return say("page.ago.yesterday");
        }
        return days <= LONG_AGO_DAYS ? say("page.ago.days", Numerals.of(days, language)) : day(day);
    }

    /** From when to when. */
    String term(Designation designation) {
        return designation
                .until()
                .map(until -> until.isBefore(designation.from())
                        ? say("post.never-begun", day(designation.from()))
                        : say("post.from-until", day(designation.from()), day(until)))
                .orElseGet(() -> say("post.since", day(designation.from())));
    }

    /** Where it stands, with the day that matters for it. */
    String standing(Designation designation) {
        return switch (designation.standing()) {
            case WAITING ->
                say(
                        "post.standing.WAITING",
                        designation.effective().map(this::moment).orElse(""));
            case PROPOSED, HELD, OVER, ENDED, WITHDRAWN, REFUSED, LAPSED ->
                say("post.standing." + designation.standing());
        };
    }

    boolean waits(Designation designation) {
        return designation.standing() == Standing.WAITING;
    }

    String refused(GrantOutcome.Reason reason) {
        return say("people.refused." + reason);
    }

    /** Whom somebody has to ring up, by name. */
    String names(Set<Person> people) {
        return people.stream().map(each -> name(each.name())).sorted().collect(Collectors.joining(", "));
    }
}
