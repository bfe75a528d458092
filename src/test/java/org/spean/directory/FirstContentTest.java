package org.spean.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spean.Evidence;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.access.Actors;
import org.spean.access.Role;
import org.spean.machine.SeedFolders;
import org.spean.machine.SeedRefusal;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.ContextAnnotationAutowireCandidateResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

@SpeanTest
class FirstContentTest {

    private static final Actor CASEWORKER = Actors.person(new UUID(0, 1), "Sok Dara", Set.of(Role.CASEWORKER));

    @Autowired
    private FirstContent content;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DefaultListableBeanFactory program;

    @Autowired
    private Calls calls;

    @Autowired
    private Directory directory;

    @Autowired
    private ServiceRows rows;

    @TempDir
    private Path folder;

    @Test
    void everyReportedRowIsThere() {
        assertThat(database.queryForObject("SELECT count(*) FROM service", Integer.class))
                .isEqualTo(143);
        assertThat(database.queryForObject("SELECT count(DISTINCT type_id) FROM service", Integer.class))
                .isLessThanOrEqualTo(30);
    }

    @Test
    void loadingTwiceChangesNothing() {
        List<String> before = tables();

        assertThat(content.load()).isFalse();
        assertThat(tables()).isEqualTo(before);
    }

    @Test
    void ofTwoNodesThatStartAtOnceOneLoads() {
        List<String> before = tables();
        String loaded = database.queryForObject("SELECT fingerprint FROM seed_load", String.class);
        transaction.executeWithoutResult(
                status -> database.update("UPDATE seed_load SET fingerprint = 'of earlier files'"));
        List<CompletableFuture<Boolean>> nodes = Stream.generate(() -> CompletableFuture.supplyAsync(content::load))
                .limit(2)
                .toList();
        assertThat(nodes.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(true, false);
        assertThat(database.queryForObject("SELECT fingerprint FROM seed_load", String.class))
                .isEqualTo(loaded);
        assertThat(tables())
                .usingElementComparator(Comparator.comparing(row -> row.startsWith("load") ? "" : row))
                .isEqualTo(before);
    }

    @Test
    @Evidence("2.3.3")
    void itIsOneTransaction() throws Exception {
        assertThat(AopUtils.isAopProxy(content)).isTrue();
        assertThat(FirstContent.class
                        .getDeclaredMethod("load")
                        .isAnnotationPresent(org.springframework.transaction.annotation.Transactional.class))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "services.csv      | ,yes,nationwide, | ,perhaps,nationwide,       | column running: \"perhaps\" cannot be read",
                "services.csv      | ,2010-12         | ,December                  | column reported: \"December\" cannot be read",
                "services.csv      | KH-1;            | KH-99;                     | column provinces: \"KH-99\" cannot be read",
                "services.csv      | G1-1-CRC,CRC     | G1-1-CRC,NOBODY            | column organization: \"NOBODY\" cannot be read",
                "services.csv      | id,organization  | id,organisation            | line 1, column organization: this column is missing",
                "hotlines.csv      | ,public,         | ,\"public,                  | the file is not a CSV table",
                "organizations.csv | code,            | code,code,                 | the file is not a CSV table",
            })
    void aBrokenFileIsNamedAndLeavesTheTablesAsTheyWere(String file, String from, String to, String refusal)
            throws Exception {
        List<String> before = tables();
        FileSystemUtils.copyRecursively(Path.of("data-seed"), folder);
        Path broken = folder.resolve(file);
        String text = Files.readString(broken);
        Files.writeString(broken, text.replaceFirst(java.util.regex.Pattern.quote(from), to));
        assertThat(Files.mismatch(broken, Path.of("data-seed", file))).isNotNegative();

        assertThatThrownBy(() -> transaction.execute(status -> contentOf(folder).load()))
                .isInstanceOf(SeedRefusal.class)
                .hasMessageContainingAll("data-seed/" + file, refusal, "Nothing was loaded.");
        assertThat(tables()).isEqualTo(before);
    }

    @Test
    void changedFilesChangeRowsAndKeepWhatCallersFound() throws Exception {
        FileSystemUtils.copyRecursively(Path.of("data-seed"), folder);
        Path services = folder.resolve("services.csv");
        Files.writeString(
                services,
                Files.readString(services)
                        .replaceFirst("(?m)^G4-6-WACD,.*\\R", "")
                        .replaceFirst("089 338181>\\+85589338181>", "089 338182>+85589338182>"));
        PhoneNumber kept = new PhoneNumber("+85512577547");
        PhoneNumber replaced = new PhoneNumber("+85589338181");
        transaction.executeWithoutResult(status -> {
            calls.report(CASEWORKER, kept, CallOutcome.ANSWERED, Optional.empty());
            calls.report(CASEWORKER, replaced, CallOutcome.ANSWERED, Optional.empty());

            assertThat(contentOf(folder).load()).isTrue();

            assertThat(answered("G4-4-KK")).isTrue();
            assertThat(answered("G4-6-CGI")).as("another number was answered").isFalse();
            assertThat(rows.findAll().stream().map(row -> row.entry().row()))
                    .hasSize(142)
                    .doesNotContain("G4-6-WACD");
            status.setRollbackOnly();
        });
    }

    @Test
    void aRowThatIsGoneEndsAndCanComeBackUnderTheSameHandle() throws Exception {
        FileSystemUtils.copyRecursively(Path.of("data-seed"), folder);
        Path services = folder.resolve("services.csv");
        String all = Files.readString(services);
        Files.writeString(services, all.replaceFirst("(?m)^G4-6-WACD,.*\\R", ""));
        ServiceId gone = ServiceId.ofSeed("G4-6-WACD");
        transaction.executeWithoutResult(status -> {
            ServiceEntry before = directory.service(gone, Tier.PARTNERS).orElseThrow();

            contentOf(folder).load();

            assertThat(directory.service(gone, Tier.PARTNERS)).isEmpty();
            assertThat(directory.servicesOf(before.organization(), Tier.PARTNERS))
                    .extracting(ServiceEntry::id)
                    .doesNotContain(gone);
            Tombstone tombstone = directory.ended(gone).orElseThrow();
            assertThat(tombstone.organization()).isEqualTo(before.organization());
            assertThat(tombstone.type()).isEqualTo(before.type());

            write(services, all + "\n");
            contentOf(folder).load();

            assertThat(directory.service(gone, Tier.PARTNERS)).contains(before);
            assertThat(directory.ended(gone)).isEmpty();
            status.setRollbackOnly();
        });
    }

    @Test
    void onlyWhatIsDifferentCountsAsModified() throws Exception {
        FileSystemUtils.copyRecursively(Path.of("data-seed"), folder);
        Path services = folder.resolve("services.csv");
        Files.writeString(
                services,
                Files.readString(services)
                        .replaceFirst("(?m)^G4-6-WACD,.*\\R", "")
                        .replaceFirst("089 338181>\\+85589338181>", "089 338182>+85589338182>"));
        Path organizations = folder.resolve("organizations.csv");
        Files.writeString(organizations, Files.readString(organizations).replaceFirst("Legal", "Lawful"));
        transaction.executeWithoutResult(status -> {
            Instant before = Instant.now().truncatedTo(ChronoUnit.MICROS);
            contentOf(folder).load();

            // The one whose number is another, and those of the organization that has another name.
            assertThat(since(before)).contains("G4-6-WACD").hasSizeBetween(2, 10);
            assertThat(latest("organization", "code")).hasSize(1);
            status.setRollbackOnly();
        });
    }

    @Test
    void whereOthersMaySeeMoreOrLessAllOfItIsToldAgain() throws Exception {
        FileSystemUtils.copyRecursively(Path.of("data-seed"), folder);
        write(folder.resolve("services.csv"), Files.readString(folder.resolve("services.csv")) + "\n");
        transaction.executeWithoutResult(status -> {
            database.update("UPDATE seed_load SET tiers = 'another table'");

            contentOf(folder).load();

            assertThat(latest("service", "row_name")).hasSize(143);
            status.setRollbackOnly();
        });
    }

    @Test
    void whereATypeHasAnotherNameAllOfItIsToldAgain() throws Exception {
        FileSystemUtils.copyRecursively(Path.of("data-seed"), folder);
        Path types = folder.resolve("service-types.csv");
        Files.writeString(types, Files.readString(types).replaceFirst("Vocational training", "Training for a trade"));
        transaction.executeWithoutResult(status -> {
            contentOf(folder).load();

            assertThat(latest("service", "row_name")).hasSize(143);
            status.setRollbackOnly();
        });
    }

    @Test
    void aProgrammeIsNewsOfItsOrganizationAndANoteIsNot() throws Exception {
        FileSystemUtils.copyRecursively(Path.of("data-seed"), folder);
        Path programmes = folder.resolve("programmes.csv");
        Files.writeString(
                programmes, Files.readString(programmes).replaceFirst("(?m)^TRP,WVC,TRP,", "TRP,WVC,TRP two,"));
        Path organizations = folder.resolve("organizations.csv");
        Files.writeString(
                organizations,
                Files.readString(organizations).replaceFirst("Contacts by function", "Contacts, each by function"));
        transaction.executeWithoutResult(status -> {
            contentOf(folder).load();

            assertThat(latest("organization", "code")).containsExactly("WVC");
            status.setRollbackOnly();
        });
    }

    private List<String> since(Instant moment) {
        return database.query(
                "SELECT row_name FROM service WHERE modified_at >= ?",
                (row, n) -> row.getString(1),
                moment.atOffset(ZoneOffset.UTC));
    }

    /** What was modified at the moment of the last modification. */
    private List<String> latest(String table, String name) {
        return database.query(
                "SELECT %2$s FROM %1$s WHERE modified_at = (SELECT max(modified_at) FROM %1$s)".formatted(table, name),
                (row, n) -> row.getString(1));
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answered(String row) {
        return rows.findById(ServiceId.ofSeed(row).id())
                .orElseThrow()
                .entry()
                .answeredOn()
                .isPresent();
    }

    /** The loader with everything from the running program, but for the folder. */
    private FirstContent contentOf(Path seed) {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory(program);
        beans.setAutowireCandidateResolver(new ContextAnnotationAutowireCandidateResolver());
        beans.registerSingleton("seedFolder", SeedFolders.in(seed));
        beans.registerSingleton("catalogue", new Catalogue(SeedFolders.in(seed)));
        return (FirstContent)
                beans.autowire(FirstContent.class, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false);
    }

    private List<String> tables() {
        return database.query("""
                SELECT 'service' AS what, row_name AS id, md5(s::text) AS all_of_it FROM service s
                UNION ALL SELECT 'phone', service_id || ' ' || position, md5(p::text) FROM service_phone p
                UNION ALL SELECT 'hotline', id, md5(h::text) FROM hotline h
                UNION ALL SELECT 'organization', code, md5(o::text) FROM organization o
                UNION ALL SELECT 'load', fingerprint, at::text FROM seed_load
                ORDER BY 1, 2""", (row, n) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3));
    }
}
