package org.spean.access.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerAddressTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "::ffff:203.0.113.7, 203.0.113.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0/64",
        "fe80::1%eth0, fe80:0:0:0:0:0:0:0/64",
        "not an address, unknown",
        "localhost, unknown",
        "'', unknown"
    })
    void itIsAnAddressOrTheNetworkOfOne(String remote, String caller) {
        assertThat(CallerAddress.of(remote)).isEqualTo(caller);
    }
}
