package org.spean.access.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spean.access.session.Client.Browser;
import org.spean.access.session.Client.Os;

class ClientTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mozilla/5.0 (Linux; Android 9; SM-J260G) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Mobile Safari/537.36 | CHROME | ANDROID
            Mozilla/5.0 (Linux; Android 13; SAMSUNG SM-A047F) AppleWebKit/537.36 SamsungBrowser/25.0 Chrome/121.0 Mobile Safari/537.36 | SAMSUNG | ANDROID
            Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0 | EDGE | WINDOWS
            Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 | FIREFOX | LINUX
            Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1 | SAFARI | IPHONE
            Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 CriOS/140.0 Mobile/15E148 Safari/604.1 | CHROME | IPHONE
            Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15 | SAFARI | MAC
            Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 Chrome/138.0.0.0 Safari/537.36 | CHROME | CHROMEBOOK
            curl/8.5.0 | OTHER | OTHER
            <script>alert(1)</script> | OTHER | OTHER
            """)
    void aBrowserIsKnownByWhatItCallsItself(String said, Browser browser, Os system) {
        assertThat(Client.of(said)).isEqualTo(new Client(browser, system));
    }

    @Test
    void whoSaysNothingOrTooMuchIsUnknown() {
        assertThat(Client.of(null)).isEqualTo(new Client(Browser.OTHER, Os.OTHER));
        assertThat(Client.of("x".repeat(100_000) + "Firefox/1")).isEqualTo(new Client(Browser.OTHER, Os.OTHER));
    }
}
