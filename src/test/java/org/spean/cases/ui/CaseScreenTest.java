package org.spean.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.spean.deadlines.Way;
import org.spean.deadlines.rules.Rules;

/** From what a rule wants of a case it is one step to the questions with whose answers it is fulfilled. */
class CaseScreenTest {

    private static final String CASE = UUID.nameUUIDFromBytes(new byte[] {1}).toString();

    @Test
    void aFollowUpThatIsWantedIsRecordedThere() {
        CaseScreen screen = new CaseScreen();
        assertThat(screen.way(CASE, Rules.LT_7))
                .isEqualTo(new Way("cases/" + CASE + "?step=followed-up", "task.way.record"));
        assertThat(screen.way(CASE, Rules.LT_18).address()).endsWith("?step=age-settled");
    }

    @Test
    void whereNoStepOfTheCaseFulfilsItItsPageIsOpened() {
        assertThat(new CaseScreen().way(CASE, Rules.LT_1)).isEqualTo(new Way("cases/" + CASE, "task.way.case"));
    }
}
