package org.spean.directory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.hibernate.search.backend.elasticsearch.cfg.ElasticsearchBackendSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.machine.PlainRefusal;

/** A setting that cannot be meant is refused with a sentence, before anything is sent anywhere. */
class OpenSearchAddressTest {

    @Test
    void addressesStandBetweenCommas() {
        assertThat(OpenSearchAddress.read(" https://a.example:9200, https://b.example/path ,"))
                .containsExactly(URI.create("https://a.example:9200"), URI.create("https://b.example/path"));
        assertThat(OpenSearchAddress.read("")).isEmpty();
        assertThat(OpenSearchAddress.read(" , ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:9200",
                "search",
                "ftp://search.example",
                "https://",
                "https://a b",
                "https://a.example?pretty",
                "https://a.example#top",
                "\u0000",
                "yes"
            })
    void whatIsNoAddressIsRefused(String written) {
        assertThatThrownBy(() -> OpenSearchAddress.read(written))
                .isInstanceOf(PlainRefusal.class)
                .hasMessageContaining("SPEAN_OPENSEARCH")
                .hasMessageContaining(written);
    }

    @Test
    void aPasswordInsideAnAddressIsRefusedAndNotRepeated() {
        assertThatThrownBy(() -> OpenSearchAddress.read("https://me:secret@a.example"))
                .isInstanceOf(PlainRefusal.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void openAndEncryptedAddressesAreNotMixed() {
        assertThatThrownBy(() -> OpenSearchAddress.read("https://a.example,http://b.example"))
                .isInstanceOf(PlainRefusal.class);
    }

    @Test
    void anIndexHasASimpleName() {
        assertThat(OpenSearchAddress.index("spean-directory")).isEqualTo("spean-directory");
        for (String name : new String[] {"", "_all", "*", "A", "a/b", "a,b", ".", "-a", "a".repeat(200)}) {
            assertThatThrownBy(() -> OpenSearchAddress.index(name)).isInstanceOf(PlainRefusal.class);
        }
    }

    @Test
    void whatTravelsOverOtherMachinesUnencryptedIsNoticed() {
        assertThat(OpenSearchAddress.open(URI.create("http://192.0.2.1:9200"))).isTrue();
        assertThat(OpenSearchAddress.open(URI.create("http://127.0.0.1:9200"))).isFalse();
        assertThat(OpenSearchAddress.open(URI.create("https://192.0.2.1:9200"))).isFalse();
    }

    @Test
    void onlyTheChosenBackendIsSetUp() {
        Map<String, Object> files = new java.util.HashMap<>();
        new IndexBackend(java.nio.file.Path.of("index"), "", "spean-directory", "", "").customize(files);
        assertThat(files)
                .containsEntry("hibernate.search.backend.type", "lucene")
                .containsEntry("hibernate.search.backend.directory.root", "index")
                .hasSize(5);
        Map<String, Object> elsewhere = new java.util.HashMap<>();
        new IndexBackend(java.nio.file.Path.of("index"), "https://a.example", "spean-directory", "me", "secret")
                .customize(elsewhere);
        assertThat(elsewhere)
                .containsEntry("hibernate.search.backend.type", "elasticsearch")
                .containsEntry("hibernate.search.backend.uris", "https://a.example")
                .containsEntry("hibernate.search.backend." + ElasticsearchBackendSettings.USERNAME, "me")
                .doesNotContainKey("hibernate.search.backend.directory.root");
    }
}
