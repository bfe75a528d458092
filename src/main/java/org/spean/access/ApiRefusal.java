package org.spean.access;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.spean.access.limit.Taken;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a program is told at the door, in the form of every refusal of the API. Never holds anything that was sent.
 *
 * @param error a word for programs
 * @param message a sentence for programmers
 */
record ApiRefusal(@JsonIgnore HttpStatus status, String error, String message) {

    /** The same for a token that never was and for one that was revoked. */
    static final ApiRefusal UNKNOWN =
            unauthorized("This token opens nothing here: it was mistyped, or does not hold any"
                    + " more. Ask whoever gave it to you for another, or send none to read what is public.");

    /** Told only to somebody who has the right token. */
    static final ApiRefusal EXPIRED =
            unauthorized("This token has expired. Ask whoever gave it to you to issue it again,"
                    + " or send none to read what is public.");

    static final ApiRefusal UNREADABLE = unauthorized("The header 'Authorization' cannot be read. Send 'Authorization:"
            + " Bearer' with a token, or leave it out to read what is public.");

    static final ApiRefusal IN_ADDRESS = new ApiRefusal(
            HttpStatus.BAD_REQUEST,
            "token_in_address",
            "A token does not belong into the address: addresses are written down on the way. Send it in the header"
                    + " 'Authorization: Bearer', and ask for another one if this was a real one.");

    static final ApiRefusal NOT_NOW = new ApiRefusal(
            HttpStatus.SERVICE_UNAVAILABLE, "not_now", "Tokens cannot be looked up at the moment. Please try again.");

    static final ApiRefusal ORIGIN = new ApiRefusal(
            HttpStatus.FORBIDDEN,
            "origin_not_allowed",
            "Pages of other sites may not read this API in a browser, or not in this way. Ask from a server, or ask"
                    + " whoever runs this to allow your site.");

    private static final JsonMapper JSON = new JsonMapper();

    static ApiRefusal tooOften(Taken taken) {
        return new ApiRefusal(
                HttpStatus.TOO_MANY_REQUESTS,
                "too_many_requests",
                "You may ask " + taken.allowance().quota() + " times in "
                        + RateHeaders.seconds(taken.allowance().window()) + " s. Come back in "
                        + RateHeaders.seconds(taken.retry()) + " s.");
    }

    private static ApiRefusal unauthorized(String message) {
        return new ApiRefusal(HttpStatus.UNAUTHORIZED, "invalid_token", message);
    }

    byte[] json() {
        return JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8);
    }

    void answer(HttpServletResponse response) throws IOException {
        byte[] json = json();
        response.setStatus(status.value());
        if (status == HttpStatus.UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"" + error + "\"");
        }
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }
}
