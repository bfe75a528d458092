package org.spean.referral;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Role;
import org.spean.consent.Item;
import org.spean.directory.Catalogue;
import org.spean.vocabulary.ServiceTypeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The least that a service of a kind needs to know of whoever is referred to it: kept by ATRO, ticked beforehand where consent is asked
 * for, and to be taken out by whoever asks (design 1.4). Everything else starts without a tick. What has a line of its own (HIV, the
 * family's profile) is never in it: it is asked for by itself (Standards 11.7).
 */
@Component
public class LeastSets {

    /** Of a kind for which ATRO said nothing (Forum: a referral is attached with case notes). */
    public static final Set<Item> SHIPPED = Set.of(Item.CASE_NOTE);

    private final JdbcClient database;
    private final Catalogue catalogue;
    private final AccessLog log;

    LeastSets(JdbcClient database, Catalogue catalogue, AccessLog log) {
        this.database = database;
        this.catalogue = catalogue;
        this.log = log;
    }

    /** What came of a change. */
    public sealed interface Outcome {

        /** It stands so now. */
        record Done(Set<Item> items) implements Outcome {}

        /** Somebody changed it meanwhile; nothing was done. */
        record Overtaken(Set<Item> now) implements Outcome {}
    }

    /** Whether they keep these sets: officers of ATRO. */
    public boolean mayChange(Actor by) {
        return by.roles().contains(Role.ATRO_OFFICER);
    }

    /** What can be in a set: all that is neither always told nor asked for on a line of its own. */
    public static Set<Item> possible() {
        return Arrays.stream(Item.values())
                .filter(each -> !each.always() && !each.ownLine())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The set of a kind. */
    @Transactional(readOnly = true)
    public Set<Item> of(ServiceTypeId type) {
        return stored(type).orElse(SHIPPED);
    }

    /** The sets of all kinds, in the order of the catalogue. */
    @Transactional(readOnly = true)
    public Map<ServiceTypeId, Set<Item>> all() {
        Map<ServiceTypeId, Set<Item>> all = new TreeMap<>();
        catalogue.types().forEach(type -> all.put(type.id(), SHIPPED));
        database.sql("SELECT service_type, items FROM least_set")
                .query((row, number) -> Map.entry(new ServiceTypeId(row.getString(1)), items(row.getArray(2))))
                .list()
                .forEach(kept -> all.replace(kept.getKey(), kept.getValue()));
        return all;
    }

    /**
     * Changes one; it counts from the next question on.
     *
     * @param known as it was when whoever changes it read it
     * @throws AccessDeniedException for whoever is no officer of ATRO
     * @throws IllegalArgumentException for a kind that is not there, or an item that cannot be in a set
     */
    @Transactional
    public Outcome change(Actor by, ServiceTypeId type, Set<Item> known, Set<Item> wanted) {
        if (!mayChange(by)) {
            throw new AccessDeniedException("kept by ATRO");
        }
        if (catalogue.type(type).isEmpty() || !possible().containsAll(wanted)) {
            throw new IllegalArgumentException(type + " " + wanted);
        }
        database.sql("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('spean least sets', 0))")
                .query(Integer.class)
                .single();
        Set<Item> before = of(type);
        if (!before.equals(known)) {
            return new Outcome.Overtaken(before);
        }
        if (!before.equals(wanted)) {
            database.sql("INSERT INTO least_set (service_type, items) VALUES (:type, :items)"
                            + " ON CONFLICT (service_type) DO UPDATE SET items = excluded.items")
                    .param("type", type.id())
                    .param("items", wanted.stream().map(Enum::name).sorted().toArray(String[]::new))
                    .update();
            log.write(
                    by,
                    Act.LEAST_SET_CHANGED,
                    Optional.empty(),
                    Map.of("type", type.id(), "before", said(before), "after", said(wanted)));
        }
        return new Outcome.Done(Set.copyOf(wanted));
    }

    private static String said(Set<Item> items) {
        return items.stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
    }

    private Optional<Set<Item>> stored(ServiceTypeId type) {
        return database.sql("SELECT items FROM least_set WHERE service_type = :type")
                .param("type", type.id())
                .query((row, number) -> items(row.getArray(1)))
                .optional();
    }

    private static Set<Item> items(Array array) throws SQLException {
        EnumSet<Item> items = EnumSet.noneOf(Item.class);
        Arrays.stream((String[]) array.getArray()).map(Item::valueOf).forEach(items::add);
        items.retainAll(possible());
        return items;
    }
}
