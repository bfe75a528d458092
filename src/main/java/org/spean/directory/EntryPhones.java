package org.spean.directory;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spean.vocabulary.PhoneNumber;

/**
 * An entry's telephones in a cell: {@code 012 888 840>+85512888840>mobile>doubt}, separated by semicolons: as printed, the
 * number that can be dialled or nothing, what kind of line, a doubt or nothing. Whoever writes by hand needs the number alone.
 */
public final class EntryPhones {

    private static final String PART = ">";

    private EntryPhones() {}

    static String written(List<EntryPhone> phones) {
        return EntryCells.joined(phones.stream().map(EntryPhones::item).toList());
    }

    /** One of them, with semicolons of its own as they are. */
    static String item(EntryPhone phone) {
        return List.of(
                        phone.asPrinted(),
                        phone.number().map(PhoneNumber::e164).orElse(""),
                        phone.kind().name().toLowerCase(Locale.ROOT),
                        phone.doubt())
                .stream()
                .map(part -> part.replace(PART, "\u203a"))
                .collect(Collectors.joining(PART));
    }

    static List<EntryPhone> read(String cell) {
        return EntryCells.list(cell).stream().map(EntryPhones::one).toList();
    }

    private static EntryPhone one(String item) {
        String[] parts = item.split(PART, -1);
        if (parts.length == 1) {
            return typed(item).orElseThrow(() -> new IllegalArgumentException(item));
        }
        if (parts.length != 4) {
            throw new IllegalArgumentException(item);
        }
        String number = parts[1].strip();
        return new EntryPhone(
                parts[0].strip(),
                number.isEmpty() ? Optional.empty() : Optional.of(new PhoneNumber(number)),
                EntryPhone.Kind.valueOf(parts[2].strip().toUpperCase(Locale.ROOT)),
                parts[3].strip());
    }

    /** What a person typed, Khmer digits included; empty where it is no possible number. */
    public static Optional<EntryPhone> typed(String text) {
        return PhoneNumber.typed(text.strip())
                .map(number -> new EntryPhone(text.strip(), Optional.of(number), kind(number), ""));
    }

    private static EntryPhone.Kind kind(PhoneNumber number) {
        return number.ofADesk() ? EntryPhone.Kind.OFFICE : EntryPhone.Kind.MOBILE;
    }
}
