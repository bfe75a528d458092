package org.spean.messaging.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A piece of a text: words, a slot, or what goes with an optional slot. */
sealed interface Piece {

    /** Words that are the same for everybody. */
    record Said(String words) implements Piece {}

    /** Where a slot is filled in. */
    record Filled(Slot slot) implements Piece {}

    /** In square brackets: left out as a whole where its slot is not given. */
    record Together(List<Piece> pieces, Slot with) implements Piece {}

    /** A slot, or one of the signs that belong to slots and stand nowhere else. */
    Pattern SIGNS = Pattern.compile("\\{([^{}\\[\\]]*)}|[{}\\[\\]]");

    /** Text in pieces, with what of it cannot be one. */
    record Read(List<Piece> pieces, List<Fault> faults) {}

    /** Reads a text. */
    static Read read(String text) {
        List<Piece> pieces = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        List<Piece> together = new ArrayList<>();
        boolean inside = false;
        Matcher sign = SIGNS.matcher(text);
        int at = 0;
        while (sign.find()) {
            List<Piece> here = inside ? together : pieces;
            say(text.substring(at, sign.start()), here);
            at = sign.end();
            if (sign.group(1) != null) {
                Optional<Slot> slot = Slot.of(sign.group(1));
                slot.ifPresentOrElse(
                        known -> here.add(new Filled(known)),
                        () -> faults.add(new Fault(Fault.Rule.NO_SLOT, sign.group())));
            } else if (sign.group().equals("[") && !inside) {
                inside = true;
            } else if (sign.group().equals("]") && inside) {
                inside = false;
                close(together, pieces, faults);
                together = new ArrayList<>();
            } else {
                faults.add(new Fault(Fault.Rule.BRACKETS, sign.group()));
            }
        }
        say(text.substring(at), inside ? together : pieces);
        if (inside) {
            faults.add(new Fault(Fault.Rule.BRACKETS, "["));
            pieces.addAll(together);
        }
        return new Read(pieces, faults);
    }

    private static void say(String words, List<Piece> here) {
        if (!words.isEmpty()) {
            here.add(new Said(words));
        }
    }

    private static void close(List<Piece> together, List<Piece> pieces, List<Fault> faults) {
        List<Slot> slots = together.stream()
                .flatMap(piece -> piece instanceof Filled(Slot slot)
                        ? Optional.of(slot).stream()
                        : Optional.<Slot>empty().stream())
                .toList();
        if (slots.size() == 1) {
            pieces.add(new Together(List.copyOf(together), slots.getFirst()));
        } else {
            faults.add(new Fault(Fault.Rule.BRACKETS, "[…]"));
            pieces.addAll(together);
        }
    }
}
