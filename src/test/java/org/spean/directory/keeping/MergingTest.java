package org.spean.directory.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.directory.Directory;
import org.spean.directory.EntryColumn;
import org.spean.directory.EntryDraft;
import org.spean.directory.Search;
import org.spean.directory.ServiceEntry;
import org.spean.directory.ServiceId;
import org.spean.directory.Tier;
import org.spean.people.Agreements;
import org.spean.people.KeptOrganizations;
import org.spean.people.OrganizationId;
import org.spean.people.OrganizationOutcome;
import org.spean.people.OrganizationWish;
import org.spean.people.Organizations;
import org.spean.people.PersonName;
import org.spean.people.PersonWish;
import org.spean.people.PostWorld;
import org.spean.people.SameOrganizations;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.ServiceTypeId;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** What stands twice is put together, with everything that points at it, and parted again. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class MergingTest {

    private final Keeping keeping;
    private final Duplicates duplicates;
    private final SameOrganizations same;
    private final Agreements agreements;
    private final Clock clock;
    private final KeptOrganizations kept;
    private final Organizations organizations;
    private final Directory directory;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;
    private final PostWorld world;
    private Actor editor = Actor.ANYBODY;
    private OrganizationId one = new OrganizationId(new UUID(0, 0));
    private OrganizationId other = new OrganizationId(new UUID(0, 0));

    MergingTest(
            Keeping keeping,
            Duplicates duplicates,
            SameOrganizations same,
            Agreements agreements,
            Clock clock,
            KeptOrganizations kept,
            Organizations organizations,
            Directory directory,
            JdbcClient tables,
            TransactionTemplate transaction,
            BeanFactory beans) {
        this.keeping = keeping;
        this.duplicates = duplicates;
        this.same = same;
        this.agreements = agreements;
        this.clock = clock;
        this.kept = kept;
        this.organizations = organizations;
        this.directory = directory;
        this.tables = tables;
        this.transaction = transaction;
        world = new PostWorld(beans);
    }

    @BeforeEach
    void twoOrganizations() {
        editor = world.named("editor");
        one = added("Zebrafinch House");
        other = added("Zebrafinch Home");
    }

    private OrganizationId added(String name) {
        OrganizationOutcome outcome = kept.add(editor, new OrganizationWish(name, "", "", "NGO"));
        assertThat(outcome).isInstanceOf(OrganizationOutcome.Done.class);
        return ((OrganizationOutcome.Done) outcome).id();
    }

    @AfterEach
    void nothingStays() {
        transaction.executeWithoutResult(status -> {
            tables.sql("UPDATE service SET successor = NULL WHERE row_name LIKE 'here-%'")
                    .update();
            tables.sql("DELETE FROM service WHERE row_name LIKE 'here-%'").update();
            tables.sql("DELETE FROM entry_act WHERE undoes IS NOT NULL").update();
            tables.sql("DELETE FROM entry_act").update();
            tables.sql("UPDATE organization SET merged_into = NULL WHERE name_en LIKE '%Zebrafinch%'")
                    .update();
            tables.sql("DELETE FROM programme WHERE name LIKE 'Finch%'").update();
            for (String table : List.of("agreement", "organization_contact")) {
                tables.sql(
                                "DELETE FROM " + table
                                        + " WHERE organization_id IN (SELECT id FROM organization WHERE name_en LIKE '%Zebrafinch%')")
                        .update();
            }
            tables.sql("DELETE FROM organization WHERE name_en LIKE '%Zebrafinch%' OR name_en LIKE 'Finch%'")
                    .update();
            String ours = " IN (SELECT id FROM task WHERE kind LIKE 'ENTRY%')";
            tables.sql("DELETE FROM task_owner WHERE task_id" + ours).update();
            tables.sql("DELETE FROM task WHERE id" + ours).update();
        });
        world.leaves();
    }

    private ServiceEntry offered(OrganizationId organization, String phone) {
        EntryDraft draft = keeping.blank(organization, new ServiceTypeId("G5.1"))
                .with(EntryColumn.COVERAGE, "provinces")
                .with(EntryColumn.PROVINCES, "KH-2")
                .with(EntryColumn.PHONES, phone);
        assertThat(keeping.add(editor, draft)).isInstanceOf(KeepOutcome.Done.class);
        return entry(draft.before().id());
    }

    private ServiceEntry entry(ServiceId id) {
        return directory.service(id, Tier.COORDINATORS).orElseThrow();
    }

    private List<ServiceId> found(String words) {
        return directory.find(Search.EVERYTHING.withWords(words), Tier.PUBLIC, 0, 20).hits().stream()
                .map(hit -> hit.entry().id())
                .toList();
    }

    @Test
    void twoEntriesAreOneWithTheNumbersOfBothAndTwoAgainWhenItIsTakenBack() {
        ServiceEntry stays = offered(one, "012 345 678");
        ServiceEntry goes = offered(one, "012 345 679");
        assertThat(duplicates.found(editor, 100))
                .anyMatch(pair -> List.of(pair.one(), pair.other()).containsAll(List.of(stays.id(), goes.id())));

        KeepOutcome outcome = duplicates.putTogether(
                editor, EntryDraft.of(stays).with(EntryColumn.PHONES, "012 345 678; 012 345 679"), goes.id());

        assertThat(outcome).isInstanceOf(KeepOutcome.Done.class);
        assertThat(entry(stays.id()).phones()).hasSize(2);
        assertThat(directory.ended(goes.id()).orElseThrow().successor()).contains(stays.id());

        keeping.undo(editor, stays.id(), ((KeepOutcome.Done) outcome).act());
        assertThat(entry(stays.id()).phones()).hasSize(1);
        assertThat(entry(goes.id())).isEqualTo(goes);
    }

    @Test
    void whatSomebodyWroteMeanwhileLeavesBothAsTheyAreAndNoTraceOfTheAttempt() {
        ServiceEntry stays = offered(one, "012 345 678");
        ServiceEntry goes = offered(one, "012 345 679");
        keeping.change(editor, EntryDraft.of(stays).with(EntryColumn.GAPS, "no bus"));

        assertThat(duplicates.putTogether(editor, EntryDraft.of(stays).with(EntryColumn.GAPS, "no boat"), goes.id()))
                .isEqualTo(new KeepOutcome.Clash(Set.of(EntryColumn.GAPS)));
        assertThat(keeping.change(editor, EntryDraft.of(stays).with(EntryColumn.GAPS, "no boat")))
                .isEqualTo(new KeepOutcome.Clash(Set.of(EntryColumn.GAPS)));

        assertThat(entry(stays.id()).gaps()).isEqualTo("no bus");
        assertThat(entry(goes.id())).isEqualTo(goes);
        assertThat(tables.sql("SELECT kind FROM entry_act").query(String.class).list())
                .containsExactlyInAnyOrder("ADDED", "ADDED", "CHANGED");
    }

    @Test
    void whatWasSaidToBeTwoIsNotOfferedAgain() {
        ServiceEntry first = offered(one, "012 345 678");
        ServiceEntry second = offered(one, "012 345 679");

        duplicates.areTwo(editor, second.id(), first.id());
        assertThat(duplicates.found(editor, 100))
                .noneMatch(pair -> pair.one().equals(first.id()) || pair.other().equals(first.id()));
        duplicates.mayBeOne(editor, first.id(), second.id());
        assertThat(duplicates.found(editor, 100))
                .anyMatch(pair -> pair.one().equals(first.id()) || pair.other().equals(first.id()));
    }

    @Test
    void whoeverDoesNotKeepBothPutsNothingTogether() {
        ServiceEntry stays = offered(one, "012 345 678");
        ServiceEntry goes = offered(other, "012 345 678");

        assertThatThrownBy(() -> duplicates.putTogether(world.named("caseworker"), EntryDraft.of(stays), goes.id()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> same.putTogether(world.named("manager"), other, one))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anOrganizationGoesIntoAnotherWithAllThatPointsAtItAndComesBack() {
        ServiceEntry service = offered(other, "012 345 678");
        assertThat(kept.programme(editor, other, Optional.empty(), "Finch flights", Optional.empty(), Optional.empty()))
                .isInstanceOf(OrganizationOutcome.Done.class);
        LocalDate today = LocalDate.ofInstant(clock.instant(), CountryTime.ZONE);
        agreements.keep(editor, other, Optional.empty(), "MoSVY", "Finches", today, today.plusDays(30));
        kept.addContact(
                editor, other, new PersonWish(new PersonName("", "Finch Keeper"), Language.KHMER, List.of()), "");

        assertThat(same.putTogether(editor, other, one)).isEqualTo(new OrganizationOutcome.Done(one));

        assertThat(agreements.of(editor, one)).hasSize(1);
        assertThat(kept.contacts(editor, one)).hasSize(1);
        assertThat(entry(service.id()).organization()).isEqualTo(one);
        assertThat(organizations.programmesOf(one)).hasSize(1);
        assertThat(found("Zebrafinch Home")).as("by the name that went").contains(service.id());
        assertThat(same.mergedInto(other)).contains(one);

        assertThat(same.part(editor, other)).isEqualTo(new OrganizationOutcome.Done(other));
        assertThat(entry(service.id()).organization()).isEqualTo(other);
        assertThat(organizations.programmesOf(one)).isEmpty();
        assertThat(organizations.programmesOf(other)).hasSize(1);
        assertThat(agreements.of(editor, other)).hasSize(1);
        assertThat(kept.contacts(editor, other)).hasSize(1);
    }

    @Test
    void byTheNameThatItHadAnOrganizationIsStillFound() {
        ServiceEntry service = offered(one, "012 345 678");
        kept.correct(editor, one, new OrganizationWish("Finch Foundation", "", "", "NGO"));

        assertThat(found("Zebrafinch House")).contains(service.id());
        assertThat(same.called("zebrafinch house")).contains(one);
        assertThat(same.heardOf(world.named("caseworker"), " Zebrafinch  House "))
                .isEqualTo(one);
    }
}
