package org.spean.messaging.reply;

import java.util.List;

/**
 * The numbered list that was the last message to this telephone, because several questions were open. Forget it as soon as
 * anything else is sent there.
 *
 * @param codes the questions in the order of the list, at most {@link ReplyParser#LONGEST_LIST}, because 9 asks for a call
 * @param before the text that was answered with the list and is waiting for its question; blank where there was none
 */
public record ListSent(List<ReplyCode> codes, String before) {

    public ListSent {
        codes = List.copyOf(codes);
    }
}
