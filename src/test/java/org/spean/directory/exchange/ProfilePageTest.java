package org.spean.directory.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.directory.exchange.Asking.NOBODY;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.Evidence;
import org.spean.SpeanTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page that tells other programs how to read the directory. */
@SpeanTest
class ProfilePageTest {

    private Asking asking;

    @BeforeEach
    void begin(@LocalServerPort int port) {
        asking = new Asking(port);
    }

    @Test
    void headingsStandInBothLanguages() throws Exception {
        assertThat(asking.get("/profile?language=en", NOBODY).body())
                .contains("<html lang=\"en\">", "Following changes", "<small lang=\"km\">ការតាមដានការផ្លាស់ប្តូរ");
        assertThat(asking.get("/profile?language=km", NOBODY).body())
                .contains("<html lang=\"km\">", "ការតាមដានការផ្លាស់ប្តូរ", "<small lang=\"en\">Following changes");
    }

    @Test
    void itRunsNothingAndLoadsOnlyOurs() throws Exception {
        HttpResponse<String> page = asking.get("/profile", NOBODY);

        assertThat(page.body()).doesNotContain("<script", "style=", "onclick", "!profile.");
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .satisfies(policy -> assertThat(policy).contains("default-src 'none'", "style-src 'self'"));
    }

    @Test
    @Evidence("2.1.3")
    void itNamesEveryExtensionAndLimit() throws Exception {
        String page = asking.get("/profile", NOBODY).body();

        for (Parameter parameter : Parameter.values()) {
            if (parameter.meaning().startsWith("Extension.")) {
                assertThat(page).contains("?" + parameter.word() + "=");
            }
        }
        assertThat(page)
                .contains(String.valueOf(Asked.MOST_ON_A_PAGE), String.valueOf(ServiceLists.MOST_RANKED))
                .contains("defunct", "package.zip", "openapi.json", "x_spean");
    }
}
