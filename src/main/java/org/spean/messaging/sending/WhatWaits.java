package org.spean.messaging.sending;

/** What is done with messages that were meant for simulated telephones and still wait. */
public enum WhatWaits {
    SEND,
    CANCEL
}
