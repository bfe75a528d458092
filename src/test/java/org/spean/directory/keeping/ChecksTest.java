package org.spean.directory.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.access.Held;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.directory.Directory;
import org.spean.directory.EntryColumn;
import org.spean.directory.EntryDraft;
import org.spean.directory.ServiceEntry;
import org.spean.directory.ServiceId;
import org.spean.directory.Tier;
import org.spean.directory.WrittenEntries;
import org.spean.people.PostWorld;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.ServiceTypeId;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestConstructor;

/** Who may find right what another wrote, and who is named for a field afterwards. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ChecksTest {

    private static final ServiceId THERE =
            new ServiceId(UUID.nameUUIDFromBytes("spean:service:G6-2-PTD".getBytes(StandardCharsets.UTF_8)));

    private final Keeping keeping;
    private final Checks checks;
    private final Ages ages;
    private final Directory directory;
    private final PostWorld people;
    private final WrittenEntries written;
    private final LocalDate today;

    ChecksTest(Keeping keeping, Checks checks, Ages ages, Directory directory, Clock clock, BeanFactory beans) {
        this.keeping = keeping;
        this.checks = checks;
        this.ages = ages;
        this.directory = directory;
        people = new PostWorld(beans);
        written = new WrittenEntries(beans);
        today = LocalDate.ofInstant(clock.instant(), CountryTime.ZONE);
    }

    @AfterEach
    void leave() {
        written.leave("Zebrafinch");
        people.leaves();
    }

    private Actor of(UUID organization, Role role) {
        return people.account(new Held(role, Remit.organization(organization), Instant.EPOCH, null, null));
    }

    private ServiceEntry entry(ServiceId id) {
        return directory.service(id, Tier.COORDINATORS).orElseThrow();
    }

    @Test
    void whoAddedAnEntryIsNamedUntilSomebodyWritesAFieldOrFindsItRight() {
        Actor editor = people.named("editor");
        Actor focal = people.named("focal");
        EntryDraft draft = keeping.blank(entry(THERE).organization(), new ServiceTypeId("G5.1"))
                .with(EntryColumn.COVERAGE, "provinces")
                .with(EntryColumn.PROVINCES, "KH-2")
                .with(EntryColumn.PHONES, "012 345 678");
        ServiceId added = ((KeepOutcome.Done) keeping.add(editor, draft)).service();
        keeping.change(focal, EntryDraft.of(entry(added)).with(EntryColumn.HOURS, "24/7"));
        checks.stillRight(people.named("caseworker"), added, Set.of(EntryColumn.PROVINCES));

        Map<EntryColumn, FieldAge> known = ages.of(entry(added), Tier.PARTNERS);

        assertThat(known)
                .containsEntry(
                        EntryColumn.PHONES,
                        new FieldAge(EntryColumn.PHONES, today, FieldAge.How.CHANGED, editor.name()))
                .containsEntry(
                        EntryColumn.HOURS, new FieldAge(EntryColumn.HOURS, today, FieldAge.How.CHANGED, focal.name()))
                .containsEntry(
                        EntryColumn.PROVINCES,
                        new FieldAge(EntryColumn.PROVINCES, today, FieldAge.How.CHECKED, "caseworker"));
    }

    @Test
    void aColleagueDoesNotCheckWhatOnesOwnOrganizationWroteAndSomebodyOfAnotherDoes() {
        UUID whose = entry(THERE).organization().id();
        keeping.change(of(whose, Role.EDITOR), EntryDraft.of(entry(THERE)).with(EntryColumn.GAPS, "no bus"));
        Actor colleague = of(whose, Role.MANAGER);
        Actor other = of(new UUID(0, 7), Role.CASEWORKER);

        assertThat(keeping.may(colleague, entry(THERE)))
                .contains(Keeping.May.KEEP)
                .doesNotContain(Keeping.May.CHECK);
        assertThatThrownBy(() -> checks.check(colleague, THERE)).isInstanceOf(AccessDeniedException.class);
        assertThat(entry(THERE).atPresent().unchecked()).isTrue();

        assertThat(keeping.may(other, entry(THERE))).contains(Keeping.May.CHECK).doesNotContain(Keeping.May.KEEP);
        assertThat(checks.check(other, THERE)).isPresent();
        assertThat(entry(THERE).atPresent().unchecked()).isFalse();
    }
}
