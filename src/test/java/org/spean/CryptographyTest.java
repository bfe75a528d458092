package org.spean;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/**
 * {@code cryptography.csv} is the list of everything in the program that encrypts, hashes, signs or draws by lot: with which
 * algorithm, which secret, kept where, for what and not for what, and what takes its place when it is too weak.
 */
class CryptographyTest {

    private static final Path TABLE = Path.of("src", "test", "resources", "org", "spean", "cryptography.csv");

    private static final JavaClasses PROGRAM = Bytecode.PROGRAM;

    /** What makes secrets, or works with them. */
    private static final List<String> TOOLS = List.of(
            "javax.crypto.",
            "java.security.MessageDigest",
            "java.security.DigestOutputStream",
            "java.security.SecureRandom",
            "java.security.Signature",
            "java.security.KeyPairGenerator",
            "java.security.KeyStore",
            "com.google.crypto.tink.",
            "com.twilio.security.",
            "org.bouncycastle.",
            "org.springframework.security.crypto.argon2.",
            "org.springframework.security.crypto.keygen.",
            "org.springframework.security.crypto.encrypt.",
            "org.springframework.security.web.webauthn.management.Webauthn4J");

    private static List<CSVRecord> table() {
        try {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(new StringReader(Sources.text(TABLE)))
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean works(JavaClass each) {
        return each.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getName())
                .anyMatch(name -> TOOLS.stream().anyMatch(name::startsWith));
    }

    @Test
    @Evidence({"11.1.2", "11.1.3", "11.1.4", "11.2.1"})
    void theListNamesExactlyTheClassesThatDoIt() {
        List<String> found = PROGRAM.stream()
                .filter(CryptographyTest::works)
                .map(each -> each.getName().replaceFirst("\\$.*", "").substring("org.spean.".length()))
                .distinct()
                .sorted()
                .toList();

        assertThat(table().stream().map(row -> row.get("class")).distinct().sorted())
                .isEqualTo(found);
        assertThat(table()).allMatch(row -> row.stream().noneMatch(String::isBlank));
    }

    @Test
    @Evidence({"11.3.1", "11.3.2", "11.4.1", "11.4.3", "11.2.3", "11.6.1"})
    void noWeakAlgorithmIsNamedAnywhere() {
        Pattern asked = Pattern.compile(
                "(?:MessageDigest|Mac|Cipher|Signature|KeyGenerator|KeyPairGenerator|SecretKeyFactory|SecureRandom)"
                        + "\\s*\\.getInstance\\(\\s*([^),]+)");
        List<String> named = Sources.below("src/main/java", ".java")
                .map(Sources::text)
                .flatMap(text -> asked.matcher(text).results().map(MatchResult::group))
                .map(call -> call.replaceAll("\\s+", ""))
                .distinct()
                .sorted()
                .toList();

        // SHA-1 only within HMAC, and only because telephones make their codes so.
        assertThat(named)
                .isSubsetOf(
                        "MessageDigest.getInstance(\"SHA-256\"",
                        "Mac.getInstance(HMAC",
                        "Mac.getInstance(\"HmacSHA256\"",
                        "Mac.getInstance(\"HmacSHA1\"");
        assertThat(Sources.below("src/main/java", ".java")
                        .filter(file -> Sources.text(file).contains("HmacSHA1")))
                .extracting(file -> file.getFileName().toString())
                .containsExactly("Totp.java");
        assertThat(Sources.below("src/main/java", ".java")
                        .map(Sources::text)
                        .flatMap(text -> Pattern.compile("Predefined\\w+Parameters\\s*\\.\\w+")
                                .matcher(text)
                                .results()
                                .map(MatchResult::group)))
                .isSubsetOf("PredefinedAeadParameters.AES256_GCM", "PredefinedSignatureParameters.ED25519");
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("javax.crypto.Cipher")
                .because("Tink encrypts (AES-256-GCM): who picks a mode and a nonce alone picks wrongly")
                .check(PROGRAM);
    }

    @Test
    @Evidence("6.5.3")
    void chanceThatCanBeCalculatedIsNotUsed() {
        noClasses()
                .should()
                .dependOnClassesThat(describe(
                        "draw numbers that can be calculated",
                        (JavaClass each) -> Stream.of(Random.class, SplittableRandom.class, ThreadLocalRandom.class)
                                .anyMatch(each::isEquivalentTo)))
                .orShould()
                .callMethod(Math.class, "random")
                .because("what nobody may guess comes from SecureRandom")
                .check(PROGRAM);
    }

    @Test
    @Evidence("11.5.2")
    void chanceDoesNotRunDryWhereManyDrawAtOnce() throws Exception {
        int hands = 16;
        int draws = 5_000;
        Set<String> drawn = ConcurrentHashMap.newKeySet();
        try (ExecutorService all = Executors.newFixedThreadPool(hands)) {
            for (int hand = 0; hand < hands; hand++) {
                all.execute(() -> {
                    SecureRandom random = new SecureRandom();
                    byte[] secret = new byte[32];
                    for (int draw = 0; draw < draws; draw++) {
                        random.nextBytes(secret);
                        drawn.add(HexFormat.of().formatHex(secret));
                    }
                });
            }
        }

        assertThat(drawn).hasSize(hands * draws);
        assertThat(new SecureRandom().getAlgorithm()).isIn("NativePRNG", "DRBG");
    }
}
