package org.spean.messaging;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A report of the provider, or what a telephone wrote, signed over the public address and brought to wherever the program listens, as by a proxy.
 *
 * @param address for which it is, as the provider was told
 * @param fields what it says
 * @param token with which it is signed
 */
public record StatusCallback(String address, Map<String, String> fields, String token) {

    /** A right one. */
    public static StatusCallback of(FakeTwilio.Taken taken, String status) {
        return of(taken.callback(), taken.sid(), status, "");
    }

    /** A right one, with a number of an error where there is one. */
    public static StatusCallback of(String address, String sid, String status, String code) {
        Map<String, String> fields = new TreeMap<>(Map.of(
                "AccountSid", FakeTwilio.ACCOUNT,
                "MessageSid", sid,
                "SmsSid", sid,
                "MessageStatus", status,
                "SmsStatus", status,
                "From", "Spean",
                "To", "+85512000000"));
        if (!code.isEmpty()) {
            fields.put("ErrorCode", code);
        }
        return new StatusCallback(address, fields, FakeTwilio.TOKEN);
    }

    /** What a telephone wrote, as the provider brings it. */
    public static StatusCallback wrote(String address, String sid, String from, String body) {
        return new StatusCallback(
                address,
                Map.of(
                        "AccountSid", FakeTwilio.ACCOUNT,
                        "MessageSid", sid,
                        "SmsSid", sid,
                        "From", from,
                        "To", "+85512000000",
                        "Body", body,
                        "NumMedia", "0"),
                FakeTwilio.TOKEN);
    }

    /** The same without this field. */
    public StatusCallback without(String field) {
        Map<String, String> fewer = new TreeMap<>(fields);
        fewer.remove(field);
        return new StatusCallback(address, fewer, token);
    }

    /** The same with another field. */
    public StatusCallback with(String field, String value) {
        Map<String, String> more = new TreeMap<>(fields);
        more.put(field, value);
        return new StatusCallback(address, more, token);
    }

    /** The same, signed by somebody else. */
    public StatusCallback forged() {
        return new StatusCallback(address, fields, token + "x");
    }

    public String body() {
        return fields.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** As Twilio's documentation says it: the address, then every field's name and value in the names' order. */
    public String signature() {
        String signed = address
                + new TreeMap<>(fields)
                        .entrySet().stream()
                                .map(each -> each.getKey() + each.getValue())
                                .collect(Collectors.joining());
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Brings it to the program at this port; the answer's status. */
    public int to(HttpClient line, int port) throws Exception {
        return line.send(request(port, signature()), BodyHandlers.discarding()).statusCode();
    }

    /** As it is brought. */
    public HttpRequest request(int port, String signature) {
        return HttpRequest.newBuilder(URI.create(
                        "http://localhost:" + port + URI.create(address).getRawPath()))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .header("X-Twilio-Signature", signature)
                .POST(BodyPublishers.ofString(body()))
                .build();
    }
}
