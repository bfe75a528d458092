package org.spean.access.ui;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spean.access.notice.Notice;
import org.spean.vocabulary.Language;
import org.spean.widgets.Numerals;
import org.spean.widgets.Words;

/**
 * Turns what somebody was told into a sentence: the words name what belongs into them, {@code {name} broke …}. What is told
 * is said in the reader's language by what it is called: {@code at} and whatever ends in {@code -at} is a moment, {@code role},
 * {@code browser} and {@code system} are one of ours, figures alone are a count; everything else stands as it was told.
 */
final class NoticeWords {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z-]+)}");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");

    private NoticeWords() {}

    static String said(Notice notice, Language language) {
        return said(notice.words(), notice.told(), language);
    }

    static String said(String words, Map<String, String> told, Language language) {
        return PLACE.matcher(Words.say(words, language))
                .replaceAll(place -> Matcher.quoteReplacement(
                        value(place.group(1), told.getOrDefault(place.group(1), ""), language)));
    }

    private static String value(String name, String told, Language language) {
        if (name.equals("at") || name.endsWith("-at")) {
            return moment(told, language);
        }
        return switch (name) {
            case "role" -> known("role.", told, language);
            case "browser" -> known("session.browser.", told, language);
            case "system" -> known("session.system.", told, language);
            case "until" -> day(told, language);
            default -> COUNT.matcher(told).matches() ? Numerals.shaped(told, language) : told;
        };
    }

    private static String known(String beginning, String told, Language language) {
        return Words.say(beginning + told.toLowerCase(Locale.ROOT).replace('_', '-'), language);
    }

    private static String day(String told, Language language) {
        try {
            return Numerals.day(LocalDate.parse(told), language);
        } catch (DateTimeException e) {
            return told;
        }
    }

    private static String moment(String told, Language language) {
        try {
            return Numerals.moment(Instant.parse(told), language);
        } catch (DateTimeException e) {
            return told;
        }
    }
}
