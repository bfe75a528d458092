package org.spean.messaging.voice;

import java.util.UUID;

/** Addresses of recordings. Nobody guesses one, and each version has its own, so that whoever has fetched it may keep it. */
public final class VoiceLinks {

    static final String SOUNDS = "/webhook/voice/";

    private VoiceLinks() {}

    /** Where a recording is, from the program's own address on. */
    public static String sound(UUID sound) {
        return SOUNDS + sound;
    }
}
