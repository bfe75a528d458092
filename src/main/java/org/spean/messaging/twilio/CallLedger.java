package org.spean.messaging.twilio;

import org.spean.messaging.MessageId;
import org.spean.vocabulary.PhoneNumber;

/** What is known of calls by now. */
interface CallLedger {

    /** Whether this call was taken for another message. */
    boolean anothers(String call, MessageId ours);

    /** Whether whoever answered it was told what it is for. */
    boolean heard(String call);

    /** Whether it is in doubt of yet another message whether this telephone was called for it. */
    boolean otherDoubts(PhoneNumber number, MessageId ours);
}
