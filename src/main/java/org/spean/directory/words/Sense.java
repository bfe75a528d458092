package org.spean.directory.words;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.spean.directory.Audience;
import org.spean.vocabulary.ServiceGroup;
import org.spean.vocabulary.ServiceTypeId;

/**
 * What everyday words mean.
 *
 * @param kind types, a whole group, or people
 * @param types the likeliest first; only of {@link Kind#TYPE}
 * @param groups one; only of {@link Kind#GROUP}
 * @param audiences only of {@link Kind#AUDIENCE}
 */
public record Sense(Kind kind, List<ServiceTypeId> types, Set<ServiceGroup> groups, Set<Audience> audiences) {

    private static final Map<String, Audience> PEOPLE = Map.of(
            "men", Audience.MEN,
            "boys", Audience.BOYS,
            "women", Audience.WOMEN,
            "girls", Audience.GIRLS,
            "disability", Audience.DISABILITY,
            "foreign", Audience.FOREIGN_NATIONALS);

    /** What kind of thing. */
    public enum Kind {
        TYPE,
        GROUP,
        AUDIENCE
    }

    public Sense {
        types = List.copyOf(types);
        groups = Set.copyOf(groups);
        audiences = Set.copyOf(audiences);
    }

    /** One or more types. */
    public static Sense ofTypes(List<ServiceTypeId> types) {
        return new Sense(Kind.TYPE, types, Set.of(), Set.of());
    }

    /** A whole group. */
    public static Sense of(ServiceGroup group) {
        return new Sense(Kind.GROUP, List.of(), Set.of(group), Set.of());
    }

    /** People. */
    public static Sense ofPeople(Set<Audience> audiences) {
        return new Sense(Kind.AUDIENCE, List.of(), Set.of(), audiences);
    }

    /**
     * Reads what stands in a file or in the database.
     *
     * @param means items separated by semicolons
     * @throws IllegalArgumentException naming what cannot be read
     */
    static Sense read(Kind kind, String means) {
        List<String> items = Arrays.stream(means.split(";", -1))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
        return switch (kind) {
            case TYPE -> ofTypes(items.stream().map(ServiceTypeId::new).toList());
            case GROUP -> of(ServiceGroup.of(Integer.parseInt(String.join("", items))));
            case AUDIENCE -> ofPeople(people(items));
        };
    }

    private static Set<Audience> people(List<String> words) {
        Set<Audience> people = EnumSet.noneOf(Audience.class);
        for (String word : words) {
            Audience audience = PEOPLE.get(word);
            if (audience == null) {
                throw new IllegalArgumentException("nobody that a service can be for");
            }
            people.add(audience);
        }
        return people;
    }

    /** As {@link #read} reads it. */
    String written() {
        return switch (kind) {
            case TYPE -> types.stream().map(ServiceTypeId::id).collect(Collectors.joining("; "));
            case GROUP ->
                groups.stream().map(group -> String.valueOf(group.number())).collect(Collectors.joining("; "));
            case AUDIENCE ->
                PEOPLE.entrySet().stream()
                        .filter(each -> audiences.contains(each.getValue()))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .collect(Collectors.joining("; "));
        };
    }

    /** Whether it means nothing. */
    public boolean nothing() {
        return types.isEmpty() && groups.isEmpty() && audiences.isEmpty();
    }
}
