package org.spean.directory.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.directory.exchange.Asking.NOBODY;
import static org.spean.directory.exchange.Asking.PARTNER;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardReader;
import ezvcard.parameter.TelephoneType;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.Evidence;
import org.spean.SpeanTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** vCards, read again by their own library. */
@SpeanTest
class CardsTest {

    private Asking asking;

    @BeforeEach
    void begin(@LocalServerPort int port) {
        asking = new Asking(port);
    }

    @Test
    void everyServicesCardHoldsTheNumbersThatItsReaderMaySee() throws Exception {
        for (String token : new String[] {NOBODY, PARTNER}) {
            for (JsonNode service :
                    asking.json("/services?full=true&per_page=30", token).path("contents")) {
                Set<String> numbers = new HashSet<>();
                service.path("phones")
                        .forEach(phone -> numbers.add(phone.path("number").asString()));
                VCard card = card("/services/" + service.path("id").asString() + ".vcf", token);
                if (!numbers.isEmpty()) {
                    assertThat(card.getTelephoneNumbers())
                            .extracting(line -> line.getText())
                            .containsExactlyInAnyOrderElementsOf(numbers);
                }
                if (token.isEmpty()) {
                    assertThat(card.getTelephoneNumbers())
                            .noneMatch(line -> line.getTypes().contains(TelephoneType.CELL));
                }
                assertThat(card.getNotes().getFirst().getValue()).contains("Reported 2010-12", "Not verified");
            }
        }
    }

    @Test
    void khmerNamesArriveWhole() throws Exception {
        for (JsonNode each : asking.json("/organizations?per_page=100", NOBODY).path("contents")) {
            String khmer = each.path("alternate_name").asString("");
            VCard card = card("/organizations/" + each.path("id").asString() + ".vcf", NOBODY);
            assertThat(card.getVersion()).isEqualTo(VCardVersion.V3_0);
            assertThat(card.getFormattedName().getValue()).endsWith(khmer);
            assertThat(card.getOrganization().getValues().getFirst())
                    .isEqualTo(each.path("name").asString());
        }
    }

    @Test
    @Evidence({"5.4.1", "5.4.2"})
    void besideTheScreensWhoeverIsNotSignedInIsLedToTheApiWhichCounts() throws Exception {
        String id = organization("AFESIP");

        HttpResponse<String> beside = asking.page("/card/organization/" + id + ".vcf");

        assertThat(beside.statusCode()).isEqualTo(302);
        assertThat(beside.headers().firstValue("Location").orElse(""))
                .endsWith("/api/hsds/organizations/" + id + ".vcf");
        HttpResponse<String> card = asking.get("/organizations/" + id + ".vcf", NOBODY);
        assertThat(card.headers().firstValue("Content-Type").orElse("")).startsWith("text/vcard");
        assertThat(card.headers().firstValue("Content-Disposition").orElse("")).contains("attachment", "AFESIP.vcf");
    }

    @Test
    void anOrganizationsHotlineStandsOnItsCard() throws Exception {
        VCard card = card("/organizations/" + organization("LSCW") + ".vcf", NOBODY);

        assertThat(card.getTelephoneNumbers())
                .extracting(line -> line.getText())
                .contains("+85577455516");
    }

    @Test
    void aCardTakesNoParameters() throws Exception {
        assertThat(asking.get("/organizations/" + organization("AFESIP") + ".vcf?full=true", NOBODY)
                        .statusCode())
                .isEqualTo(400);
    }

    private String organization(String named) throws Exception {
        return asking.json("/organizations?search=" + named, NOBODY)
                .path("contents")
                .path(0)
                .path("id")
                .asString();
    }

    private VCard card(String path, String token) throws Exception {
        HttpResponse<String> answer = asking.get(path, token);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        try (VCardReader reader = new VCardReader(answer.body())) {
            return reader.readNext();
        }
    }
}
