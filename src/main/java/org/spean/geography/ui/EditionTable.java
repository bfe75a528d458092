package org.spean.geography.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.spean.geography.Edition;
import org.spean.geography.OutlineEdition;

/** What was ever taken: when, by whom, how much; what is in force, since when; and a way back to each. */
class EditionTable extends Div {

    private final PlaceWords words;
    private final Consumer<Optional<UUID>> turn;
    private final Cells table;

    private EditionTable(String title, PlaceWords words, Consumer<Optional<UUID>> turn) {
        this.words = words;
        this.turn = turn;
        table = new Cells(
                "editions",
                List.of(
                        words.say("place.edition-taken"),
                        words.say("place.edition-by"),
                        words.say("place.edition-holds"),
                        words.say("place.edition-state"),
                        words.say("place.edition-acts")));
        add(new H3(words.say(title)), table);
    }

    /**
     * The gazetteer's.
     *
     * @param turn is told which one is to be in force; empty for none
     */
    static EditionTable of(List<Edition> all, PlaceWords words, Consumer<Optional<UUID>> turn) {
        EditionTable editions = new EditionTable("place.editions", words, turn);
        all.forEach(each -> editions.row(
                each.id(),
                each.takenAt(),
                each.takenBy(),
                words.counts(each.counts()),
                each.inForce(),
                each.turnedAt(),
                each.turnedBy()));
        return editions;
    }

    /** The boundaries'. */
    static EditionTable ofOutlines(List<OutlineEdition> all, PlaceWords words, Consumer<Optional<UUID>> turn) {
        EditionTable editions = new EditionTable("place.outline-editions", words, turn);
        all.forEach(each -> editions.row(
                each.id(),
                each.takenAt(),
                each.takenBy(),
                words.say("place.kilobytes", words.number(each.kilobytes())),
                each.inForce(),
                each.turnedAt(),
                each.turnedBy()));
        return editions;
    }

    private void row(
            UUID id,
            Instant takenAt,
            String takenBy,
            String holds,
            boolean inForce,
            Instant turnedAt,
            String turnedBy) {
        NativeTableRow row = table.row(
                words.moment(takenAt),
                who(takenBy),
                holds,
                words.say(
                        inForce ? "place.in-force-since" : "place.out-of-force-since",
                        words.moment(turnedAt),
                        who(turnedBy)));
        NativeButton act = new NativeButton(
                words.say(inForce ? "place.put-out-of-force" : "place.put-in-force"),
                click -> turn.accept(inForce ? Optional.empty() : Optional.of(id)));
        act.addClassNames("btn", "small");
        act.setAriaLabel(words.say(
                inForce ? "place.put-out-of-force-which" : "place.put-in-force-which", words.moment(takenAt)));
        row.add(new NativeTableCell(act));
    }

    private String who(String name) {
        return name.isEmpty() ? words.say("place.from-folder") : name;
    }
}
