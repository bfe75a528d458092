package org.spean.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.messaging.MessageState.ACCEPTED;
import static org.spean.messaging.MessageState.CANCELLED;
import static org.spean.messaging.MessageState.CLAIMED;
import static org.spean.messaging.MessageState.DELIVERED;
import static org.spean.messaging.MessageState.EXPIRED;
import static org.spean.messaging.MessageState.FAILED;
import static org.spean.messaging.MessageState.QUEUED;
import static org.spean.messaging.MessageState.SENT;
import static org.spean.messaging.MessageState.UNKNOWN;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reports come late, twice and in any order (R5): a message only ever moves forward. */
class MessageStateTest {

    private static MessageState after(MessageState from, List<MessageState> reports) {
        MessageState state = from;
        for (MessageState each : reports) {
            if (state.movesTo(each)) {
                state = each;
            }
        }
        return state;
    }

    private static List<List<MessageState>> orders(List<MessageState> states) {
        if (states.isEmpty()) {
            return List.of(List.of());
        }
        List<List<MessageState>> orders = new ArrayList<>();
        for (MessageState first : states) {
            List<MessageState> others = new ArrayList<>(states);
            others.remove(first);
            orders(others).forEach(rest -> {
                List<MessageState> order = new ArrayList<>(List.of(first));
                order.addAll(rest);
                orders.add(order);
            });
        }
        return orders;
    }

    @ParameterizedTest
    @EnumSource(names = {"QUEUED", "CLAIMED", "UNKNOWN", "ACCEPTED", "SENT", "DELIVERED"})
    void inEveryOrderOfReportsItEndsDelivered(MessageState from) {
        List<List<MessageState>> all = orders(List.of(ACCEPTED, SENT, DELIVERED, DELIVERED));
        assertThat(all).hasSize(24).allMatch(order -> after(from, order) == DELIVERED);
    }

    @Test
    void whatFailedEndsFailedWhateverCameBefore() {
        assertThat(orders(List.of(ACCEPTED, SENT, FAILED))).allMatch(order -> after(CLAIMED, order) == FAILED);
    }

    @Test
    void nothingComesBackFromTheEnd() {
        for (MessageState reported : MessageState.values()) {
            for (MessageState end : List.of(DELIVERED, EXPIRED, CANCELLED)) {
                assertThat(end.movesTo(reported)).isFalse();
            }
        }
        assertThat(FAILED.movesTo(SENT)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void noReportPutsAMessageBackInDoubt(MessageState from) {
        assertThat(List.of(QUEUED, CLAIMED, UNKNOWN)).noneMatch(from::movesTo);
    }
}
