package org.spean.messaging.wording;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.spean.vocabulary.PhoneNumber;
import org.spean.vocabulary.PlaceCode;

/**
 * What is filled into a text: a value of its own type for each {@link Slot}, so that there is no way in for free text (design
 * 3.1). Immutable; kept as words and read back through the same checks.
 */
public final class Slots {

    /** Nothing to fill in. */
    public static final Slots NONE = new Slots(Map.of());

    private static final Pattern CODE = Pattern.compile("[2-9A-HJKMNP-TV-Z]{3}");
    private static final Pattern SIX = Pattern.compile("\\d{6}");
    private static final int DISTRICT_DIGITS = 4;
    private static final int MOST_LINK_LETTERS = 120;
    /** The highest count that is said. */
    public static final int MOST = 999;

    private static final int MOST_IN_LIST = 9;

    private final Map<Slot, String> values;

    private Slots(Map<Slot, String> values) {
        this.values = Map.copyOf(values);
    }

    /** An empty one to fill. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Whether a reply code may be said in a message: three of the letters and figures that nobody mixes up, and no word that is
     * never sent. Whoever draws a code draws again until this holds.
     */
    public static boolean sayable(String code) {
        return CODE.matcher(code).matches() && NeverSent.in(code).isEmpty();
    }

    /** What is given. */
    public Set<Slot> given() {
        return values.keySet();
    }

    /** As words, for a column of JSON. */
    public Map<String, String> toKeep() {
        return values.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(each -> each.getKey().word(), Map.Entry::getValue));
    }

    /**
     * What was kept with {@link #toKeep}.
     *
     * @throws IllegalArgumentException for a word that is no slot, and a value that could not have been given
     */
    public static Slots kept(Map<String, String> words) {
        Builder builder = builder();
        words.forEach((word, value) ->
                builder.kept(Slot.of(word).orElseThrow(() -> new IllegalArgumentException("no slot: " + word)), value));
        return builder.build();
    }

    Optional<Activity> activity() {
        return value(Slot.ACTIVITY).map(Activity::valueOf);
    }

    Optional<LocalDate> date() {
        return value(Slot.DATE).map(LocalDate::parse);
    }

    Optional<LocalTime> time() {
        return value(Slot.TIME).map(LocalTime::parse);
    }

    Optional<PlaceCode> district() {
        return value(Slot.DISTRICT).map(PlaceCode::new);
    }

    Optional<PhoneNumber> telephone() {
        return value(Slot.TELEPHONE).map(PhoneNumber::new);
    }

    List<String> list() {
        return value(Slot.LIST).map(codes -> List.of(codes.split(" "))).orElse(List.of());
    }

    Set<Way> answers() {
        return value(Slot.ANSWERS)
                .map(ways -> Arrays.stream(ways.split(" "))
                        .map(Way::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Way.class))))
                .orElseGet(() -> EnumSet.noneOf(Way.class));
    }

    /** The value as it is kept. */
    Optional<String> value(Slot slot) {
        return Optional.ofNullable(values.get(slot));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Slots slots && slots.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** What is given, without the values: six digits and links are secrets. */
    @Override
    public String toString() {
        return values.keySet().toString();
    }

    /** Takes what is to be filled in. Each method refuses what its slot cannot hold ({@link IllegalArgumentException}). */
    public static final class Builder {

        private final Map<Slot, String> values = new EnumMap<>(Slot.class);

        private Builder() {}

        /** The activity, in neutral words. */
        public Builder activity(Activity activity) {
            return put(Slot.ACTIVITY, activity.name());
        }

        /** The day. Its year is not said. */
        public Builder date(LocalDate day) {
            return put(Slot.DATE, day.toString());
        }

        /** The time of day in the country, to the minute. */
        public Builder time(LocalTime time) {
            return put(Slot.TIME, time.truncatedTo(ChronoUnit.MINUTES).toString());
        }

        /** The district, or a province. Of a place below a district only the district is kept, and said. */
        public Builder district(PlaceCode place) {
            String digits = place.digits();
            return put(Slot.DISTRICT, digits.substring(0, Math.min(DISTRICT_DIGITS, digits.length())));
        }

        /**
         * The short reply code.
         *
         * @param code one that is {@link #sayable}
         */
        public Builder code(String code) {
            return put(Slot.CODE, checked(code));
        }

        /** A number that the organization released for messages. */
        public Builder telephone(PhoneNumber number) {
            return put(Slot.TELEPHONE, number.e164());
        }

        /**
         * A link: {@code https}, at most 120 letters, nothing behind a question mark, no word that is never sent. Plain
         * {@code http} only to this machine itself, for the telephones of a demonstration that are none.
         */
        public Builder link(URI link) {
            String text = link.toASCIIString();
            boolean here = "http".equals(link.getScheme()) && "localhost".equals(link.getHost());
            if (!("https".equals(link.getScheme()) || here)
                    || link.getHost() == null
                    || link.getRawUserInfo() != null
                    || link.getRawQuery() != null
                    || link.getRawFragment() != null
                    || text.length() > MOST_LINK_LETTERS
                    || text.indexOf('%') >= 0
                    || NeverSent.in(text).isPresent()) {
                throw new IllegalArgumentException("a link in a message is a short https address and says nothing");
            }
            return put(Slot.LINK, text);
        }

        /** Six digits. */
        public Builder digits(String six) {
            if (!SIX.matcher(six).matches()) {
                throw new IllegalArgumentException("the code for a telephone has six digits");
            }
            return put(Slot.DIGITS, six);
        }

        /** How many things wait: 0 to 999. */
        public Builder count(int count) {
            return put(Slot.COUNT, counted(count));
        }

        /** How many of them are late: 0 to 999. */
        public Builder late(int count) {
            return put(Slot.LATE, counted(count));
        }

        private static String counted(int count) {
            if (count < 0 || count > MOST) {
                throw new IllegalArgumentException("a count is 0 to 999");
            }
            return Integer.toString(count);
        }

        /** The reply codes to choose from, the first for the number 1: two to nine. */
        public Builder list(List<String> codes) {
            if (codes.size() < 2 || codes.size() > MOST_IN_LIST) {
                throw new IllegalArgumentException("one chooses from two to nine");
            }
            return put(Slot.LIST, codes.stream().map(Builder::checked).collect(Collectors.joining(" ")));
        }

        /** By which ways an answer can be given: at least one. */
        public Builder answers(Set<Way> ways) {
            if (ways.isEmpty()) {
                throw new IllegalArgumentException("a question that nobody can answer is not asked");
            }
            return put(Slot.ANSWERS, ways.stream().sorted().map(Way::name).collect(Collectors.joining(" ")));
        }

        /** All of it. */
        public Slots build() {
            return new Slots(values);
        }

        private Builder kept(Slot slot, String value) {
            return switch (slot) {
                case SYSTEM -> throw new IllegalArgumentException("the system's name is not given");
                case ACTIVITY -> activity(Activity.valueOf(value));
                case DATE -> date(day(value));
                case TIME -> time(clock(value));
                case DISTRICT -> district(new PlaceCode(value));
                case CODE -> code(value);
                case TELEPHONE -> telephone(new PhoneNumber(value));
                case LINK -> link(URI.create(value));
                case DIGITS -> digits(value);
                case COUNT -> count(Integer.parseInt(value));
                case LATE -> late(Integer.parseInt(value));
                case LIST -> list(List.of(value.split(" ")));
                case ANSWERS ->
                    answers(Arrays.stream(value.split(" ")).map(Way::valueOf).collect(Collectors.toSet()));
            };
        }

        private static LocalDate day(String value) {
            try {
                return LocalDate.parse(value);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("no day: " + value, e);
            }
        }

        private static LocalTime clock(String value) {
            try {
                return LocalTime.parse(value);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("no time: " + value, e);
            }
        }

        private static String checked(String code) {
            if (!sayable(code)) {
                throw new IllegalArgumentException("no reply code that may be said: draw another");
            }
            return code;
        }

        private Builder put(Slot slot, String value) {
            values.put(slot, value);
            return this;
        }
    }
}
