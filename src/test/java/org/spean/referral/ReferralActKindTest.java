package org.spean.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of acts: who, from which state, to which. */
class ReferralActKindTest {

    @Test
    void everyStateIsReachedAndWhatIsOverStaysOver() {
        Set<ReferralState> reached = new HashSet<>(Set.of(ReferralState.DRAFT));
        for (int round = 0; round < ReferralState.values().length; round++) {
            for (ReferralActKind kind : ReferralActKind.values()) {
                kind.from().stream()
                        .filter(reached::contains)
                        .map(kind::after)
                        .toList()
                        .forEach(reached::add);
            }
        }
        // Of several the others are overtaken by what is known beside them, not by an act.
        assertThat(reached)
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(ReferralState.OVERTAKEN)));
        assertThat(Stream.of(ReferralActKind.values()).flatMap(kind -> kind.from().stream()))
                .noneMatch(ReferralState::over);
    }

    @Test
    void theClientCanTakeItBackAsLongAsItGoesOn() {
        assertThat(Stream.of(ReferralState.values()).filter(ReferralState::running))
                .allMatch(ReferralActKind.TAKEN_BACK.from()::contains);
        assertThat(ReferralActKind.TAKEN_BACK.fields(Side.SENDER)).isEmpty();
    }

    @Test
    void onlyTheReceiverSaysYesOnItsOwnScreenAndOnlyTheSenderSends() {
        assertThat(ReferralActKind.TAKEN.sides()).containsExactly(Side.RECEIVER);
        assertThat(ReferralActKind.AGREED.sides()).containsExactly(Side.SENDER);
        assertThat(ReferralActKind.SENT_OUT.sides()).containsExactly(Side.SENDER);
        assertThat(ReferralActKind.SENT_OUT.offered()).isFalse();
    }

    @Test
    void whatWasAgreedByTelephoneStaysAgreedWhenItIsWritten() {
        assertThat(ReferralActKind.SENT_OUT.after(ReferralState.ACCEPTED)).isEqualTo(ReferralState.ACCEPTED);
        assertThat(ReferralActKind.SENT_OUT.after(ReferralState.DRAFT)).isEqualTo(ReferralState.SENT);
    }

    @Test
    void fourWordsForWhatGoesWell() {
        assertThat(Stream.of(ReferralState.values())
                        .flatMap(state -> state.word().stream())
                        .distinct())
                .containsExactly(FourWords.WAITING, FourWords.ACCEPTED, FourWords.HELPED, FourWords.BACK);
    }
}
