package org.spean.access.trail;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.spean.access.Act;

/**
 * What somebody looks for in the log. It stands in the screen's address, and in the row that says that they looked.
 *
 * @param who parts of a person's or program's name, or of the name they sign in with; empty for anybody
 * @param what an act's name or a kind's; empty for all
 * @param subject what it was done to
 * @param days when
 * @param failures whether only what failed or was refused
 */
public record Sought(String who, String what, Optional<UUID> subject, Days days, boolean failures) {

    /** Everything. */
    public static final Sought EVERYTHING = new Sought("", "", Optional.empty(), Days.ALL, false);

    /** Longer names are nobody's. */
    public static final int MOST_LETTERS = 100;

    /** What an address asks for. What cannot be read is named, and asks for nothing. */
    public record Read(Sought sought, List<String> unreadable) {}

    /** As the parameters of an address say it. */
    public static Read read(Map<String, List<String>> address) {
        Parameters asked = new Parameters(address);
        Sought sought = new Sought(
                shortened(asked.text("who")),
                asked.one("what", text -> acts(text).map(known -> text)).orElse(""),
                asked.id("subject"),
                new Days(asked.day("from"), asked.day("to")),
                asked.text("failures").equals("yes"));
        return new Read(sought, asked.unreadable());
    }

    private static String shortened(String who) {
        return who.length() > MOST_LETTERS ? who.substring(0, MOST_LETTERS) : who;
    }

    /** The parameters of its address, in their order. */
    public Map<String, String> parameters() {
        Map<String, String> all = new LinkedHashMap<>();
        if (!who.isEmpty()) {
            all.put("who", who);
        }
        if (!what.isEmpty()) {
            all.put("what", what);
        }
        subject.ifPresent(id -> all.put("subject", id.toString()));
        days.from().ifPresent(day -> all.put("from", day.toString()));
        days.to().ifPresent(day -> all.put("to", day.toString()));
        if (failures) {
            all.put("failures", "yes");
        }
        return all;
    }

    /** The id that somebody typed, if it is one. */
    public static Optional<UUID> id(String typed) {
        return Parameters.uuid(typed.strip());
    }

    /** The acts that a name stands for: one, or all of a kind; empty for a name of nothing. */
    static Optional<Set<Act>> acts(String name) {
        return Stream.concat(
                        Arrays.stream(ActKind.values())
                                .filter(each -> each.name().equals(name))
                                .map(ActKind::acts),
                        Arrays.stream(Act.values())
                                .filter(each -> each.name().equals(name))
                                .map(Set::of))
                .findFirst();
    }

    /** What is asked of an entry. */
    Conditions conditions() {
        Conditions all = new Conditions();
        if (!who.isBlank()) {
            all.and(WHO, Map.of("words", who.strip().split("\\s+")));
        }
        acts(what).ifPresent(acts -> all.and("e.act = ANY (:acts)", Map.of("acts", names(acts))));
        if (failures) {
            all.and("e.act = ANY (:failed)", Map.of("failed", names(ActKind.failed())));
        }
        subject.ifPresent(id -> all.and("e.subject_id = :subject", Map.of("subject", id)));
        days.narrow(all);
        return all;
    }

    /** Whoever tries somebody's password is nobody yet: it is found with the account on which it was tried. */
    private static final String WHO = """
            (SELECT bool_and(position(lower(w) IN lower(e.actor_name)) > 0) FROM unnest(CAST(:words AS text[])) w)
            OR CASE WHEN e.act = 'SIGN_IN_FAILED' THEN e.subject_id ELSE e.account_id END IN (
                SELECT a.id FROM account a
                WHERE (SELECT bool_and(position(lower(w) IN lower(a.display_name || ' ' || a.sign_in_name)) > 0)
                    FROM unnest(CAST(:words AS text[])) w))""";

    private static String[] names(Set<Act> acts) {
        return acts.stream().map(Enum::name).sorted().toArray(String[]::new);
    }
}
