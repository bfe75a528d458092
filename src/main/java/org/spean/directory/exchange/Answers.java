package org.spean.directory.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.spean.access.Present;
import org.spean.directory.Tier;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers of the API with what caches need. The tag is made of the answer's bytes and the reader's tier; it is weak, because
 * the same answer also travels compressed (the container leaves strongly tagged answers uncompressed). Whoever has the
 * answer still asks each time and is told 304.
 *
 * <p>No {@code Last-Modified}: an answer also changes with the day, when a telephone counts as verified no longer, and with
 * the names around it, so the moment would sometimes be untrue; the tag never is.
 */
@Component
class Answers {

    private final JsonMapper json;
    private final Present present;

    Answers(JsonMapper json, Present present) {
        this.json = json;
        this.present = present;
    }

    /** The tier of whoever asks. */
    Tier tier() {
        return Tier.of(present.actor());
    }

    /**
     * The answer as JSON.
     *
     * @throws HttpMediaTypeNotAcceptableException when the program does not want JSON
     */
    ResponseEntity<byte[]> of(Object answer, HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        return of(json.writeValueAsBytes(answer), MediaType.APPLICATION_JSON, request);
    }

    /** As {@link #of(Object, HttpServletRequest)}, with bytes of another kind. */
    ResponseEntity<byte[]> of(byte[] answer, MediaType type, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        wants(type, request);
        return ResponseEntity.ok()
                .headers(headers -> headers.putAll(caching(tag(answer))))
                .contentType(type)
                .body(answer);
    }

    /** Refuses a program that does not want this kind of answer. */
    static void wants(MediaType type, HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        String accept = String.join(",", java.util.Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
        try {
            if (StringUtils.hasText(accept)
                    && MediaType.parseMediaTypes(accept).stream().noneMatch(wanted -> wanted.includes(type))) {
                throw new HttpMediaTypeNotAcceptableException(List.of(type));
            }
        } catch (org.springframework.http.InvalidMediaTypeException unreadable) {
            throw new HttpMediaTypeNotAcceptableException(List.of(type));
        }
    }

    /** What stands beside an answer with this tag. */
    HttpHeaders caching(String tag) {
        HttpHeaders headers = new HttpHeaders();
        headers.setETag(tag);
        headers.setVary(List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.ACCEPT_ENCODING));
        CacheControl noCache = CacheControl.noCache();
        headers.setCacheControl(present.actor().signedIn() ? noCache.cachePrivate() : noCache.cachePublic());
        return headers;
    }

    /** The tag of an answer to this reader. */
    String tag(byte[] answer) {
        MessageDigest digest = digest();
        digest.update(tier().name().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return tag(digest, answer);
    }

    private static String tag(MessageDigest digest, byte[] answer) {
        return "W/\"" + HexFormat.of().formatHex(digest.digest(answer), 0, 16) + "\"";
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
