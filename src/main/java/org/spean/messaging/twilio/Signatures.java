package org.spean.messaging.twilio;

import com.twilio.security.RequestValidator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.spean.messaging.twilio.TwilioSettings.Line;

/**
 * Whether the provider sent it: it signs the address that it was given, which is the public one, with every field. By what
 * name a proxy asks us does not matter.
 */
final class Signatures {

    static final String HEADER = "X-Twilio-Signature";

    private final String callback;
    private final RequestValidator validator;

    Signatures(Line line) {
        this.callback = line.callback();
        this.validator = new RequestValidator(line.token());
    }

    /**
     * Whether it is right.
     *
     * @param path with the query, as it came
     */
    boolean right(String path, Map<String, String> fields, @Nullable String signature) {
        return signature != null && validator.validate(callback + path, fields, signature);
    }
}
