package org.spean.access.trail;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.spean.access.AccessLog;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.access.Subject;
import org.spean.access.limit.CallerAddress;

/**
 * An entry of the log.
 *
 * @param id its handle
 * @param at when it was written
 * @param account who acted; empty for programs and for whoever has not signed in
 * @param name how they were called then; empty for whoever has not signed in
 * @param act what they did, by its name in {@code Act}: an old log may hold acts that are done no more
 * @param subject what it was done to, if to anything in particular
 * @param screen the first word of the address of the screen they did it on
 * @param address from which machine
 * @param told what else there is to know, by short names
 */
public record Logged(
        UUID id,
        Instant at,
        Optional<UUID> account,
        String name,
        String act,
        Optional<Subject> subject,
        Optional<String> screen,
        Optional<String> address,
        Map<String, String> told) {

    /**
     * A role that whoever acted held at that moment.
     *
     * @param remit for what
     */
    public record As(Role role, Remit remit) {}

    /** As what they acted; empty where the entry does not say it. */
    public List<As> as() {
        return as(told.getOrDefault(AccessLog.AS, ""));
    }

    /** From which machine, as people are shown it. */
    public Optional<String> machine() {
        return address.map(CallerAddress::shown);
    }

    static List<As> as(String text) {
        return Arrays.stream(text.split(", "))
                .map(each -> each.split(" ", 3))
                .filter(parts -> parts.length >= 2)
                .map(parts -> new As(
                        Role.valueOf(parts[0]),
                        new Remit(Remit.Kind.valueOf(parts[1]), parts.length > 2 ? parts[2] : "")))
                .toList();
    }
}
