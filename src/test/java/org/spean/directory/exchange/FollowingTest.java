package org.spean.directory.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.directory.exchange.Asking.NOBODY;
import static org.spean.directory.exchange.Asking.PARTNER;
import static org.spean.directory.exchange.Asking.encoded;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.directory.DirectoryChanged;
import org.spean.people.OrganizationId;
import org.spean.people.OrganizationsChanged;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Following what changes. Rows are moved into a year of their own, and back: nobody else works there. */
@SpeanTest
class FollowingTest {

    private static final String THEN = "2190-01-02T03:04:05.678901Z";
    private static final String SINCE = "modified_after=2190-01-02T03:04:05.678Z";

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private TransactionTemplate transaction;

    private Asking asking;

    @BeforeEach
    void begin(@LocalServerPort int port) {
        asking = new Asking(port);
    }

    @AfterEach
    void end() {
        write("UPDATE service SET ended_at = NULL WHERE ended_at >= '2190-01-01'");
        write("UPDATE organization SET modified_at = '2026-01-01' WHERE modified_at >= '2190-01-01'");
        write(
                "UPDATE service SET modified_at = '2026-01-01', publicly_modified_at = '2026-01-01' WHERE modified_at >= '2190-01-01'");
    }

    @Test
    void exactlyWhatWasModifiedIsFound() throws Exception {
        modify("G4-6-CGI", true);
        modify("G4-6-KK", true);

        assertThat(rows("/services?" + SINCE, NOBODY)).containsExactlyInAnyOrder("G4-6-CGI", "G4-6-KK");
        assertThat(rows("/services?modified_after=2190-01-02T03:04:05.679Z", NOBODY))
                .isEmpty();
        assertThat(rows("/services?modified_after=" + encoded("2190-01-02T10:04:05.678+07:00"), NOBODY))
                .hasSize(2);
        assertThat(rows("/services?modified_after=2190-01-02", NOBODY)).hasSize(2);
        assertThat(asking.json("/services?minimal=true&" + SINCE, NOBODY).path("contents"))
                .allSatisfy(each ->
                        assertThat(each.path("modified_date").asString()).isEqualTo("2190-01-02T03:04:05.678Z"));
    }

    @Test
    void whatTheServiceSaysIsTheMomentToAskWith() throws Exception {
        UUID id = modify("G4-6-CGI", true);

        String moment =
                asking.json("/services/" + id, NOBODY).path("last_modified").asString();

        assertThat(rows("/services?modified_after=" + moment, NOBODY)).containsExactly("G4-6-CGI");
    }

    @Test
    void whatEndedIsATombstoneAndNothingElse() throws Exception {
        JsonNode before = asking.json("/services/" + id("G4-6-CGI"), PARTNER);
        UUID id = end("G4-6-CGI");

        for (String token : List.of(NOBODY, PARTNER)) {
            JsonNode listed = asking.json("/services?full=true&" + SINCE, token).path("contents");
            assertThat(listed).hasSize(1);
            JsonNode tombstone = asking.json("/services/" + id, token);
            assertThat(tombstone).isEqualTo(listed.path(0));
            assertThat(tombstone.propertyNames()).containsExactlyInAnyOrder("id", "name", "status", "last_modified");
            assertThat(ConformanceTest.wrongInHsds("service", tombstone)).isEmpty();
            assertThat(tombstone.path("status").asString()).isEqualTo("defunct");
            assertThat(tombstone.path("id")).isEqualTo(before.path("id"));
            assertThat(tombstone.path("name")).isEqualTo(before.path("name"));
            assertThat(asking.all("/services", token))
                    .noneSatisfy(each -> assertThat(each.path("id")).isEqualTo(before.path("id")));
            assertThat(asking.get("/services/" + id + ".vcf", token).statusCode())
                    .isEqualTo(404);
        }
        JsonNode place = before.path("service_at_locations").path(0);
        JsonNode gone = asking.json("/service_at_locations/" + place.path("id").asString(), NOBODY);
        assertThat(gone.propertyNames()).containsExactlyInAnyOrder("id", "service");
        assertThat(ConformanceTest.wrongInHsds("service_at_location", gone)).isEmpty();
        assertThat(gone.path("service").path("status").asString()).isEqualTo("defunct");
        assertThat(asking.json("/service_at_locations?" + SINCE, NOBODY).path("contents"))
                .hasSize(before.path("service_at_locations").size())
                .contains(gone);
    }

    @Test
    void anOrganizationWhoseServicesHaveAllEndedIsATombstone() throws Exception {
        String organization = asking.json("/services/" + id("G4-6-CGI"), NOBODY)
                .path("organization")
                .path("id")
                .asString();
        for (JsonNode each : asking.all("/services?organization_id=" + organization, NOBODY)) {
            end(each.path("x_spean").path("row").asString());
        }

        JsonNode tombstone = asking.json("/organizations/" + organization, PARTNER);
        assertThat(tombstone.propertyNames()).containsExactlyInAnyOrder("id", "name", "description", "x_spean");
        assertThat(ConformanceTest.wrongInHsds("organization", tombstone)).isEmpty();
        assertThat(tombstone.path("x_spean").path("status").asString()).isEqualTo("defunct");
        assertThat(tombstone.path("x_spean").propertyNames()).containsExactlyInAnyOrder("status", "last_modified");
        assertThat(asking.all("/organizations", NOBODY))
                .noneSatisfy(each -> assertThat(each.path("id").asString()).isEqualTo(organization));
        assertThat(asking.json("/organizations?" + SINCE, NOBODY).path("contents"))
                .hasSize(1)
                .allSatisfy(each -> assertThat(each).isEqualTo(tombstone));
    }

    @Test
    void whatNobodySeesChangedForNobody() throws Exception {
        modify("G4-6-CGI", false);

        assertThat(rows("/services?" + SINCE, PARTNER)).containsExactly("G4-6-CGI");
        assertThat(rows("/services?" + SINCE, NOBODY)).isEmpty();
        assertThat(asking.json("/services/" + id("G4-6-CGI"), NOBODY)
                        .path("last_modified")
                        .asString())
                .doesNotStartWith("2190");
        assertThat(asking.json("/organizations?" + SINCE, NOBODY)
                        .path("total_items")
                        .asInt())
                .isZero();
        assertThat(asking.json("/organizations?" + SINCE, PARTNER)
                        .path("total_items")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void parametersAddUp() throws Exception {
        modify("G4-6-CGI", true);
        modify("G4-6-KK", true);
        String organization = asking.json("/services/" + id("G4-6-KK"), NOBODY)
                .path("organization")
                .path("id")
                .asString();

        assertThat(rows("/services?" + SINCE + "&organization_id=" + organization, NOBODY))
                .containsExactly("G4-6-KK");
        assertThat(rows("/services?" + SINCE + "&service_type=G4.6", NOBODY)).hasSize(2);
        assertThat(rows("/services?" + SINCE + "&service_type=G5.3", NOBODY)).isEmpty();
        assertThat(rows("/services?" + SINCE + "&service_type=G4.6&service_group=5", NOBODY))
                .isEmpty();
        assertThat(rows("/services?" + SINCE + "&search=vocational", NOBODY)).hasSize(2);
        assertThat(rows("/services?" + SINCE + "&search=vocational&organization_id=" + organization, NOBODY))
                .containsExactly("G4-6-KK");
        assertThat(rows("/services?organization_id=" + organization + "&province=KH-2", NOBODY))
                .contains("G4-6-KK");
    }

    @Test
    void whatIsOfARenamedOrganizationIsModifiedWithIt() throws Exception {
        String organization = asking.json("/services/" + id("G4-6-KK"), NOBODY)
                .path("organization")
                .path("id")
                .asString();
        List<String> its = rows("/services?organization_id=" + organization, NOBODY);
        transaction.executeWithoutResult(status -> {
            database.update(
                    "UPDATE organization SET modified_at = ?::timestamptz WHERE id = ?::uuid", THEN, organization);
            events.publishEvent(new OrganizationsChanged(Set.of(new OrganizationId(UUID.fromString(organization)))));
            events.publishEvent(new DirectoryChanged());
        });

        assertThat(rows("/services?" + SINCE, NOBODY)).isNotEmpty().containsExactlyInAnyOrderElementsOf(its);
    }

    private List<String> rows(String path, String token) throws Exception {
        return asking.all(path, token).stream()
                .map(each -> each.path("x_spean").path("row").asString())
                .toList();
    }

    private void write(String sql, String... parameters) {
        transaction.executeWithoutResult(status -> {
            database.update(sql, (Object[]) parameters);
            // Whoever writes past the program is found a moment later; a test does not wait for moments.
            events.publishEvent(new DirectoryChanged());
        });
    }

    private UUID id(String row) {
        return database.queryForList("SELECT id FROM service WHERE row_name = ?", UUID.class, row)
                .getFirst();
    }

    private UUID modify(String row, boolean publicly) {
        write(
                "UPDATE service SET modified_at = ?::timestamptz, publicly_modified_at = ?::timestamptz WHERE row_name = ?",
                THEN,
                publicly ? THEN : "2026-01-01",
                row);
        return id(row);
    }

    private UUID end(String row) {
        write("UPDATE service SET ended_at = ?::timestamptz WHERE row_name = ?", THEN, row);
        return modify(row, true);
    }
}
