package org.spean.access;

import java.io.Serializable;
import java.util.UUID;
import org.spean.vocabulary.PlaceCode;

/**
 * What a role is held for, and to whom a subject is within {@code Reach}: an organization, a district, a province, the whole
 * country (the ministry), or one person.
 *
 * @param kind which of these
 * @param key the organization's or person's id, the district's id or the province's two digits; empty for the country
 */
public record Remit(Kind kind, String key) implements Serializable {

    /** For the whole country. */
    public static final Remit COUNTRY = new Remit(Kind.COUNTRY, "");

    /** Who or what a role can be held for. */
    public enum Kind {
        ORGANIZATION,
        DISTRICT,
        PROVINCE,
        COUNTRY,
        PERSON
    }

    public Remit {
        if (key.isBlank() != (kind == Kind.COUNTRY)) {
            throw new IllegalArgumentException("only the country needs no key");
        }
    }

    /** For one organization. */
    public static Remit organization(UUID id) {
        return new Remit(Kind.ORGANIZATION, id.toString());
    }

    /** For one district, named as {@code geography} names it. */
    public static Remit district(String id) {
        return new Remit(Kind.DISTRICT, id);
    }

    /** For the province that this place is or lies in. */
    public static Remit province(PlaceCode place) {
        return new Remit(Kind.PROVINCE, place.province().digits());
    }

    /** For one person alone: whoever is on a case. */
    public static Remit person(UUID account) {
        return new Remit(Kind.PERSON, account.toString());
    }
}
