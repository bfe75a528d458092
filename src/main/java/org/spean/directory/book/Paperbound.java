package org.spean.directory.book;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.spean.directory.EntryField;
import org.spean.directory.EntryPhone;
import org.spean.directory.ServiceEntry;

/** What of an entry reaches paper at all: of those who shelter people never where they are, whoever reads (design 4.2). */
final class Paperbound {

    private Paperbound() {}

    /** Districts and places, or the source's words about where; nothing of those who shelter people. */
    static String places(ServiceEntry entry) {
        if (entry.shelters()) {
            return "";
        }
        return entry.coverage().places();
    }

    /** Each printed field with what it says, without the language of a book. */
    static Map<EntryField, String> fields(ServiceEntry entry) {
        Map<EntryField, String> fields = new EnumMap<>(EntryField.class);
        fields.put(
                EntryField.PROVINCES,
                entry.coverage().kind()
                        + entry.coverage().provinces().stream()
                                .map(place -> " " + place.digits())
                                .sorted()
                                .collect(Collectors.joining()));
        fields.put(EntryField.RUNNING, String.valueOf(entry.running()));
        fields.put(EntryField.TAKING, entry.atPresent().taking().toString());
        fields.put(EntryField.HOURS, entry.atPresent().hours().written());
        fields.put(EntryField.ORGANIZATION, entry.organization() + " " + entry.programme());
        fields.put(EntryField.AUDIENCES, new java.util.TreeMap<>(entry.audiences()).toString());
        fields.put(EntryField.PLACES, places(entry));
        fields.put(EntryField.CONTACTS, String.join("\n", entry.contacts()));
        fields.put(EntryField.HOTLINES, phones(entry, EntryPhone.Kind.HOTLINE));
        fields.put(EntryField.OFFICE_PHONES, phones(entry, EntryPhone.Kind.OFFICE));
        fields.put(EntryField.MOBILE_PHONES, phones(entry, EntryPhone.Kind.MOBILE));
        fields.put(
                EntryField.HOW_TO_REFER,
                entry.howToRefer().from() + "\n" + entry.howToRefer().to());
        fields.put(EntryField.REFERRAL_AS_PRINTED, entry.howToRefer().asPrinted());
        fields.put(EntryField.ELIGIBILITY, entry.eligibility());
        fields.put(EntryField.FOLLOW_UP, entry.followUp());
        fields.put(EntryField.GAPS, entry.gaps());
        fields.put(EntryField.RECOMMENDATIONS, entry.recommendations());
        return fields;
    }

    private static String phones(ServiceEntry entry, EntryPhone.Kind kind) {
        return entry.phones().stream()
                .filter(phone -> phone.kind() == kind)
                .map(EntryPhone::shown)
                .collect(Collectors.joining("\n"));
    }
}
