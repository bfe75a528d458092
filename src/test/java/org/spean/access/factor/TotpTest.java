package org.spean.access.factor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spean.Evidence;
import org.spean.widgets.QrPicture;

/** Codes as RFC 6238 has them, and as people type them. */
class TotpTest {

    private static final byte[] OF_THE_RFC = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final TotpSecret SECRET = new TotpSecret(OF_THE_RFC);
    private static final Instant NOW = Instant.ofEpochSecond(1_234_567_890);
    private static final Pattern SQUARE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void itMakesTheCodesOfTheStandard(long second, String code) {
        assertThat(SECRET.code(Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    @Evidence("6.5.5")
    void aHalfMinuteEitherSideIsTakenAndNoMore() {
        for (long halfMinutes = -12; halfMinutes <= 12; halfMinutes++) {
            String code = SECRET.code(NOW.plusSeconds(30 * halfMinutes));
            assertThat(SECRET.made(code, NOW))
                    .as(halfMinutes + " half minutes off")
                    .isEqualTo(Math.abs(halfMinutes) <= 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"005924", "005 924", "'  005-924 '", "០០៥៩២៤", "០០៥ ៩២៤", "005\u200b924", "٠٠٥٩٢٤"})
    void itDoesNotMatterHowAPersonTypesIt(String typed) {
        assertThat(SECRET.made(typed, NOW)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"5924", "0059240", "00592a", "'-'", "''", "005925"})
    void whatIsNotTheCodeIsNotTaken(String typed) {
        assertThat(SECRET.made(typed, NOW)).isFalse();
        assertThat(SECRET.made("0".repeat(100_000), NOW)).isFalse();
    }

    @Test
    void aPersonCanCopyTheSecret() {
        assertThat(SECRET.grouped()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assertThat(TotpSecret.make().grouped())
                .hasSize(39)
                .isNotEqualTo(TotpSecret.make().grouped());
        assertThat(SECRET).hasToString("TotpSecret");
    }

    @Test
    void aTelephoneCanReadThePicture() throws Exception {
        String address = SECRET.address("Spean", "សុខ ដារ៉ា");
        QrPicture picture = QrPicture.of(address);
        int around = 4;
        BitMatrix squares = new BitMatrix(picture.side() - 2 * around);
        SQUARE.matcher(picture.path())
                .results()
                .forEach(each -> squares.set(
                        Integer.parseInt(each.group(1)) - around, Integer.parseInt(each.group(2)) - around));

        assertThat(new Decoder().decode(squares).getText()).isEqualTo(address);
        assertThat(address)
                .startsWith("otpauth://totp/Spean:%E1%9E%9F")
                .endsWith("?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Spean");
    }

    @Test
    @Evidence("6.5.8")
    void fiveMinutesOffIsTooMuch() {
        assertThat(SECRET.made(SECRET.code(NOW.plus(Duration.ofMinutes(5))), NOW))
                .isFalse();
        assertThat(SECRET.made(SECRET.code(NOW.minus(Duration.ofMinutes(5))), NOW))
                .isFalse();
    }
}
