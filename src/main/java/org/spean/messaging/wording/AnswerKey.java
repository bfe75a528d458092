package org.spean.messaging.wording;

/** What a key means in the legend of a message (design 3.3, 3.5). */
public enum AnswerKey {
    YES("1"),
    STILL_ME("1"),
    STILL_RIGHT("1"),
    /** From a journey. */
    BACK("1"),
    NOT_RIGHT("2"),
    /** Followed by a day. */
    OTHER_DATE("2"),
    CANNOT_COME("2"),
    CANNOT("3"),
    NOT_ME_ANY_MORE("3"),
    LEFT_THE_POST("3"),
    NOT_MY_ANSWER("3"),
    CALL_ME("9");

    private final String key;

    AnswerKey(String key) {
        this.key = key;
    }

    /** The key to press or to write. */
    public String key() {
        return key;
    }
}
