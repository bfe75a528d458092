package org.spean.directory.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Every refusal of the API: one form, plain words, never a stack trace. */
@RestControllerAdvice(basePackageClasses = HsdsApi.class)
class Refusals {

    private static final Logger log = LoggerFactory.getLogger(Refusals.class);

    /** What a program is told. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Refusal(String error, String message, String parameter) {}

    @ExceptionHandler
    ResponseEntity<Refusal> badParameter(BadParameter bad) {
        return refusal(HttpStatus.BAD_REQUEST, new Refusal("bad_parameter", said(bad), bad.parameter()));
    }

    /** The container's own guard looks at a request only when its parameters are read. */
    @ExceptionHandler
    ResponseEntity<Refusal> suspicious(RequestRejectedException other) {
        return refusal(
                HttpStatus.BAD_REQUEST,
                new Refusal("bad_parameter", "The name of a parameter holds characters that no name here has.", ""));
    }

    /**
     * Nor does the container decode parameters before somebody asks for one. What it says of them is never told or logged:
     * it repeats what was looked for.
     */
    @ExceptionHandler
    ResponseEntity<Refusal> undecodable(InvalidParameterException other) {
        return refusal(
                HttpStatus.BAD_REQUEST,
                new Refusal(
                        "bad_parameter",
                        "The parameters cannot be decoded. Send at most 1000, each with a name, in UTF-8 and percent-encoded:"
                                + " search=court%20Svay%20Rieng.",
                        ""));
    }

    @ExceptionHandler
    ResponseEntity<Refusal> nothing(NothingThere none) {
        return refusal(HttpStatus.NOT_FOUND, new Refusal("not_found", said(none), ""));
    }

    @ExceptionHandler
    ResponseEntity<Refusal> onlyReading(OnlyReading other) {
        return refusal(
                HttpStatus.METHOD_NOT_ALLOWED, new Refusal("method_not_allowed", "This API only reads: GET.", ""));
    }

    @ExceptionHandler
    ResponseEntity<Refusal> otherKind(HttpMediaTypeNotAcceptableException other) {
        String kinds =
                other.getSupportedMediaTypes().stream().map(MediaType::toString).collect(Collectors.joining(", "));
        return refusal(HttpStatus.NOT_ACCEPTABLE, new Refusal("not_acceptable", "What is here is " + kinds + ".", ""));
    }

    @ExceptionHandler
    ResponseEntity<Refusal> busy(Busy other) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "30")
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Refusal(
                        "busy", "Others are being sent the whole directory. Ask again in half a minute.", ""));
    }

    @ExceptionHandler
    ResponseEntity<Refusal> bug(RuntimeException bug) {
        UUID number = UUID.randomUUID();
        log.error("The API failed, {}", number, bug);
        return refusal(
                HttpStatus.INTERNAL_SERVER_ERROR,
                new Refusal("internal_error", "Something failed on our side. Please report it as " + number + ".", ""));
    }

    private static ResponseEntity<Refusal> refusal(HttpStatus status, Refusal refusal) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(refusal);
    }

    private static String said(RuntimeException refusal) {
        return String.valueOf(refusal.getMessage());
    }
}
