package org.spean.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.spean.vocabulary.EmailAddress;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;

@Entity(name = "Person")
@Table(name = "person")
class PersonRow {

    @Id
    private UUID id;

    private String nameKm;
    private String nameLatin;
    private String language;
    private @Nullable UUID accountId;
    private String phones;
    private String email;

    /** For the database only. */
    @SuppressWarnings("NullAway.Init")
    protected PersonRow() {}

    @SuppressWarnings("NullAway.Init") // becomes() fills the rest
    PersonRow(UUID id, PersonWish wish) {
        this.id = id;
        becomes(wish);
    }

    final void becomes(PersonWish wish) {
        nameKm = wish.name().khmer();
        nameLatin = wish.name().latin();
        language = wish.language().tag();
        phones = wish.phones().stream().map(PhoneNumber::e164).distinct().collect(Collectors.joining(" "));
        email = wish.email().map(EmailAddress::address).orElse("");
    }

    void signsInWith(UUID account) {
        accountId = account;
    }

    Optional<UUID> account() {
        return Optional.ofNullable(accountId);
    }

    Language language() {
        return language.equals(Language.KHMER.tag()) ? Language.KHMER : Language.ENGLISH;
    }

    PersonId handle() {
        return new PersonId(id);
    }

    Person person() {
        return new Person(
                handle(),
                new PersonName(nameKm, nameLatin),
                language(),
                account(),
                phones.isEmpty()
                        ? List.of()
                        : Stream.of(phones.split(" ")).map(PhoneNumber::new).toList(),
                email.isEmpty() ? Optional.empty() : Optional.of(new EmailAddress(email)));
    }
}
