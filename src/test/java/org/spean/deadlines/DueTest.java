package org.spean.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.people.OrganizationId;
import org.spean.people.PersonId;
import org.spean.people.PostId;
import org.spean.vocabulary.PhoneNumber;

/** When something is late, and what can stand in a task. */
class DueTest {

    @ParameterizedTest
    @CsvSource({
        // until the end of the day, in the country
        "2026-11-16, 2026-11-16T00:00:00Z, false, 0",
        "2026-11-16, 2026-11-16T16:59:59Z, false, 0",
        "2026-11-16, 2026-11-16T17:00:00Z, true, 1",
        "2026-11-16, 2026-11-17T16:59:59Z, true, 1",
        "2026-11-16, 2026-11-17T17:00:00Z, true, 2",
        "2026-11-16, 2026-11-01T00:00:00Z, false, 0",
        "2026-12-31, 2027-01-01T02:00:00Z, true, 1",
    })
    void aDayIsLateFromTheNextOneOn(LocalDate day, Instant now, boolean late, long days) {
        Due due = new Due.OnDay(day);
        assertThat(due.late(now)).isEqualTo(late);
        assertThat(due.daysLate(now)).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-16T08:00:00Z, 2026-11-16T07:59:59Z, false, 0",
        "2026-11-16T08:00:00Z, 2026-11-16T08:00:00Z, true, 0",
        "2026-11-16T08:00:00Z, 2026-11-16T16:59:59Z, true, 0",
        "2026-11-16T08:00:00Z, 2026-11-16T17:00:00Z, true, 1",
    })
    void aMomentIsLateAtOnceAndCountsDaysOfTheCountry(Instant moment, Instant now, boolean late, long days) {
        Due due = new Due.At(moment);
        assertThat(due.late(now)).isEqualTo(late);
        assertThat(due.daysLate(now)).isEqualTo(days);
    }

    static Stream<Word> words() {
        UUID id = UUID.randomUUID();
        return Stream.of(
                new Word.Telephone(new PhoneNumber("+85512345678")),
                new Word.ThePost(new PostId(id)),
                new Word.ThePerson(new PersonId(id)),
                new Word.TheAccount(id),
                new Word.TheOrganization(new OrganizationId(id)),
                new Word.TheRole(Role.ATRO_OFFICER, Remit.COUNTRY),
                new Word.TheRole(Role.MANAGER, Remit.organization(id)),
                new Word.ADay(LocalDate.of(2026, 11, 16)),
                new Word.AMoment(Instant.parse("2026-11-16T08:00:00.123Z")),
                new Word.ANumber(-3));
    }

    @ParameterizedTest
    @MethodSource("words")
    void aWordIsReadAsItWasKept(Word word) {
        assertThat(Word.kept(word.toKeep())).isEqualTo(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sok Dara", "", "សុខ", "a b"})
    void nobodysNameIsAHandle(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new About("CASE", name));
    }
}
