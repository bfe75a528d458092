package org.spean.access.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.SpeanTest;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Actors;
import org.spean.access.Role;
import org.spean.access.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole log as auditors read it. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class TrailTest {

    private final Trail trail;
    private final LoggedRows rows;
    private final AccessLog log;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;
    private final Actor auditor =
            Actors.person(UUID.randomUUID(), "Auditor " + UUID.randomUUID(), Set.of(Role.AUDITOR));
    private final UUID subject = UUID.randomUUID();

    TrailTest(Trail trail, LoggedRows rows, AccessLog log, JdbcClient tables, TransactionTemplate transaction) {
        this.trail = trail;
        this.rows = rows;
        this.log = log;
        this.tables = tables;
        this.transaction = transaction;
    }

    private Actor somebody(String name) {
        return Actors.person(UUID.randomUUID(), name, Set.of());
    }

    private void did(Actor by, Act act) {
        transaction.executeWithoutResult(status ->
                log.write(by, act, Optional.of(new Subject(Subject.Kind.PERSON, subject)), Map.of("words", "ស្ពាន")));
    }

    private List<Logged> found(Sought sought) {
        return trail.page(auditor, sought, Optional.empty()).entries();
    }

    private Sought ofSubject() {
        return new Sought("", "", Optional.of(subject), Days.ALL, false);
    }

    private static Sought who(String words) {
        return new Sought(words, "", Optional.empty(), Days.ALL, false);
    }

    @Test
    void theNewestComesFirstAndNothingIsLostOrShownTwiceBetweenPages() {
        Actor by = somebody("Many " + UUID.randomUUID());
        for (int i = 0; i < 2 * Trail.PAGE + 1; i++) {
            did(by, Act.ROLE_PROPOSED);
        }
        List<UUID> all = new ArrayList<>();
        Optional<UUID> next = Optional.empty();
        List<Integer> sizes = new ArrayList<>();
        do {
            Trail.Page page = trail.page(auditor, ofSubject(), next);
            sizes.add(page.entries().size());
            page.entries().forEach(each -> all.add(each.id()));
            next = page.next();
        } while (next.isPresent());

        assertThat(sizes).containsExactly(Trail.PAGE, Trail.PAGE, 1);
        assertThat(all)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo((a, b) -> b.toString().compareTo(a.toString()));
    }

    @Test
    void aPersonIsFoundByPartsOfTheNameByTheSignInNameAndByWhatOthersTriedOnTheAccount() {
        String name = "Chea Vutha " + UUID.randomUUID();
        did(somebody(name), Act.ROLE_ENDED);
        assertThat(found(who("VUTHA " + name.substring(11, 30)))).hasSize(1);

        UUID auditorOfDemonstration = tables.sql("SELECT id FROM account WHERE sign_in_name = 'auditor'")
                .query(UUID.class)
                .single();
        transaction.executeWithoutResult(status -> log.write(
                Actor.ANYBODY,
                Act.SIGN_IN_FAILED,
                Optional.of(new Subject(Subject.Kind.ACCOUNT, auditorOfDemonstration)),
                Map.of()));
        assertThat(found(who("auditor visal")))
                .anySatisfy(each -> assertThat(each.act()).isEqualTo("SIGN_IN_FAILED"))
                .allSatisfy(each -> assertThat(
                                each.account().or(() -> each.subject().map(Subject::id)))
                        .contains(auditorOfDemonstration));
    }

    @Test
    void actsKindsSubjectsAndFailuresNarrow() {
        Actor by = somebody("Narrow");
        did(by, Act.ROLE_PROPOSED);
        did(by, Act.ROLE_REFUSED);
        did(by, Act.LOG_READ);

        assertThat(acts(ofSubject())).containsExactly("LOG_READ", "ROLE_REFUSED", "ROLE_PROPOSED");
        assertThat(acts(new Sought("", "ROLE_PROPOSED", Optional.of(subject), Days.ALL, false)))
                .containsExactly("ROLE_PROPOSED");
        assertThat(acts(new Sought("", "ROLES", Optional.of(subject), Days.ALL, false)))
                .containsExactly("ROLE_REFUSED", "ROLE_PROPOSED");
        assertThat(acts(new Sought("", "", Optional.of(subject), Days.ALL, true)))
                .containsExactly("ROLE_REFUSED");
        assertThat(acts(new Sought("", "SIGNING_IN", Optional.of(subject), Days.ALL, false)))
                .isEmpty();
    }

    private List<String> acts(Sought sought) {
        return found(sought).stream().map(Logged::act).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "_",
                "'; DROP TABLE notice; --",
                "x' OR '1'='1",
                "\\",
                "{}",
                ":most",
                "?",
                "$1",
                "ស្ពាន្ត្រ្យ",
                "\u0001"
            })
    void whatIsTypedIsLookedForAndNothingElse(String typed) {
        String name = "Plain " + UUID.randomUUID();
        did(somebody(name), Act.ROLE_ENDED);

        assertThat(found(who(name + typed))).isEmpty();
        assertThat(found(new Sought(typed + subject, "", Optional.of(subject), Days.ALL, false)))
                .isEmpty();
        assertThat(Sought.read(Map.of("what", List.of(typed), "subject", List.of(typed), "from", List.of(typed)))
                        .unreadable())
                .containsExactly("what", "subject", "from");
        assertThat(found(who(name))).hasSize(1);
    }

    @Test
    void anAddressSaysWhatIsSoughtAndIsReadAgain() {
        Sought sought = new Sought(
                "sok & dara",
                "ROLES",
                Optional.of(subject),
                new Days(Optional.of(LocalDate.of(2026, 11, 2)), Optional.of(LocalDate.of(2026, 11, 8))),
                true);

        Map<String, List<String>> address = sought.parameters().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> List.of(each.getValue())));

        assertThat(Sought.read(address)).isEqualTo(new Sought.Read(sought, List.of()));
        assertThat(Sought.read(Map.of("from", List.of("999999999-01-01"))).unreadable())
                .containsExactly("from");
        assertThat(TrailLinks.log(sought)).contains("who=sok+%26+dara").startsWith("access-log?");
    }

    @Test
    void readingIsWrittenDownOnceWithTheQuestionAndWhatWasShown() {
        did(somebody("Read"), Act.ROLE_PROPOSED);
        did(somebody("Read"), Act.ROLE_ENDED);
        List<Logged> shown = found(ofSubject());

        List<Logged> reads = found(who(auditor.name()));

        assertThat(reads).singleElement().satisfies(read -> {
            assertThat(read.act()).isEqualTo("LOG_READ");
            assertThat(read.told())
                    .containsEntry("query", "subject=" + subject)
                    .containsEntry(
                            "shown", shown.get(0).id() + " " + shown.get(1).id());
        });
    }

    @Test
    void takingOutIsWrittenDownAndHandsOverEverything() {
        Actor by = somebody("Taken out");
        for (int i = 0; i < 1_003; i++) {
            transaction.executeWithoutResult(status ->
                    log.write(by, Act.ROLE_PROPOSED, Optional.of(new Subject(Subject.Kind.PERSON, subject)), Map.of()));
        }
        Set<UUID> out = new HashSet<>();

        trail.export(auditor, ofSubject(), some -> some.forEach(each -> out.add(each.id())));

        assertThat(out).hasSize(1_003);
        assertThat(found(who(auditor.name()))).singleElement().satisfies(export -> {
            assertThat(export.act()).isEqualTo("LOG_EXPORTED");
            assertThat(export.told()).containsKey("newest").containsEntry("query", "subject=" + subject);
        });
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = Mode.EXCLUDE, names = "AUDITOR")
    void nobodyElseReadsIt(Role role) {
        Actor other = Actors.person("Other", role);

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> trail.page(other, Sought.EVERYTHING, Optional.empty()));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> trail.export(other, Sought.EVERYTHING, some -> {}));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> trail.entry(other, UUID.randomUUID()));
    }

    @Test
    void daysBeginAndEndAsInTheCountryAlsoAcrossMonths() {
        // 17:00 in UTC is midnight in Phnom Penh: the last of October and the first of November.
        entryAt("2025-10-31T16:59:59Z");
        entryAt("2025-10-31T17:00:00Z");
        entryAt("2025-11-30T16:59:59Z");
        entryAt("2025-11-30T17:00:01Z");

        assertThat(moments("2025-10-31", "2025-10-31")).containsExactly("2025-10-31T16:59:59Z");
        assertThat(moments("2025-11-01", "2025-11-30")).containsExactly("2025-11-30T16:59:59Z", "2025-10-31T17:00:00Z");
        assertThat(moments("2025-12-01", "2025-12-01")).containsExactly("2025-11-30T17:00:01Z");
    }

    private void entryAt(String moment) {
        transaction.executeWithoutResult(
                status -> tables.sql("INSERT INTO log.entry (id, at, actor_name, act, subject_kind, subject_id, told)"
                                + " VALUES (uuidv7(CAST(:at AS timestamptz) - clock_timestamp()), CAST(:at AS timestamptz),"
                                + " 'Earlier', 'SIGNED_OUT', 'PERSON', :subject, '{}')")
                        .param("at", OffsetDateTime.parse(moment))
                        .param("subject", subject)
                        .update());
    }

    private List<String> moments(String from, String to) {
        Days days = new Days(Optional.of(LocalDate.parse(from)), Optional.of(LocalDate.parse(to)));
        return found(new Sought("", "", Optional.of(subject), days, false)).stream()
                .map(each -> each.at().toString())
                .toList();
    }

    @Test
    void monthsNobodyAsksForAreNotTouched() {
        LocalDate month = tables.sql("SELECT (date_trunc('month', statement_timestamp() AT TIME ZONE 'UTC')"
                        + " + interval '2 months')::date")
                .query(LocalDate.class)
                .single();
        Conditions asked = new Sought(
                        "",
                        "",
                        Optional.empty(),
                        new Days(Optional.of(month.plusDays(9)), Optional.of(month.plusDays(12))),
                        false)
                .conditions();

        String plan = String.join(
                "\n",
                tables.sql("EXPLAIN " + LoggedRows.text(asked))
                        .params(asked.values())
                        .param("most", 51)
                        .query(String.class)
                        .list());

        assertThat(plan)
                .contains("entry_%d_%02d".formatted(month.getYear(), month.getMonthValue()))
                .doesNotContain("entry_before");
        assertThat(plan.split(" on entry_", -1)).as(plan).hasSize(2);
    }

    @Test
    void everyActBelongsToAKindAndIsFoundByIt() {
        for (Act act : Act.values()) {
            assertThat(Sought.acts(ActKind.of(act).name()).orElseThrow()).contains(act);
        }
        assertThat(rows.one(UUID.randomUUID())).isEmpty();
    }
}
