package org.spean.directory.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.directory.exchange.Asking.NOBODY;
import static org.spean.directory.exchange.Asking.PARTNER;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Provinces as locations, and the two taxonomies, over HTTP. */
@SpeanTest
class VocabularyApiTest {

    private Asking asking;

    @BeforeEach
    void begin(@LocalServerPort int port) {
        asking = new Asking(port);
    }

    @Test
    void everyProvinceIsALocationAndNothingElseIs() throws Exception {
        List<JsonNode> locations = asking.all("/locations", PARTNER);

        assertThat(locations).hasSize(25);
        assertThat(locations)
                .allSatisfy(each ->
                        assertThat(each.path("external_identifier").asString()).matches("KH-\\d+"));
        assertThat(asking.all("/locations?search=battambang", NOBODY))
                .singleElement()
                .satisfies(each ->
                        assertThat(each.path("alternate_name").asString()).isEqualTo("បាត់ដំបង"));
    }

    @Test
    void everyServiceAtALocationStandsInAProvinceThatItNamed() throws Exception {
        Set<String> pairs = new HashSet<>();
        for (JsonNode each : asking.all("/services", NOBODY)) {
            each.path("x_spean")
                    .path("provinces")
                    .forEach(place -> pairs.add(each.path("id").asString() + place.asString()));
        }
        List<JsonNode> places = asking.all("/service_at_locations", NOBODY);

        assertThat(places)
                .extracting(each -> each.path("service").path("id").asString()
                        + each.path("location").path("external_identifier").asString())
                .containsExactlyInAnyOrderElementsOf(pairs);
        assertThat(places).extracting(each -> each.path("id").asString()).doesNotHaveDuplicates();
        assertThat(asking.all("/service_at_locations?province=KH-2", NOBODY))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.path("location")
                                .path("external_identifier")
                                .asString())
                        .isEqualTo("KH-2"));
        assertThat(asking.all("/service_at_locations?search=vocational&province=KH-2", NOBODY))
                .isNotEmpty()
                .hasSizeLessThan(places.size());
    }

    @Test
    void groupsStandAboveTypes() throws Exception {
        JsonNode forum =
                asking.json("/taxonomies?search=forum", NOBODY).path("contents").path(0);
        String ofForum = "/taxonomy_terms?taxonomy_id=" + forum.path("id").asString();
        List<JsonNode> groups = asking.all(ofForum + "&top_only=true", NOBODY);

        assertThat(asking.all("/taxonomies", NOBODY)).hasSize(2);
        assertThat(asking.all(ofForum, NOBODY)).hasSize(36);
        assertThat(groups).hasSize(6);
        int below = 0;
        for (JsonNode group : groups) {
            below += asking.all(ofForum + "&parent_id=" + group.path("id").asString(), NOBODY)
                    .size();
        }
        assertThat(below).isEqualTo(30);
    }

    @Test
    void aTermFindsWhatHasItOrOneBelowIt() throws Exception {
        for (JsonNode term : asking.all("/taxonomy_terms", NOBODY)) {
            String code = term.path("code").asString();
            List<JsonNode> found = asking.all(
                    "/services?full=true&taxonomy_term_id=" + term.path("id").asString(), NOBODY);
            if (code.matches("G\\d\\.\\d")) {
                assertThat(found).isNotEmpty().hasSameSizeAs(asking.all("/services?service_type=" + code, NOBODY));
            }
            if (code.startsWith("group ")) {
                assertThat(found).hasSameSizeAs(asking.all("/services?service_group=" + code.substring(6), NOBODY));
            }
            assertThat(found)
                    .allSatisfy(each -> assertThat(each.path("attributes")
                                    .valueStream()
                                    .map(attribute -> attribute.path("taxonomy_term")))
                            .anyMatch(own -> own.path("id").equals(term.path("id"))
                                    || own.path("parent_id").equals(term.path("id"))));
        }
    }

    @Test
    void aServiceCodeStandsOnlyWhereOneFits() throws Exception {
        for (JsonNode service : asking.all("/services?full=true", NOBODY)) {
            List<String> codes = service.path("attributes")
                    .valueStream()
                    .filter(each -> each.path("label").asString().equals("service_code"))
                    .map(each -> each.path("value").asString()
                            + " "
                            + each.path("taxonomy_term").path("code").asString())
                    .toList();
            switch (service.path("x_spean").path("service_type").asString()) {
                case "G4.6" -> assertThat(codes).containsExactly("exact training_education_vocational");
                case "G2.1", "G2.2" ->
                    assertThat(codes).containsExactly("broader medical_support_provision_medical_case");
                case "G3.1", "G4.3" -> assertThat(codes).isEmpty();
                default -> assertThat(codes).hasSizeLessThan(2);
            }
        }
    }

    @Test
    void organizationsAreFoundByAnyOfTheirNames() throws Exception {
        // The forum's, and the two that the demonstration makes up.
        assertThat(asking.all("/organizations", NOBODY)).hasSize(83 + 2);
        assertThat(asking.all("/organizations?search=afesip", NOBODY)).hasSize(1);
        assertThat(asking.all("/organizations?search=%25", NOBODY)).isEmpty();
        assertThat(asking.all("/organizations?search=nobody%20at%20all", NOBODY))
                .isEmpty();
        JsonNode full = asking.json(
                "/organizations/"
                        + asking.all("/organizations?search=afesip", NOBODY)
                                .getFirst()
                                .path("id")
                                .asString(),
                NOBODY);
        assertThat(full.path("services")).isNotEmpty();
        assertThat(full.toString()).doesNotContain("\"cell\"", "\"contacts\"");
        String term = asking.json("/taxonomy_terms?search=G4.6", NOBODY)
                .path("contents")
                .path(0)
                .path("id")
                .asString();
        Set<String> offering = new HashSet<>();
        asking.all("/services?service_type=G4.6", NOBODY)
                .forEach(each ->
                        offering.add(each.path("organization").path("id").asString()));
        assertThat(asking.all("/organizations?taxonomy_term_id=" + term, NOBODY))
                .extracting(each -> each.path("id").asString())
                .containsExactlyInAnyOrderElementsOf(offering);
    }
}
