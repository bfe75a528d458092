package org.spean.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The tokens by which other programs show who they are ({@code Authorization: Bearer …}). Kept as hashes, in memory:
 * so far only the demonstration has any.
 */
@Component
public class ProgramTokens {

    private final Map<String, Actor> byHash = new ConcurrentHashMap<>();

    /**
     * Admits a program for as long as this process runs.
     *
     * @param token what it will send
     * @param name how it is named in records
     */
    public void admit(String token, String name) {
        byHash.put(hash(token), new Actor(Optional.empty(), name, Set.of(), true));
    }

    Optional<Actor> actor(String token) {
        return Optional.ofNullable(byHash.get(hash(token)));
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
