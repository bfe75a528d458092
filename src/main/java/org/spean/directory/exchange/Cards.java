package org.spean.directory.exchange;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardWriter;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.Uid;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.spean.directory.EntryPhone;
import org.spean.directory.ServiceEntry;
import org.spean.directory.ServiceType;
import org.spean.people.Organization;
import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.PhoneNumber;

/**
 * Numbers as vCards 3.0, which telephones have read since about 2000; many older ones take no 4.0. Both names stand in it, the Latin one
 * first: an old telephone that has no Khmer letters still shows whose number it is.
 */
final class Cards {

    private Cards() {}

    /**
     * The card of an organization.
     *
     * @param phones numbers that the reader may see
     * @param page where the directory shows it
     */
    static String organization(Organization organization, Collection<EntryPhone> phones, String page) {
        String name = both(organization.shortName(), organization.name());
        return written(
                name, organization, phones, Optional.empty(), organization.id().id(), page);
    }

    /** The card of a service; parameters as in {@link #organization}. */
    static String service(
            ServiceEntry entry,
            ServiceType type,
            Organization organization,
            Collection<EntryPhone> phones,
            String page) {
        String name = organization.shortName() + ": " + both(type.name().english(), type.name());
        return written(
                name,
                organization,
                phones,
                Optional.of(entry.source().reported()),
                entry.id().id(),
                page);
    }

    private static String both(String latin, BilingualText name) {
        return name.khmer().isEmpty() ? latin : latin + " · " + name.khmer();
    }

    private static String written(
            String name,
            Organization organization,
            Collection<EntryPhone> phones,
            Optional<YearMonth> reported,
            UUID id,
            String page) {
        VCard card = new VCard(VCardVersion.V3_0);
        card.setFormattedName(name);
        StructuredName structured = new StructuredName();
        structured.setFamily(name);
        card.setStructuredName(structured);
        card.setOrganization(organization.name().english());
        // Telephones of one maker show a company, not a person, when it says so.
        card.addExtendedProperty("X-ABShowAs", "COMPANY");
        for (EntryPhone phone : phones) {
            phone.number().map(PhoneNumber::e164).ifPresent(number -> card.addTelephoneNumber(line(number, phone)));
        }
        card.addUrl(page);
        card.addNote(
                reported.map(month -> "Reported " + month + ". ").orElse("") + "Not verified unless the page says so.");
        card.setUid(new Uid("urn:uuid:" + id));
        return text(card);
    }

    /** Not through the library's own door, which wants its HTML and JSON forms present too. */
    private static String text(VCard card) {
        StringWriter text = new StringWriter();
        try (VCardWriter writer = new VCardWriter(text, VCardVersion.V3_0)) {
            writer.setAddProdId(false);
            writer.write(card);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static Telephone line(String number, EntryPhone phone) {
        Telephone line = new Telephone(number);
        line.getTypes().add(phone.kind() == EntryPhone.Kind.MOBILE ? TelephoneType.CELL : TelephoneType.WORK);
        line.getTypes().add(TelephoneType.VOICE);
        return line;
    }
}
