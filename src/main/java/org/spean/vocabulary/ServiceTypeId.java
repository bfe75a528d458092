package org.spean.vocabulary;

import java.util.regex.Pattern;

/**
 * The handle of a service type: {@code G4.6} is the sixth type of the fourth group (Forum, annex 3).
 *
 * @param id {@code G}, the group's number, a point, the type's number
 */
public record ServiceTypeId(String id) implements Comparable<ServiceTypeId> {

    private static final Pattern FORM = Pattern.compile("G[1-6]\\.[1-9]\\d?");

    public ServiceTypeId {
        if (!FORM.matcher(id).matches()) {
            throw new IllegalArgumentException("a service type is written G1.1 to G6.99");
        }
    }

    /** The group that the type belongs to. */
    public ServiceGroup group() {
        return ServiceGroup.of(id.charAt(1) - '0');
    }

    private int number() {
        return Integer.parseInt(id.substring(3));
    }

    @Override
    public int compareTo(ServiceTypeId other) {
        int byGroup = Character.compare(id.charAt(1), other.id.charAt(1));
        return byGroup != 0 ? byGroup : Integer.compare(number(), other.number());
    }

    @Override
    public String toString() {
        return id;
    }
}
