package org.spean.messaging.wording;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PlaceCode;
import org.spean.widgets.Numerals;

/** Fills the slots of one message in one writing. */
final class Filling {

    private final MessageKind kind;
    private final Writing writing;
    private final Slots slots;
    private final Function<PlaceCode, String> name;

    /**
     * For a message.
     *
     * @param name what a district is called in this writing
     */
    Filling(MessageKind kind, Writing writing, Slots slots, Function<PlaceCode, String> name) {
        this.kind = kind;
        this.writing = writing;
        this.slots = slots;
        this.name = name;
    }

    /**
     * The whole text, with the weekday where that costs no further part.
     *
     * @throws IllegalStateException where something of {@link NeverSent} would come out: then nothing does
     */
    String text(List<Piece> pieces) {
        refuseNeverSent(pieces);
        String plain = joined(pieces, slot -> filled(slot, false));
        String withWeekday = joined(pieces, slot -> filled(slot, true));
        return Parts.of(withWeekday).count() > Parts.of(plain).count() ? plain : withWeekday;
    }

    /** The text without how to answer. */
    String asked(List<Piece> pieces) {
        refuseNeverSent(pieces);
        return joined(pieces, slot -> slot == Slot.ANSWERS ? "" : filled(slot, true))
                .strip();
    }

    /**
     * The last door: whatever the rules for texts overlooked. A district's name comes from the gazetteer and a link was looked
     * at by itself; inside these, letters may happen to meet.
     */
    private void refuseNeverSent(List<Piece> pieces) {
        String looked = joined(pieces, slot -> switch (slot) {
            case DISTRICT, LINK -> " ";
            // Where only what is asked is said, no reply is.
            case ANSWERS -> slots.given().contains(Slot.CODE) ? answers(false) : " ";
            default -> filled(slot, true);
        });
        if (NeverSent.in(looked).isPresent()) {
            throw new IllegalStateException("a word that is never sent, in " + kind + " " + writing);
        }
    }

    private String joined(List<Piece> pieces, Function<Slot, String> filling) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Said(String words) -> text.append(words);
                case Piece.Filled(Slot slot) -> text.append(filling.apply(slot));
                case Piece.Together(List<Piece> inside, Slot with) -> {
                    if (slots.given().contains(with)) {
                        text.append(joined(inside, filling));
                    }
                }
            }
        }
        return text.toString();
    }

    private String filled(Slot slot, boolean weekday) {
        return switch (slot) {
            case SYSTEM -> word("system");
            case ACTIVITY -> word("activity." + slots.activity().orElseThrow());
            case DATE -> day(slots.date().orElseThrow(), weekday);
            case TIME -> time(slots.time().orElseThrow());
            case DISTRICT -> name.apply(slots.district().orElseThrow());
            case TELEPHONE -> slots.telephone().orElseThrow().national();
            case CODE, LINK, DIGITS -> slots.value(slot).orElseThrow();
            case COUNT, LATE -> figures(slots.value(slot).orElseThrow());
            case LIST -> list(slots.list());
            case ANSWERS -> answers(true);
        };
    }

    private String word(String word, Object... with) {
        return FixedWords.word(writing, word, with);
    }

    private String figures(String text) {
        return writing == Writing.KHMER ? Numerals.shaped(text, Language.KHMER) : text;
    }

    private String day(LocalDate day, boolean weekday) {
        String figures = figures("%d/%02d".formatted(day.getDayOfMonth(), day.getMonthValue()));
        return word(weekday ? "day." + day.getDayOfWeek() : "day.alone", figures);
    }

    private String time(LocalTime time) {
        return figures("%02d:%02d".formatted(time.getHour(), time.getMinute()));
    }

    /** The numbers are typed on a telephone's keys, so they are Latin. */
    private static String list(List<String> codes) {
        return Stream.iterate(0, at -> at < codes.size(), at -> at + 1)
                .map(at -> at + 1 + "=" + codes.get(at))
                .collect(Collectors.joining(", "));
    }

    /** How to answer, by each way that is offered; the reply code is always in it, and the link comes last. */
    private String answers(boolean withLink) {
        String code = slots.value(Slot.CODE).orElseThrow();
        List<String> ways = new ArrayList<>();
        slots.answers().stream().sorted().forEach(way -> {
            String word = "way." + way + (ways.isEmpty() ? "" : ".also");
            ways.add(
                    switch (way) {
                        case REPLY -> word("way.REPLY", code, keys());
                        case BUTTONS -> word("way.BUTTONS");
                        case TELEPHONE ->
                            word(word, slots.telephone().orElseThrow().national());
                        case LINK ->
                            word(word, withLink ? slots.value(Slot.LINK).orElseThrow() : "");
                    });
        });
        // No point behind a link: telephones would take it for a part of the address.
        String end = slots.answers().contains(Way.LINK) ? "" : writing == Writing.KHMER ? "។" : ".";
        String before = slots.answers().contains(Way.REPLY) ? "" : word("way.code", code);
        return before + String.join(", ", ways) + end;
    }

    private String keys() {
        return kind.answers().stream()
                .map(answer -> answer.key()
                        + (answer == AnswerKey.OTHER_DATE ? " " + word("day-and-month") : "")
                        + "="
                        + word("answer." + answer))
                .collect(Collectors.joining(", "));
    }
}
