package org.spean.forms;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the kinds of answers are read that can be typed in several ways. */
final class AnswerReading {

    private static final Pattern ABOUT = Pattern.compile(
            "(?:about|around|approximately|approx\\.?|circa|ca\\.?|c\\.|~|±|≈|ប្រហែលជា|ប្រហែល|ប្រមាណ|ប្រ\\.)\\s*(.+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AGE =
            Pattern.compile("(\\d{1,3})\\s*(?:years?(?: old)?|yrs?\\.?|y\\.?|ឆ្នាំ)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern FULL =
            Pattern.compile("(\\d{1,2})\\s*[/.\\- ]\\s*(\\d{1,2})\\s*[/.\\- ]\\s*(\\d{2,4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})\\s*[/.\\-]\\s*(\\d{4})");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern AMOUNT =
            Pattern.compile("(\\d{1,3}(?:[,. ]\\d{3})+|\\d+)\\s*(?:riel|khr|៛|រៀល)?", Pattern.CASE_INSENSITIVE);

    /** So many years the Buddha's count is ahead. */
    private static final int BUDDHA = 543;

    private static final int FIRST_OF_BUDDHA = 2400;
    private static final int CENTURY = 1000;
    private static final int MOST_DAYS = 31;
    private static final int MONTHS = 12;

    private AnswerReading() {}

    static String story(String typed) {
        return Normalizer.normalize(typed.strip().replace("\r\n", "\n"), Normalizer.Form.NFC);
    }

    private static String latin(String text) {
        StringBuilder latin = new StringBuilder();
        text.codePoints()
                .forEach(each -> latin.append(
                        Character.isDigit(each)
                                ? String.valueOf(Character.digit(each, 10))
                                : Character.toString(each)));
        return latin.toString();
    }

    private record Said(String text, boolean about) {
        static Said of(String clean) {
            String latin = latin(clean);
            Matcher about = ABOUT.matcher(latin);
            return about.matches() ? new Said(about.group(1), true) : new Said(latin, false);
        }

        TypedAnswer is(String text) {
            return new TypedAnswer.Read(about ? Answer.about(text) : Answer.of(text));
        }
    }

    static TypedAnswer age(String clean) {
        Said said = Said.of(clean);
        Matcher age = AGE.matcher(said.text());
        return age.matches()
                ? said.is(String.valueOf(Integer.parseInt(age.group(1))))
                : new TypedAnswer.Unreadable(AnswerFault.NOT_AN_AGE);
    }

    static TypedAnswer number(String clean) {
        String latin = latin(clean);
        return latin.matches("\\d{1,7}")
                ? new TypedAnswer.Read(Answer.of(String.valueOf(Integer.parseInt(latin))))
                : new TypedAnswer.Unreadable(AnswerFault.NOT_A_NUMBER);
    }

    static TypedAnswer amount(String clean) {
        Matcher amount = AMOUNT.matcher(latin(clean));
        if (!amount.matches()) {
            return new TypedAnswer.Unreadable(AnswerFault.NOT_AN_AMOUNT);
        }
        String figures = amount.group(1).replaceAll("\\D", "").replaceFirst("^0+(?=\\d)", "");
        return new TypedAnswer.Read(Answer.of(figures));
    }

    static TypedAnswer day(String clean, LocalDate today) {
        Said said = Said.of(clean);
        Matcher full = FULL.matcher(said.text());
        Matcher iso = ISO.matcher(said.text());
        Matcher month = MONTH.matcher(said.text());
        if (iso.matches()) {
            return day(said, iso.group(1), iso.group(2), iso.group(3));
        }
        if (full.matches()) {
            return day(said, full.group(3), full.group(2), full.group(1));
        }
        if (month.matches()) {
            int number = Integer.parseInt(month.group(1));
            return number < 1 || number > MONTHS
                    ? new TypedAnswer.Unreadable(AnswerFault.NOT_A_DAY)
                    : said.is(YearMonth.of(year(month.group(2)), number).toString());
        }
        if (YEAR.matcher(said.text()).matches()) {
            return said.is(Year.of(year(said.text())).toString());
        }
        return near(said.text(), today)
                .<TypedAnswer>map(day -> said.is(day.toString()))
                .orElse(new TypedAnswer.Unreadable(AnswerFault.NOT_A_DAY));
    }

    private static TypedAnswer day(Said said, String year, String month, String day) {
        if (year.length() < 4) {
            return new TypedAnswer.Unreadable(AnswerFault.YEAR_TOO_SHORT);
        }
        try {
            return said.is(LocalDate.of(year(year), Integer.parseInt(month), Integer.parseInt(day))
                    .toString());
        } catch (DateTimeException none) {
            boolean dayOfNoMonth = between(day, MOST_DAYS) && between(month, MONTHS);
            return new TypedAnswer.Unreadable(dayOfNoMonth ? AnswerFault.NO_SUCH_DAY : AnswerFault.NOT_A_DAY);
        }
    }

    private static boolean between(String figures, int most) {
        int number = Integer.parseInt(figures);
        return number >= 1 && number <= most;
    }

    private static int year(String figures) {
        int year = Integer.parseInt(figures);
        return year > FIRST_OF_BUDDHA && year < FIRST_OF_BUDDHA + CENTURY ? year - BUDDHA : year;
    }

    private static Optional<LocalDate> near(String text, LocalDate today) {
        String word = text.toLowerCase(Locale.ROOT);
        if (List.of("today", "ថ្ងៃនេះ").contains(word)) {
            return Optional.of(today);
        }
        return List.of("yesterday", "ម្សិលមិញ").contains(word) ? Optional.of(today.minusDays(1)) : Optional.empty();
    }
}
