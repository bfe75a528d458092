package org.spean.messaging.wording;

/** What somebody is asked to, in neutral words: every kind of visit is a visit (design 3.1). */
public enum Activity {
    VISIT,
    MEETING
}
