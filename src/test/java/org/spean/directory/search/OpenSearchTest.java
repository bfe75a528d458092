package org.spean.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.spean.Evidence;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.access.Actors;
import org.spean.directory.CallOutcome;
import org.spean.directory.CallReport;
import org.spean.directory.Calls;
import org.spean.directory.EntryPhone;
import org.spean.directory.Finder;
import org.spean.directory.Findings;
import org.spean.directory.Hit;
import org.spean.directory.Search;
import org.spean.directory.ServiceEntry;
import org.spean.directory.ServiceId;
import org.spean.directory.Tier;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The directory's index in OpenSearch: it is written at once, may go away and come back, and holds nothing else. */
@SpeanTest
@ExtendWith(OutputCaptureExtension.class)
class OpenSearchTest implements OnOpenSearch {

    private static final Search LEGAL = Search.EVERYTHING.withWords("legal advice");
    private static final Search CALLED = Search.EVERYTHING.withVerifiedOnly(true);

    private final Actor actor = Actors.person(UUID.randomUUID(), "Tester", Set.of());

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("indexFinder")
    private Finder finder;

    @Autowired
    @Qualifier("tableFinder")
    private Finder tables;

    @Autowired
    private IndexKeeper index;

    @Autowired
    private IndexPulse pulse;

    @Autowired
    private Calls calls;

    @BeforeEach
    void theIndexAnswers() {
        index.tick(false);
        assertThat(index.ready()).isTrue();
    }

    /** Driven by hand from here: the program's own beat would mend what a test has just broken. */
    private void stopThePulse() {
        pulse.stop();
    }

    @AfterEach
    void thePulseBeats() {
        if (!pulse.isRunning()) {
            pulse.start();
        }
    }

    private Findings find(Search search) {
        return finder.find(search, Tier.PARTNERS, 0, 100);
    }

    private List<ServiceId> order() {
        return find(LEGAL).hits().stream().map(hit -> hit.entry().id()).toList();
    }

    private UUID answered(PhoneNumber number) {
        return calls.report(actor, number, CallOutcome.ANSWERED, Optional.empty())
                .map(CallReport::id)
                .orElseThrow();
    }

    private static Optional<PhoneNumber> number(ServiceEntry entry) {
        return entry.phones().stream()
                .map(EntryPhone::number)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static String ask(String method, String address, String body) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(address))
                                    .header("Content-Type", "application/json")
                                    .method(method, BodyPublishers.ofString(body))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        }
    }

    @Test
    void aCallReportChangesTheRankingAtOnce() {
        List<ServiceId> before = order();
        boolean moved = false;
        for (Hit hit : find(LEGAL).hits().reversed()) {
            Optional<PhoneNumber> number = number(hit.entry());
            if (moved || number.isEmpty()) {
                continue;
            }
            UUID report = answered(number.get());
            List<ServiceId> after = order();
            calls.takeBack(actor, report);
            assertThat(after).containsExactlyInAnyOrderElementsOf(before);
            assertThat(order()).isEqualTo(before);
            assertThat(index.ready()).isTrue();
            moved = after.indexOf(hit.entry().id()) < before.indexOf(hit.entry().id());
        }
        assertThat(moved).as("somebody who was reached stands higher").isTrue();
    }

    @Test
    @Evidence("16.5.2")
    void whileItIsAwayTheTablesAnswerAndBackAgainItHasMissedNothing(CapturedOutput told) {
        PhoneNumber number = find(LEGAL).hits().stream()
                .map(hit -> number(hit.entry()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
        List<ServiceId> before = order();
        int saidBefore = told.getAll().length();
        assertThat(find(CALLED).total()).isZero();
        UUID report;
        NODE.kill();
        try {
            assertThat(find(LEGAL)).isEqualTo(tables.find(LEGAL, Tier.PARTNERS, 0, 100));
            assertThat(index.ready()).isFalse();
            report = answered(number);
            index.tick(false);
            assertThat(index.ready()).isFalse();
            assertThat(find(CALLED).total()).as("what the tables say").isPositive();
        } finally {
            NODE.startAgain();
        }
        index.tick(false);
        assertThat(index.ready()).isTrue();
        assertThat(find(CALLED).total()).as("what was written meanwhile").isPositive();
        calls.takeBack(actor, report);
        assertThat(order()).isEqualTo(before);
        assertThat(told.getAll().substring(saidBefore))
                .contains("The search index is away")
                .doesNotContain("Made the search index", "legal advice");
    }

    @Test
    void aLostIndexIsMadeAgain(CapturedOutput told) throws Exception {
        stopThePulse();
        List<ServiceId> before = order();
        ask("DELETE", NODE.address() + "/spean-directory", "");
        assertThat(find(LEGAL)).isEqualTo(tables.find(LEGAL, Tier.PARTNERS, 0, 100));
        index.tick(false);
        assertThat(told.getAll())
                .contains("Made the search index of 143 services")
                .doesNotContain("legal advice");
        assertThat(index.ready()).isTrue();
        assertThat(order()).isEqualTo(before);
    }

    @Test
    void anotherIndexOfThatNameGivesWay(CapturedOutput told) throws Exception {
        stopThePulse();
        List<ServiceId> before = order();
        ask("DELETE", NODE.address() + "/spean-directory", "");
        assertThat(ask("POST", NODE.address() + "/spean-directory/_doc?refresh=true", "{\"order\": \"first\"}"))
                .contains("created");
        assertThat(find(LEGAL)).isEqualTo(tables.find(LEGAL, Tier.PARTNERS, 0, 100));
        index.tick(false);
        assertThat(told.getAll()).contains("Made the search index of 143 services");
        assertThat(index.ready()).isTrue();
        assertThat(order()).isEqualTo(before);
    }

    @Test
    void pagesBeyondTenThousandAreEmptyAndNoFailure(CapturedOutput told) {
        Findings far = finder.find(LEGAL, Tier.PUBLIC, 1_000_000, 50);
        assertThat(far.hits()).isEmpty();
        assertThat(far.total()).isEqualTo(finder.find(LEGAL, Tier.PUBLIC, 0, 1).total());
        assertThat(told.getAll()).doesNotContain("did not answer");
        assertThat(index.ready()).isTrue();
    }

    @Test
    void thePagesAndTheListForProgramsAreServed() throws Exception {
        String program = "http://localhost:" + port;
        assertThat(ask("GET", program + "/", "")).contains("<!doctype html>");
        assertThat(ask("GET", program + "/api/hsds/services?search=court+Svay+Rieng", ""))
                .containsPattern("\"total_items\"\\s*:\\s*2\\b");
        assertThat(index.ready()).isTrue();
    }

    @Test
    void nothingButTheDirectoryIsPutThere() throws Exception {
        assertThat(ask("GET", NODE.address() + "/_cat/indices?h=index,pri&expand_wildcards=all", "")
                        .strip())
                .matches("spean-directory\\s+1");
    }
}
