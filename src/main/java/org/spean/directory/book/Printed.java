package org.spean.directory.book;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import org.spean.directory.EntryField;
import org.spean.directory.ServiceEntry;
import org.spean.directory.ServiceId;
import org.spean.people.OrganizationId;
import org.spean.vocabulary.ServiceTypeId;

/**
 * What an edition remembers of an entry.
 *
 * @param id of the entry
 * @param organization who offered it
 * @param type what was offered
 * @param fields of each printed field a fingerprint of what it said, whatever the language
 */
record Printed(ServiceId id, OrganizationId organization, ServiceTypeId type, Map<EntryField, String> fields) {

    /** So many bytes of each fingerprint: enough to tell two texts of one field apart. */
    private static final int BYTES = 8;

    Printed {
        fields = Map.copyOf(fields);
    }

    /** Of an entry as who keeps the directory sees it. */
    static Printed of(ServiceEntry entry) {
        Map<EntryField, String> fields = new EnumMap<>(EntryField.class);
        Paperbound.fields(entry).forEach((field, says) -> fields.put(field, fingerprint(entry.id() + says)));
        return new Printed(entry.id(), entry.organization(), entry.type(), fields);
    }

    private static String fingerprint(String says) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(says.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
