package org.spean.directory.book;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.spean.directory.EntryField;
import org.spean.directory.Visibility;

/**
 * What is different from an edition, as far as one reader may see it.
 *
 * @param since the edition
 * @param added entries that it did not have
 * @param changed entries of which something else is said now
 * @param gone entries that the book has no longer
 */
record Changes(Edition since, List<Printed> added, List<Change> changed, List<Printed> gone) {

    private static final Comparator<Printed> ORDER =
            Comparator.comparing(Printed::type).thenComparing(each -> each.id().toString());

    /**
     * An entry of which something else is said now.
     *
     * @param entry which
     * @param fields of what, in the order of the table of tiers
     */
    record Change(Printed entry, List<EntryField> fields) {}

    boolean none() {
        return added.isEmpty() && changed.isEmpty() && gone.isEmpty();
    }

    /** Compares the present entries, as who keeps the directory sees them, with those of an edition. */
    static Changes between(Edition since, Map<String, Printed> before, BookStock now, Visibility reader) {
        Map<String, Printed> left = new HashMap<>(before);
        List<Printed> added = new ArrayList<>();
        List<Change> changed = new ArrayList<>();
        now.each(entry -> {
            Printed present = Printed.of(entry);
            Optional<Printed> old = Optional.ofNullable(left.remove(entry.id().toString()));
            if (old.isEmpty()) {
                added.add(present);
                return;
            }
            List<EntryField> fields = present.fields().keySet().stream()
                    .filter(field -> reader.sees(field, entry.shelters()))
                    .filter(field -> !Objects.equals(
                            present.fields().get(field), old.get().fields().get(field)))
                    .sorted()
                    .toList();
            if (!fields.isEmpty()) {
                changed.add(new Change(present, fields));
            }
        });
        return new Changes(
                since,
                added.stream().sorted(ORDER).toList(),
                changed.stream()
                        .sorted(Comparator.comparing(Change::entry, ORDER))
                        .toList(),
                left.values().stream().sorted(ORDER).toList());
    }
}
