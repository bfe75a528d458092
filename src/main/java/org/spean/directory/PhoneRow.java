package org.spean.directory;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spean.vocabulary.PhoneNumber;

@Embeddable
class PhoneRow {

    private String asPrinted;

    private @Nullable String number;

    @Enumerated(EnumType.STRING)
    private EntryPhone.Kind kind;

    private String doubt;

    /** For the database only. */
    @SuppressWarnings("NullAway.Init")
    protected PhoneRow() {}

    PhoneRow(EntryPhone phone) {
        asPrinted = phone.asPrinted();
        number = phone.number().map(PhoneNumber::e164).orElse(null);
        kind = phone.kind();
        doubt = phone.doubt();
    }

    EntryPhone phone() {
        return new EntryPhone(asPrinted, Optional.ofNullable(number).map(PhoneNumber::new), kind, doubt);
    }
}
