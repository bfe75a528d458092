package org.spean.messaging.webhook;

import org.springframework.http.HttpStatus;

/** What became of a call from outside, and how it is answered. */
public enum WebhookOutcome {
    /** A message moved on. */
    NEWS(HttpStatus.NO_CONTENT),
    /** It came late, twice or out of order: nothing changed. */
    NOTHING_NEW(HttpStatus.NO_CONTENT),
    /** What a telephone wrote is in the inbox. */
    HEARD(HttpStatus.OK),
    /** It was there already. */
    HEARD_BEFORE(HttpStatus.OK),
    /** It comes from no telephone. */
    NO_NUMBER(HttpStatus.UNPROCESSABLE_CONTENT),
    /** Nobody here knows the message; the provider need not come again. */
    UNKNOWN_MESSAGE(HttpStatus.NOT_FOUND),
    /** A field is missing, or says what nobody understands. */
    INCOMPLETE(HttpStatus.BAD_REQUEST),
    /** The provider did not sign it. */
    FORGED(HttpStatus.FORBIDDEN),
    /** Longer than anything that a provider says. */
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    /** There is no provider here. */
    NO_PROVIDER(HttpStatus.NOT_FOUND);

    private final HttpStatus status;

    WebhookOutcome(HttpStatus status) {
        this.status = status;
    }

    /** How it is answered. */
    public HttpStatus status() {
        return status;
    }
}
