package org.spean.messaging.twilio;

import java.util.regex.Pattern;

/** What the provider writes where a message or a call comes from: a number, a short one, or the name of a company. */
final class ProviderNumbers {

    private static final Pattern RECEIVES = Pattern.compile("[+]?[0-9]{3,15}");
    private static final Pattern CALLS = Pattern.compile("[+][0-9]{6,15}");

    private ProviderNumbers() {}

    /** Whether it can be written to: a number or a short one can, a name cannot, and of a service nobody knows. */
    static boolean receives(String from) {
        return RECEIVES.matcher(from).matches();
    }

    /** Whether calls can be made from it: from a whole number, and neither a short one nor a name. */
    static boolean calls(String from) {
        return CALLS.matcher(from).matches();
    }
}
