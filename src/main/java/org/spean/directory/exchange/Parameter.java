package org.spean.directory.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What can be sent beside an address. Read by {@link Asked}, written into the OpenAPI description from here, so that the
 * two cannot differ.
 */
enum Parameter {
    SEARCH("string", "Words to look for, in Khmer or English; at most 300 letters.", "court Svay Rieng"),
    PAGE("integer", "Number of the page, from 1.", "1"),
    PER_PAGE(
            "integer",
            "How many on a page: 1 to 100; 1 to 10000 with minimal=true, unless search, province or serves is asked too.",
            "25"),
    FORMAT("json", "Only json.", "json"),
    TAXONOMY_TERM_ID(
            "uuid",
            "Only what has this term of /taxonomy_terms, or one below it.",
            "a7d27b75-5307-36e7-aa4d-e2cba6e7b1a5"),
    TAXONOMY_ID("uuid", "Only what has any term of this taxonomy.", ""),
    ORGANIZATION_ID("uuid", "Only what this organization offers.", ""),
    MODIFIED_AFTER(
            "date-time",
            "Only what was modified at this moment or later, as far as the asking program may see it; what has ended since"
                    + " is then among it as a tombstone. A date and time with offset, or a date.",
            "2026-11-22T00:00:00Z"),
    MINIMAL("boolean", "Only id and modified_date of each service.", "true"),
    FULL("boolean", "Everything that hangs on each, as the address of the single one answers.", "true"),
    FULL_SERVICE("boolean", "Each organization with its services in full.", "true"),
    TOP_ONLY("boolean", "Only terms that stand below no other.", "true"),
    PARENT_ID("uuid", "Only terms directly below this term.", ""),
    POSTCODE("refused", "The sources have no postcodes: refused. Ask by province.", ""),
    PROXIMITY("refused", "The sources have no addresses: refused. Ask by province.", ""),
    PROVINCE(
            "string",
            "Extension. ISO 3166-2 code, KH-1 to KH-25; services that named it and, after them, nationwide ones. May be"
                    + " sent more than once: any of them.",
            "KH-2"),
    SERVICE_GROUP("integer", "Extension. The forum's group, 1 to 6. May be sent more than once: any of them.", "5"),
    SERVICE_TYPE(
            "string", "Extension. The forum's type, such as G4.6. May be sent more than once: any of them.", "G4.6"),
    SERVES(
            "string",
            "Extension. Only services that said yes: men, boys, women, girls, male (men or boys), female, disability,"
                    + " foreign-nationals. May be sent more than once: any of the sexes and ages, and each of the others.",
            "male");

    /** Those by which HSDS itself lets services be chosen. */
    static final List<Parameter> OF_SERVICES = List.of(
            SEARCH,
            PAGE,
            PER_PAGE,
            FORMAT,
            TAXONOMY_TERM_ID,
            TAXONOMY_ID,
            ORGANIZATION_ID,
            MODIFIED_AFTER,
            FULL,
            PROVINCE,
            SERVICE_GROUP,
            SERVICE_TYPE,
            SERVES);

    private final String kind;
    private final String meaning;
    private final String example;

    Parameter(String kind, String meaning, String example) {
        this.kind = kind;
        this.meaning = meaning;
        this.example = example;
    }

    /** As it stands in an address. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@code string}, {@code integer}, {@code boolean}, {@code uuid}, {@code date-time}, {@code json}, {@code refused}. */
    String kind() {
        return kind;
    }

    /** For the programmer who asks. */
    String meaning() {
        return meaning;
    }

    /** A value that works; empty where it depends on the data. */
    String example() {
        return example;
    }

    /** Whether it may be sent more than once. */
    boolean many() {
        return List.of(PROVINCE, SERVICE_GROUP, SERVICE_TYPE, SERVES).contains(this);
    }

    /** The words of these parameters in alphabetical order. */
    static List<String> words(List<Parameter> parameters) {
        return parameters.stream().map(Parameter::word).sorted().toList();
    }

    /** The parameters with others after them. */
    static List<Parameter> and(List<Parameter> some, Parameter... others) {
        return java.util.stream.Stream.concat(some.stream(), Arrays.stream(others))
                .toList();
    }
}
