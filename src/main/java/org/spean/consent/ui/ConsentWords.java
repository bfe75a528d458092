package org.spean.consent.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.spean.consent.ConsentRefusal;
import org.spean.consent.Item;
import org.spean.consent.Receiver;
import org.spean.people.Organization;
import org.spean.people.OrganizationId;
import org.spean.people.Organizations;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.Language;
import org.spean.widgets.Numerals;
import org.spean.widgets.Words;

/** What these parts say, in the page's language. */
record ConsentWords(Language language, Organizations organizations) {

    String say(String key, Object... parameters) {
        return Words.say(key, language, parameters);
    }

    String day(LocalDate day) {
        return Numerals.day(day, language);
    }

    String day(Instant moment) {
        return day(LocalDate.ofInstant(moment, CountryTime.ZONE));
    }

    String number(long number) {
        return Numerals.of(number, language);
    }

    String joined(Collection<String> words) {
        return String.join(say("form.print.comma"), words);
    }

    String items(Collection<Item> items) {
        return items.stream()
                .sorted()
                .map(item -> say(item.words()))
                .collect(Collectors.joining(say("form.print.comma")));
    }

    String organization(OrganizationId id) {
        return organizations
                .organization(id)
                .map(each -> each.name().in(language))
                .orElseGet(id::toString);
    }

    String organization(Organization organization) {
        return organization.name().in(language);
    }

    /** A receiver; where one service of theirs is meant, that is said. */
    String receiver(Receiver receiver) {
        String name = organization(receiver.organization());
        return receiver.service().isEmpty() ? name : say("consent.one-service", name);
    }

    String refusal(ConsentRefusal why) {
        List<Object> said = why.parameters().stream()
                .map(each -> switch (each) {
                    case LocalDate day -> (Object) day(day);
                    case Number number -> number(number.longValue());
                    default -> each;
                })
                .toList();
        return say(why.against().words(), said.toArray());
    }
}
