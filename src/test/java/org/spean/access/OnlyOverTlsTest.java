package org.spean.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.Evidence;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** In earnest other machines are answered over TLS alone. */
class OnlyOverTlsTest {

    private static MockHttpServletResponse asked(boolean without, boolean secure, String from, String path)
            throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setSecure(secure);
        request.setRemoteAddr(from);
        MockHttpServletResponse response = new MockHttpServletResponse();
        MockFilterChain rest = new MockFilterChain();
        new OnlyOverTls(without).doFilter(request, response, rest);
        assertThat(rest.getRequest() == null).isEqualTo(response.getStatus() == 403);
        return response;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/api/hsds/services", "/assets/spean.css"})
    @Evidence({"12.2.1", "4.1.2"})
    void anotherMachineIsToldSoAndLedNowhere(String path) throws Exception {
        MockHttpServletResponse refused = asked(false, false, "192.0.2.7", path);

        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(refused.getContentAsString()).contains("https://", "អ៊ិនគ្រីប");
        assertThat(refused.getHeader("Location")).isNull();
        assertThat(refused.getCookies()).isEmpty();
        assertThat(asked(false, true, "192.0.2.7", path).getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "0:0:0:0:0:0:0:1", "127.8.9.1"})
    void thisMachineIsAnswered(String from) throws Exception {
        assertThat(asked(false, false, from, "/").getStatus()).isEqualTo(200);
    }

    @Test
    void whatIsNoAddressIsAnotherMachine() throws Exception {
        assertThat(asked(false, false, "localhost.example", "/").getStatus()).isEqualTo(403);
        assertThat(asked(false, false, "", "/").getStatus()).isEqualTo(403);
    }

    @Test
    void whoeverEncryptsInAnotherWaySaysSo() throws Exception {
        assertThat(asked(true, false, "192.0.2.7", "/").getStatus()).isEqualTo(200);
    }
}
