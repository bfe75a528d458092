package org.spean.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.PhoneNumber;

@Entity(name = "Hotline")
@Table(name = "hotline")
class HotlineRow {

    @Id
    private String id;

    private String nameEn;
    private String nameKm;
    private String organization;
    private String asPrinted;
    private @Nullable String number;

    @Enumerated(EnumType.STRING)
    private EntryPhone.Kind line;

    private String doubt;
    private String purpose;
    private boolean partnersOnly;
    private String note;

    /** For the database only. */
    @SuppressWarnings("NullAway.Init")
    protected HotlineRow() {}

    HotlineRow(Hotline hotline) {
        id = hotline.id();
        nameEn = hotline.name().english();
        nameKm = hotline.name().khmer();
        organization = hotline.organization();
        asPrinted = hotline.phone().asPrinted();
        number = hotline.phone().number().map(PhoneNumber::e164).orElse(null);
        line = hotline.phone().kind();
        doubt = hotline.phone().doubt();
        purpose = hotline.purpose();
        partnersOnly = hotline.partnersOnly();
        note = hotline.note();
    }

    Hotline hotline() {
        return new Hotline(
                id,
                new BilingualText(nameEn, nameKm),
                organization,
                new EntryPhone(asPrinted, Optional.ofNullable(number).map(PhoneNumber::new), line, doubt),
                purpose,
                partnersOnly,
                note);
    }
}
