package org.spean.messaging;

/** By what somebody is reached (design 3.2). */
public enum Channel {
    SMS,
    VOICE,
    TELEGRAM,
    EMAIL
}
