package org.spean.directory.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The objects of HSDS 3.2 (Open Referral), as far as the directory has something to say. What is not known is left out;
 * what HSDS has no name for stands in {@code x_spean}.
 */
final class Hsds {

    private Hsds() {}

    /** What this API is: the answer at its root. */
    record About(String version, String profile) {}

    /** One page of a list. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Page<T>(
            long totalItems,
            long totalPages,
            int pageNumber,
            int size,
            boolean firstPage,
            boolean lastPage,
            boolean empty,
            List<T> contents) {}

    /** A service; in HSDS a service belongs to exactly one organization. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Service(
            UUID id,
            String name,
            String alternateName,
            String description,
            String status,
            String applicationProcess,
            String eligibilityDescription,
            String assuredDate,
            String alert,
            Organization organization,
            Optional<Program> program,
            List<Phone> phones,
            List<ServiceArea> serviceAreas,
            List<Contact> contacts,
            List<Attribute> attributes,
            @JsonProperty("x_spean") Extension extension) {}

    /** Who offers it. HSDS wants a description always. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Organization(UUID id, String name, String alternateName, String description) {}

    /** A programme of the organization. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Program(UUID id, String name, String description) {}

    /** A number that can be dialled, as E.164; its type is one of HSDS: {@code voice} or {@code cell}. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Phone(UUID id, String number, String type, String description) {}

    /** A province, or the whole country. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record ServiceArea(UUID id, String name, String description, String extent, String extentType) {}

    /** A person to ask for; partners only. */
    record Contact(UUID id, String name) {}

    /** What kind of service it is: a term of the forum's lists. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Attribute(UUID id, UUID linkId, String linkEntity, String value, String label, TaxonomyTerm taxonomyTerm) {}

    /** A term of one of the forum's two lists. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record TaxonomyTerm(UUID id, String code, String name, String description) {}

    /**
     * What HSDS has no name for.
     *
     * @param serves {@code yes}, {@code no} or {@code not recorded} by audience; never a guess
     * @param coverage {@code nationwide}, {@code provinces} or {@code not reported}
     * @param provinces ISO 3166-2 codes of the provinces that it named
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Extension(
            String row,
            int serviceGroup,
            String serviceType,
            Map<String, String> name,
            Map<String, String> serves,
            String coverage,
            List<String> provinces,
            String coverageAsPrinted,
            String places,
            Referral referral,
            String followUp,
            String gaps,
            String recommendations,
            String doubts,
            List<String> phonesNotDiallable,
            String reported,
            String sourcePage,
            boolean verified,
            boolean phoneTrouble) {}

    /** Who sends people to it, where it sends people on to, and the words of the source. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Referral(String from, String to, String asPrinted) {}
}
