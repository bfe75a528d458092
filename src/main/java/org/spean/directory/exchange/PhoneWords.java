package org.spean.directory.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.spean.directory.EntryPhone;

/** Says telephone numbers in the words of HSDS; one that is not complete cannot be said. */
final class PhoneWords {

    private PhoneWords() {}

    /**
     * The numbers that can be dialled.
     *
     * @param whose the handle of what they belong to
     */
    static List<Hsds.Phone> phones(String whose, Collection<EntryPhone> phones) {
        return phones.stream()
                .flatMap(phone -> phone
                        .number()
                        .map(number -> new Hsds.Phone(
                                Handles.of("phone", whose + number.e164()),
                                number.e164(),
                                phone.kind() == EntryPhone.Kind.MOBILE ? "cell" : "voice",
                                described(phone)))
                        .stream())
                .distinct()
                .toList();
    }

    private static String described(EntryPhone phone) {
        String kind = phone.kind().name().toLowerCase(Locale.ROOT);
        return phone.doubt().isEmpty() ? kind : kind + "; in doubt: " + phone.doubt();
    }
}
