package org.spean.messaging.wording;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.geography.Gazetteer;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The texts of all messages, and the one place where a message is put into words (design 3.1): what it can carry are the slots
 * of its kind, each with a type of its own, between fixed words that were checked.
 */
@Component
public class Templates {

    private static final Logger LOG = LoggerFactory.getLogger(Templates.class);

    private final ShippedTexts shipped;
    private final TextRows rows;
    private final TextRules rules;
    private final DistrictNames districts;

    Templates(ShippedTexts shipped, TextRows rows, TextRules rules, Gazetteer gazetteer) {
        this.shipped = shipped;
        this.rows = rows;
        this.rules = rules;
        districts = new DistrictNames(gazetteer);
    }

    /**
     * Puts a message into words.
     *
     * @throws IllegalArgumentException where something is missing that the kind requires, or given that it does not allow
     * @throws IllegalStateException where a word that is never sent would come out; nothing does
     */
    public Rendered render(MessageKind kind, Writing writing, Slots slots) {
        return render(inForce(kind, writing).text(), kind, writing, slots);
    }

    /**
     * What a text would say that is not in force: a preview.
     *
     * @throws IllegalArgumentException as {@link #render(MessageKind, Writing, Slots)}, and for a text that may not stand
     */
    public Rendered preview(String text, MessageKind kind, Writing writing, Slots slots) {
        if (!rules.against(kind, writing, text).isEmpty()) {
            throw new IllegalArgumentException("a text that may not stand is not filled in");
        }
        return render(text, kind, writing, slots);
    }

    private Rendered render(String text, MessageKind kind, Writing writing, Slots slots) {
        whole(kind, slots);
        Filling filling = new Filling(kind, writing, slots, place -> districts.of(place, writing));
        return Rendered.of(filling.text(Piece.read(text).pieces()));
    }

    /**
     * What a message asks, without how to answer: for a page on which answers are buttons.
     *
     * @param slots without the ways to answer
     * @throws IllegalStateException as {@link #render(MessageKind, Writing, Slots)}
     */
    public String asked(MessageKind kind, Writing writing, Slots slots) {
        Filling filling = new Filling(kind, writing, slots, place -> districts.of(place, writing));
        return filling.asked(Piece.read(inForce(kind, writing).text()).pieces());
    }

    private static void whole(MessageKind kind, Slots slots) {
        Set<Slot> missing = EnumSet.noneOf(Slot.class);
        missing.addAll(kind.required());
        if (slots.answers().contains(Way.TELEPHONE)) {
            missing.add(Slot.TELEPHONE);
        }
        if (slots.answers().contains(Way.LINK)) {
            missing.add(Slot.LINK);
        }
        missing.removeAll(slots.given());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(kind + " lacks " + missing);
        }
        if (!kind.allowed().containsAll(slots.given())) {
            throw new IllegalArgumentException(kind + " does not carry all of " + slots.given());
        }
    }

    /** The answers that a message of this kind offers, in the order in which they are said; none where it asks nothing. */
    public List<Choice> choices(MessageKind kind, Writing writing) {
        return kind.answers().stream()
                .map(each -> new Choice(
                        each.key(), FixedWords.word(writing, "answer." + each), each == AnswerKey.OTHER_DATE))
                .toList();
    }

    /** What the system is called, and nothing else of it is told. */
    public static String system(Writing writing) {
        return FixedWords.word(writing, "system");
    }

    /** How another day is written to the question of this code, for whoever pressed a button for it. */
    public static String writeTheDay(Writing writing, String code) {
        return FixedWords.word(writing, "write-the-day", code);
    }

    /** What is said to a press that comes after the answer, or too late. */
    public static String closed(Writing writing) {
        return FixedWords.word(writing, "closed");
    }

    /** The text that is used now: the last that somebody wrote, or the shipped one where that breaks a rule by now. */
    public Template inForce(MessageKind kind, Writing writing) {
        return inForce(kind, writing, rows.latest(kind, writing));
    }

    private Template inForce(MessageKind kind, Writing writing, Optional<TextRows.Row> row) {
        return row.map(changed -> inForce(kind, writing, changed))
                .orElseGet(() -> new Template(
                        kind, writing, shipped.text(kind, writing), 0, Template.Origin.SHIPPED, List.of()));
    }

    /** All texts that are used now, by kind and writing. */
    public List<Template> inForce() {
        Map<List<Object>, TextRows.Row> changed = new HashMap<>();
        rows.latest().forEach(each -> changed.put(List.of(each.kind(), each.writing()), each.row()));
        return Arrays.stream(MessageKind.values())
                .flatMap(kind -> Arrays.stream(Writing.values())
                        .map(writing -> inForce(
                                kind, writing, Optional.ofNullable(changed.get(List.of(kind.name(), writing.name()))))))
                .toList();
    }

    /** Whoever runs the program reads in its record which changed texts it does not use. */
    @EventListener
    void opened(ApplicationReadyEvent ready) {
        inForce().stream()
                .filter(text -> text.origin() == Template.Origin.FALLEN_BACK)
                .forEach(text -> LOG.warn(
                        "The message text {} {}, as somebody changed it, breaks a rule ({}). The shipped one is sent.",
                        text.kind(),
                        text.writing(),
                        text.against().stream().map(Fault::rule).toList()));
    }

    private Template inForce(MessageKind kind, Writing writing, TextRows.Row row) {
        String text = row.text().orElseGet(() -> shipped.text(kind, writing));
        List<Fault> against = rules.against(kind, writing, text);
        if (row.text().isEmpty() || !against.isEmpty()) {
            return new Template(
                    kind,
                    writing,
                    shipped.text(kind, writing),
                    row.version(),
                    against.isEmpty() ? Template.Origin.SHIPPED : Template.Origin.FALLEN_BACK,
                    against);
        }
        return new Template(kind, writing, text, row.version(), Template.Origin.CHANGED, List.of());
    }
}
