package org.spean.directory.exchange;

import static org.spean.directory.exchange.Parameter.FORMAT;
import static org.spean.directory.exchange.Parameter.FULL;
import static org.spean.directory.exchange.Parameter.FULL_SERVICE;
import static org.spean.directory.exchange.Parameter.MINIMAL;
import static org.spean.directory.exchange.Parameter.MODIFIED_AFTER;
import static org.spean.directory.exchange.Parameter.OF_SERVICES;
import static org.spean.directory.exchange.Parameter.PAGE;
import static org.spean.directory.exchange.Parameter.PARENT_ID;
import static org.spean.directory.exchange.Parameter.PER_PAGE;
import static org.spean.directory.exchange.Parameter.POSTCODE;
import static org.spean.directory.exchange.Parameter.PROXIMITY;
import static org.spean.directory.exchange.Parameter.SEARCH;
import static org.spean.directory.exchange.Parameter.TAXONOMY_ID;
import static org.spean.directory.exchange.Parameter.TAXONOMY_TERM_ID;
import static org.spean.directory.exchange.Parameter.TOP_ONLY;

import java.util.List;

/** Every address of the API, what may be sent with it, and what it answers with: the OpenAPI description is made of these. */
enum Endpoint {
    ROOT(Endpoint.BASE + "/", "What this API is", "about", false, List.of()),
    SERVICES(
            Endpoint.BASE + "/services",
            "Services, page by page",
            "service",
            true,
            Parameter.and(OF_SERVICES, MINIMAL)),
    SERVICE(Endpoint.BASE + "/services/{id}", "A service, or the tombstone of one", "service", false, List.of()),
    ORGANIZATIONS(
            Endpoint.BASE + "/organizations",
            "Organizations, page by page",
            "organization",
            true,
            List.of(SEARCH, PAGE, PER_PAGE, FORMAT, TAXONOMY_TERM_ID, TAXONOMY_ID, FULL, FULL_SERVICE, MODIFIED_AFTER)),
    ORGANIZATION(
            Endpoint.BASE + "/organizations/{id}",
            "An organization, or the tombstone of one whose services have all ended",
            "organization",
            false,
            List.of(FULL_SERVICE)),
    LOCATIONS(
            Endpoint.BASE + "/locations",
            "The provinces as locations",
            "location",
            true,
            List.of(SEARCH, PAGE, PER_PAGE, FORMAT)),
    LOCATION(Endpoint.BASE + "/locations/{id}", "A province as a location", "location", false, List.of()),
    SERVICE_AT_LOCATIONS(
            Endpoint.BASE + "/service_at_locations",
            "Services in the provinces that they named, page by page",
            "service_at_location",
            true,
            Parameter.and(OF_SERVICES, POSTCODE, PROXIMITY)),
    SERVICE_AT_LOCATION(
            Endpoint.BASE + "/service_at_locations/{id}",
            "A service in a province, or its tombstone",
            "service_at_location",
            false,
            List.of()),
    TAXONOMIES(
            Endpoint.BASE + "/taxonomies",
            "The two taxonomies",
            "taxonomy",
            true,
            List.of(SEARCH, PAGE, PER_PAGE, FORMAT)),
    TAXONOMY(Endpoint.BASE + "/taxonomies/{id}", "A taxonomy", "taxonomy", false, List.of()),
    TAXONOMY_TERMS(
            Endpoint.BASE + "/taxonomy_terms",
            "Terms of the taxonomies, page by page",
            "taxonomy_term",
            true,
            List.of(SEARCH, PAGE, PER_PAGE, FORMAT, TAXONOMY_ID, TOP_ONLY, PARENT_ID)),
    TAXONOMY_TERM(Endpoint.BASE + "/taxonomy_terms/{id}", "A term", "taxonomy_term", false, List.of()),
    OPENAPI(Endpoint.BASE + "/openapi.json", "This description", "application/json"),
    PROFILE(Endpoint.BASE + "/profile", "The profile in words, for people", "text/html"),
    PACKAGE(Endpoint.BASE + "/package.zip", "Everything as tables: a tabular data package", "application/zip"),
    SERVICE_CARD(Endpoint.BASE + "/services/{id}.vcf", "The telephone numbers of a service", "text/vcard"),
    ORGANIZATION_CARD(
            Endpoint.BASE + "/organizations/{id}.vcf", "The telephone numbers of an organization", "text/vcard");

    /** Below which everything of this API stands. */
    static final String BASE = "/api/hsds";

    private final String path;
    private final String summary;
    private final String schema;
    private final String media;
    private final boolean list;

    @SuppressWarnings("ImmutableEnumChecker") // List.of() makes them
    private final List<Parameter> parameters;

    Endpoint(String path, String summary, String schema, boolean list, List<Parameter> parameters) {
        this.path = path;
        this.summary = summary;
        this.schema = schema;
        this.media = "application/json";
        this.list = list;
        this.parameters = parameters;
    }

    Endpoint(String path, String summary, String media) {
        this.path = path;
        this.summary = summary;
        this.schema = "";
        this.media = media;
        this.list = false;
        this.parameters = List.of();
    }

    /** Its address, with {@code {id}} where a handle stands. */
    String path() {
        return path;
    }

    /** What it is, in a few words. */
    String summary() {
        return summary;
    }

    /** The kind of its answer. */
    String media() {
        return media;
    }

    /** The name of the schema of what it answers with, or of the items of the list; empty where it has none. */
    String schema() {
        return schema;
    }

    /** Whether it answers with a page of a list. */
    boolean list() {
        return list;
    }

    /** Whether a handle stands in the address. */
    boolean single() {
        return path.contains("{id}");
    }

    /** What may be sent with it. */
    List<Parameter> parameters() {
        return parameters;
    }
}
