package org.spean.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;

/** What becomes of a number. */
class PhoneRowTest {

    private static final Instant NOW = Instant.parse("2026-03-01T02:00:00Z");

    private final PhoneRow phone = new PhoneRow(new PhoneNumber("+85523000001"), Language.KHMER, NOW);

    @Test
    void aNewNumberIsNotVerifiedAndNobodyAnsweredIt() {
        assertThat(phone.state()).isEqualTo(Phone.State.UNVERIFIED);
        assertThat(phone.phone().lastGoodContact()).isEmpty();
        assertThat(phone.phone().showsKhmer()).isEqualTo(ShowsKhmer.UNKNOWN);
    }

    @Test
    void onlyAnAnswerMovesTheLastGoodContact() {
        phone.failing(NOW.plusSeconds(1));
        assertThat(phone.state()).isEqualTo(Phone.State.FAILING);
        assertThat(phone.phone().lastGoodContact()).isEmpty();

        phone.answered(NOW.plusSeconds(2));
        assertThat(phone.state())
                .as("somebody answered, not therefore the right person")
                .isEqualTo(Phone.State.UNVERIFIED);
        assertThat(phone.phone().lastGoodContact()).contains(NOW.plusSeconds(2));
    }

    @Test
    void whoeverWantsNoMessagesGetsNoneUntilTheySaySo() {
        phone.optedOut(NOW);
        phone.verified(NOW);
        phone.failing(NOW);
        assertThat(phone.state()).isEqualTo(Phone.State.OPTED_OUT);

        phone.optedIn(NOW);
        assertThat(phone.state()).isEqualTo(Phone.State.UNVERIFIED);
    }

    @Test
    void figuresThatComeLateDoNotBringARetiredNumberBack() {
        phone.retire(NOW);
        phone.verified(NOW.plusSeconds(1));
        assertThat(phone.state()).isEqualTo(Phone.State.RETIRED);
        assertThat(phone.phone().lastGoodContact()).isEmpty();
    }

    @Test
    void aNumberThatComesBackForSomebodyElseIsNotVerifiedAnyMore() {
        phone.verified(NOW);
        phone.retire(NOW);
        phone.failing(NOW);
        assertThat(phone.state()).isEqualTo(Phone.State.RETIRED);

        phone.enteredFor(Language.ENGLISH, NOW);
        assertThat(phone.state()).isEqualTo(Phone.State.UNVERIFIED);
        assertThat(phone.phone().lastGoodContact()).isEmpty();
        assertThat(phone.phone().language()).contains(Language.ENGLISH);
    }
}
