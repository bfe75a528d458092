package org.spean.messaging.ui;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.spean.messaging.wording.Activity;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Slot;
import org.spean.messaging.wording.Slots;
import org.spean.messaging.wording.Way;
import org.spean.vocabulary.PhoneNumber;
import org.spean.vocabulary.PlaceCode;

/** What a message could carry, so that a text can be seen filled in. Nobody's number, and no real link. */
final class Examples {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 14);
    private static final LocalTime TIME = LocalTime.of(8, 30);
    private static final PlaceCode DISTRICT = new PlaceCode("0212");
    private static final PhoneNumber TELEPHONE = new PhoneNumber("+85523000012");
    private static final URI LINK = URI.create("https://spean.example.org/a/Xk3v9QmT2bWc7RyH");

    private Examples() {}

    /** As most messages go out: answered by SMS or by telephone, without a link. */
    static Slots usual(MessageKind kind) {
        Set<Slot> slots = EnumSet.copyOf(kind.allowed());
        if (!kind.required().contains(Slot.LINK)) {
            slots.remove(Slot.LINK);
        }
        return of(slots, EnumSet.of(Way.REPLY, Way.TELEPHONE));
    }

    /** With everything that this kind may carry. */
    static Slots longest(MessageKind kind) {
        return of(kind.allowed(), EnumSet.of(Way.REPLY, Way.TELEPHONE, Way.LINK));
    }

    private static Slots of(Set<Slot> slots, Set<Way> ways) {
        Slots.Builder builder = Slots.builder();
        slots.forEach(slot -> fill(builder, slot, ways));
        return builder.build();
    }

    private static void fill(Slots.Builder builder, Slot slot, Set<Way> ways) {
        switch (slot) {
            case SYSTEM -> {}
            case ACTIVITY -> builder.activity(Activity.VISIT);
            case DATE -> builder.date(DAY);
            case TIME -> builder.time(TIME);
            case DISTRICT -> builder.district(DISTRICT);
            case CODE -> builder.code("K7M");
            case TELEPHONE -> builder.telephone(TELEPHONE);
            case LINK -> builder.link(LINK);
            case DIGITS -> builder.digits("482915");
            case COUNT -> builder.count(7);
            case LATE -> builder.late(2);
            case LIST -> builder.list(List.of("K7M", "P4X"));
            case ANSWERS -> builder.answers(ways);
        }
    }
}
