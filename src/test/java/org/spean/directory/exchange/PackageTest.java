package org.spean.directory.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.directory.exchange.Asking.NOBODY;
import static org.spean.directory.exchange.Asking.PARTNER;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.SpeanTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The data package: what its descriptor says is true of its tables. */
@SpeanTest
class PackageTest {

    private Asking asking;

    @BeforeEach
    void begin(@LocalServerPort int port) {
        asking = new Asking(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {NOBODY, PARTNER})
    void everyTableIsAsItsDescriptorSays(String token) throws Exception {
        Map<String, String> files = files(token);
        JsonNode descriptor = Asking.JSON.readTree(files.get("datapackage.json"));
        Map<String, Set<String>> keys = new LinkedHashMap<>();
        for (JsonNode resource : descriptor.path("resources")) {
            List<CSVRecord> rows = rows(files, resource);
            for (JsonNode field : resource.path("schema").path("fields")) {
                String name = field.path("name").asString();
                List<String> values = rows.stream().map(row -> row.get(name)).toList();
                List<String> given =
                        values.stream().filter(value -> !value.isEmpty()).toList();
                JsonNode constraints = field.path("constraints");
                if (constraints.path("required").asBoolean(false)) {
                    assertThat(values).as(resource.path("name") + "." + name).doesNotContain("");
                }
                if (constraints.path("unique").asBoolean(false)) {
                    assertThat(given).as(resource.path("name") + "." + name).doesNotHaveDuplicates();
                }
                if (constraints.has("enum")) {
                    assertThat(given)
                            .isSubsetOf(constraints
                                    .path("enum")
                                    .valueStream()
                                    .map(JsonNode::asString)
                                    .toList());
                }
                if (field.path("format").asString("").equals("uuid")) {
                    assertThat(given)
                            .allSatisfy(value -> assertThat(Handles.read(value)).isPresent());
                }
            }
            String key = resource.path("schema").path("primaryKey").asString();
            keys.put(
                    resource.path("name").asString(),
                    rows.stream().map(row -> row.get(key)).collect(Collectors.toSet()));
        }
        assertThat(files).hasSize(keys.size() + 1);
        for (JsonNode resource : descriptor.path("resources")) {
            for (JsonNode reference : resource.path("schema").path("foreignKeys")) {
                Set<String> used = new HashSet<>();
                rows(files, resource)
                        .forEach(
                                row -> used.add(row.get(reference.path("fields").asString())));
                used.remove("");
                assertThat(keys.get(reference.path("reference").path("resource").asString()))
                        .as(resource.path("name") + " " + reference)
                        .containsAll(used);
            }
        }
        assertThat(keys.get("service")).hasSize(143);
        assertThat(keys.get("x_spean_service")).hasSize(143);
    }

    @ParameterizedTest
    @ValueSource(strings = {NOBODY, PARTNER})
    void everyOrganizationThatIsListedIsThereWithItsNumbers(String token) throws Exception {
        Map<String, String> files = files(token);
        Set<String> listed = new HashSet<>();
        Set<String> numbers = new HashSet<>();
        for (JsonNode each : asking.all("/organizations?full=true", token)) {
            String id = each.path("id").asString();
            listed.add(id);
            each.path("phones")
                    .forEach(
                            phone -> numbers.add(id + " " + phone.path("number").asString()));
        }

        assertThat(table(files, "organization"))
                .extracting(row -> row.get("id"))
                .containsExactlyInAnyOrderElementsOf(listed);
        assertThat(numbers).isNotEmpty();
        assertThat(table(files, "phone"))
                .filteredOn(row -> !row.get("organization_id").isEmpty())
                .extracting(row -> row.get("organization_id") + " " + row.get("number"))
                .containsExactlyInAnyOrderElementsOf(numbers);
    }

    @Test
    void thePublicPackageHoldsNobodysNameAndNoMobileNumber() throws Exception {
        Map<String, String> open = files(NOBODY);
        Map<String, String> partners = files(PARTNER);

        assertThat(open.get("contacts.csv")).hasLineCount(1);
        assertThat(open.get("phones.csv")).doesNotContain(",cell,");
        assertThat(partners.get("contacts.csv")).hasSizeGreaterThan(5_000);
        assertThat(partners.get("phones.csv")).contains(",cell,");
    }

    @ParameterizedTest
    @ValueSource(strings = {NOBODY, PARTNER})
    void noSpreadsheetRunsAnyCell(String token) throws Exception {
        Map<String, String> files = files(token);
        JsonNode descriptor = Asking.JSON.readTree(files.get("datapackage.json"));
        for (JsonNode resource : descriptor.path("resources")) {
            for (CSVRecord row : rows(files, resource)) {
                assertThat(row.stream())
                        .allSatisfy(cell -> assertThat(cell).doesNotMatch("(?s)[=@\\-\\t\\r\\n].*|\\+(?!\\d+$).*"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"=1+1,'=1+1", "'=1,''=1", "-Wish,'-Wish", "@x,'@x", "+855x,'+855x", "plain,plain", "'plain,'plain"
            })
    void theApostropheCanBeTakenOffAgain(String text, String cell) {
        assertThat(new TabularTable.Column("x", true).cell(text)).isEqualTo(cell);
        assertThat(new TabularTable.Column("x", false).cell(text)).isEqualTo(text);
    }

    private Map<String, String> files(String token) throws Exception {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(
                new ByteArrayInputStream(asking.bytes("/package.zip", token).body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static List<CSVRecord> table(Map<String, String> files, String name) throws Exception {
        for (JsonNode resource :
                Asking.JSON.readTree(files.get("datapackage.json")).path("resources")) {
            if (resource.path("name").asString().equals(name)) {
                return rows(files, resource);
            }
        }
        throw new AssertionError("no table " + name);
    }

    private static List<CSVRecord> rows(Map<String, String> files, JsonNode resource) throws Exception {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser =
                CSVParser.parse(new StringReader(files.get(resource.path("path").asString())), format)) {
            assertThat(parser.getHeaderNames())
                    .isEqualTo(resource.path("schema")
                            .path("fields")
                            .valueStream()
                            .map(field -> field.path("name").asString())
                            .toList());
            return parser.getRecords();
        }
    }
}
