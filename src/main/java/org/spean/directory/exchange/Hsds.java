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
 * what HSDS has no name for stands in {@code x_spean}. Moments are texts with milliseconds and {@code Z}, as HSDS wants.
 */
final class Hsds {

    private Hsds() {}

    /** What this API is: the answer at its root. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record About(String version, String profile, String openapiUrl, String description) {}

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
            List<T> contents) {

        /** A page of a list with so many items in all. */
        static <T> Page<T> of(long total, int page, int size, List<T> contents) {
            long pages = (total + size - 1) / size;
            return new Page<>(
                    total, pages, page, contents.size(), page == 1, page >= pages, contents.isEmpty(), contents);
        }
    }

    /** A service; in HSDS a service belongs to exactly one organization. Of one that ended only handle, name, status. */
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
            String lastModified,
            Optional<Organization> organization,
            Optional<Program> program,
            List<Phone> phones,
            List<ServiceArea> serviceAreas,
            List<ServiceAtLocation> serviceAtLocations,
            List<Contact> contacts,
            List<Attribute> attributes,
            @JsonProperty("x_spean") Optional<Extension> extension) {

        /** As a part of its organization, which is not said again. */
        Service withoutOrganization() {
            return new Service(
                    id,
                    name,
                    alternateName,
                    description,
                    status,
                    applicationProcess,
                    eligibilityDescription,
                    assuredDate,
                    alert,
                    lastModified,
                    Optional.empty(),
                    program,
                    phones,
                    serviceAreas,
                    serviceAtLocations,
                    contacts,
                    attributes,
                    extension);
        }
    }

    /** A service in a list that only says what there is and when it was modified. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Minimal(UUID id, String modifiedDate) {}

    /** Who offers it. HSDS wants a description always. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Organization(
            UUID id,
            String name,
            String alternateName,
            String description,
            List<Phone> phones,
            List<Program> programs,
            List<Service> services,
            @JsonProperty("x_spean") Optional<OrganizationExtension> extension) {}

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

    /** A service in a province that it named. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record ServiceAtLocation(UUID id, String description, Optional<Location> location, Optional<Service> service) {}

    /** A province: the sources know no addresses. Latitude and longitude are those of its capital (WGS 84). */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Location(
            UUID id,
            String locationType,
            String name,
            String alternateName,
            String description,
            double latitude,
            double longitude,
            String externalIdentifier,
            String externalIdentifierType) {}

    /** A person to ask for; partners only. */
    record Contact(UUID id, String name) {}

    /** What kind of service it is: a term of one of the two taxonomies. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Attribute(UUID id, UUID linkId, String linkEntity, String value, String label, TaxonomyTerm taxonomyTerm) {}

    /** A taxonomy. */
    record Taxonomy(UUID id, String name, String description, String version) {}

    /** A term of a taxonomy, below another one or not. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record TaxonomyTerm(
            UUID id,
            String code,
            String name,
            String description,
            Optional<UUID> parentId,
            String taxonomy,
            Optional<Taxonomy> taxonomyDetail,
            String language) {

        /** Whether it is a term of this taxonomy. */
        boolean of(Taxonomy other) {
            return taxonomyDetail.equals(Optional.of(other));
        }
    }

    /**
     * What HSDS has no name for in an organization.
     *
     * @param status {@code defunct} where everything it offered has ended, otherwise empty
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record OrganizationExtension(
            String code, String acronym, String kind, List<String> variants, String status, String lastModified) {}

    /**
     * What HSDS has no name for in a service.
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
