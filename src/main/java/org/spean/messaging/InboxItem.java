package org.spean.messaging;

import java.util.List;

/**
 * What a telephone said and the program did not understand.
 *
 * @param whose the number is, as its reader may know it
 * @param open what this telephone was asked and has not answered, the latest first
 */
public record InboxItem(Inbound said, Whom whose, List<Question> open) {}
