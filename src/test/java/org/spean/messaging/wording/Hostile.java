package org.spean.messaging.wording;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.spean.geography.Gazetteer;
import org.spean.vocabulary.PhoneNumber;
import org.spean.vocabulary.PlaceCode;

/** Makes slots at the edge of what they can hold, and texts of somebody who wants to say what may not be said. By a seed. */
final class Hostile {

    /** What of a client could be typed into a text. None of it may come out, in any message, ever. */
    static final List<String> CANARIES = List.of(
            "victim",
            "trafficking",
            "shelter",
            "HIV",
            "AIDS",
            "survivor",
            "rape",
            "sexual abuse",
            "exploitation",
            "client",
            "a case of",
            "girl",
            "a boy",
            "aged 15",
            "15 years old",
            "nine years old",
            "alias Srey Mom",
            "named Sokha",
            "Mrs Sokha",
            "village chief",
            "Phum Thmei",
            "Kampong Chhnang",
            "KH02-2026-7F3K",
            "7F3K",
            "012 345 678",
            "sokha@example.org",
            "https://example.org/sokha",
            "ជនរងគ្រោះ",
            "ជួញដូរ",
            "ជម្រក",
            "មេរោគអេដស៍",
            "ក្មេងស្រី",
            "ឈ្មោះ សុខា",
            "អាយុ ១៥",
            "ភូមិថ្មី",
            "កំពង់ឆ្នាំង",
            "rong kroh",
            "chuonh do",
            "chhmoh Sokha",
            "ayu 9");

    private static final List<String> PLACEHOLDERS = List.of(
            "{name}",
            "{alias}",
            "{age}",
            "{village}",
            "{case}",
            "{Date}",
            "{ date }",
            "${date}",
            "{{date}}",
            "{0}",
            "{}",
            "{date",
            "date}",
            "{date}{",
            "[name]",
            "[[{date}]]",
            "%s",
            "#{date}",
            "<b>{date}</b>",
            "{date:long}",
            "\\{date}",
            "{client.name}",
            "{system",
            "[{system}]",
            "[",
            "]");

    private static final List<String> INVISIBLE =
            List.of("\u200B", "\u200C", "\u200D", "\u2060", "\u00AD", "\uFEFF", "\u180E", "\u202E", "\u034F", "\u17B4");
    private static final String ALIKE_FROM = "aceopxyiABCEHIKMOPTXs";
    private static final String ALIKE_TO = "асеорхуіАВСЕНІКМОРТХѕ";

    private final Random random;
    private final List<PlaceCode> places;

    Hostile(long seed, Gazetteer gazetteer) {
        random = new Random(seed);
        places = new ArrayList<>();
        gazetteer.provinces().forEach(each -> places.add(each.code()));
        gazetteer.districts().stream()
                .map(each -> each.id())
                .filter(id -> id.matches("\\d{4,8}"))
                .map(PlaceCode::new)
                .forEach(places::add);
        places.add(new PlaceCode("25999999"));
        places.add(new PlaceCode("0101"));
    }

    <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    boolean coin() {
        return random.nextBoolean();
    }

    int upTo(int most) {
        return random.nextInt(most + 1);
    }

    /** Whatever the kind needs and perhaps more of what it may carry, each at the edge of its type. */
    Slots slots(MessageKind kind) {
        Set<Slot> wanted = EnumSet.copyOf(kind.allowed());
        wanted.removeIf(slot -> slot == Slot.SYSTEM || (kind.optional().contains(slot) && coin()));
        Set<Way> ways = EnumSet.noneOf(Way.class);
        if (wanted.contains(Slot.ANSWERS)) {
            ways.add(any(List.of(Way.values())));
            Stream.of(Way.values()).filter(way -> coin()).forEach(ways::add);
            if (ways.contains(Way.LINK)) {
                wanted.add(Slot.LINK);
            }
            if (ways.contains(Way.TELEPHONE)) {
                wanted.add(Slot.TELEPHONE);
            }
        }
        Slots.Builder builder = Slots.builder();
        wanted.forEach(slot -> fill(builder, slot, ways));
        return builder.build();
    }

    private void fill(Slots.Builder builder, Slot slot, Set<Way> ways) {
        switch (slot) {
            case SYSTEM -> {}
            case ACTIVITY -> builder.activity(any(List.of(Activity.values())));
            case DATE ->
                builder.date(any(List.of(
                        LocalDate.MIN,
                        LocalDate.MAX,
                        LocalDate.EPOCH,
                        LocalDate.of(2028, 2, 29),
                        LocalDate.of(2026, 12, 31),
                        LocalDate.of(2026, 1, 1).plusDays(upTo(800)))));
            case TIME ->
                builder.time(
                        any(List.of(LocalTime.MIN, LocalTime.MAX, LocalTime.NOON, LocalTime.of(upTo(23), upTo(59)))));
            case DISTRICT -> builder.district(any(places));
            case CODE -> builder.code(code());
            case TELEPHONE ->
                builder.telephone(any(List.of(
                        new PhoneNumber("+85512987654"),
                        new PhoneNumber("+855972345678"),
                        new PhoneNumber("+85523000012"),
                        new PhoneNumber("+84912345678"),
                        new PhoneNumber("+81312345678"),
                        new PhoneNumber("+16502530000"),
                        new PhoneNumber("+4915112345678"))));
            case LINK -> builder.link(link());
            case DIGITS -> builder.digits("%06d".formatted(upTo(999_999)));
            case COUNT -> builder.count(upTo(999));
            case LATE -> builder.late(upTo(999));
            case LIST ->
                builder.list(Stream.generate(this::code).limit(2 + upTo(7)).toList());
            case ANSWERS -> builder.answers(ways);
        }
    }

    private String code() {
        return Stream.generate(() -> letters("23456789ABCDEFGHJKMNPQRSTVWXYZ", 3))
                .filter(Slots::sayable)
                .findFirst()
                .orElseThrow();
    }

    private URI link() {
        String alphabet = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";
        while (true) {
            URI link = URI.create("https://spean.example.org/a/" + letters(alphabet, 22));
            if (NeverSent.in(link.toString()).isEmpty()) {
                return link;
            }
        }
    }

    private String letters(String of, int count) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < count; i++) {
            letters.append(of.charAt(random.nextInt(of.length())));
        }
        return letters.toString();
    }

    /** A good text with something in it that may not be there, dressed up. */
    String text(String good) {
        String bad = coin()
                ? dressed(any(CANARIES))
                : coin() ? any(PLACEHOLDERS) : dressed(any(CANARIES)) + any(PLACEHOLDERS);
        int at = upTo(good.length());
        String before = good.substring(0, at);
        String after = good.substring(at);
        // Glued to a Latin word it is another word: "archive".
        boolean inWord = before.matches("(?s).*\\w") || after.matches("(?s)\\w.*");
        String gap = inWord || coin() ? " " : "";
        return before + gap + bad + gap + after;
    }

    /** Somebody knows that the words are looked for. */
    private String dressed(String word) {
        return switch (upTo(8)) {
            case 0 -> word.toUpperCase(Locale.ROOT);
            case 1 -> String.join(any(INVISIBLE), word.split(""));
            case 2 -> String.join(any(List.of(" ", ".", "-", "/", ", ")), word.split(""));
            case 3 -> alike(word);
            case 4 -> wide(word);
            case 5 -> word.replace("i", "í").replace("e", "é").replace("o", "ö");
            case 6 -> word.replace("e", "3").replace("i", "1").replace("o", "0").replace("a", "@");
            case 7 -> {
                int at = 1 + random.nextInt(Math.max(1, word.length() - 1));
                yield word.substring(0, at)
                        + any(List.of("[ {time}]", "[{date}]", "[{telephone}]", "{system}"))
                        + word.substring(at);
            }
            default -> word;
        };
    }

    private static String alike(String word) {
        StringBuilder alike = new StringBuilder();
        word.chars()
                .map(letter -> ALIKE_FROM.indexOf(letter) < 0 ? letter : ALIKE_TO.charAt(ALIKE_FROM.indexOf(letter)))
                .forEach(letter -> alike.append((char) letter));
        return alike.toString();
    }

    private static String wide(String word) {
        StringBuilder wide = new StringBuilder();
        word.chars()
                .map(letter -> letter > ' ' && letter < 0x7F ? letter + 0xFEE0 : letter)
                .forEach(letter -> wide.append((char) letter));
        return wide.toString();
    }
}
