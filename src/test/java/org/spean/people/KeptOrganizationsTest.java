package org.spean.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.AccessLog;
import org.spean.access.Actor;
import org.spean.access.Holders;
import org.spean.access.Remit;
import org.spean.access.SettableClock;
import org.spean.access.notice.Notices;
import org.spean.people.OrganizationOutcome.Wrong;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** Organizations that people keep: their names, whom to ask, programmes, agreements, and their end. */
@SpeanTest
@RecordApplicationEvents
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class KeptOrganizationsTest {

    private static final String NAME = "Test Organization of Kept Names";

    private final KeptOrganizations organizations;
    private final Agreements agreements;
    private final Remits remits;
    private final Organizations directory;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;
    private final SettableClock clock = new SettableClock();
    private final Agreements underTheClock;
    private final PostWorld world;
    private final Actor editor;

    KeptOrganizationsTest(
            AutowireCapableBeanFactory beans,
            KeptOrganizations organizations,
            Agreements agreements,
            Remits remits,
            Organizations directory,
            JdbcClient tables,
            TransactionTemplate transaction) {
        this.organizations = organizations;
        this.agreements = agreements;
        this.remits = remits;
        this.directory = directory;
        this.tables = tables;
        this.transaction = transaction;
        underTheClock = new Agreements(
                beans.getBean(OrganizationRows.class),
                beans.getBean(OrganizationSight.class),
                beans.getBean(Holders.class),
                beans.getBean(Notices.class),
                beans.getBean(AccessLog.class),
                tables,
                clock);
        world = new PostWorld(beans);
        editor = world.named("editor");
    }

    @AfterEach
    void leave() {
        world.leaves();
        transaction.executeWithoutResult(status -> {
            String mine = " IN (SELECT id FROM organization WHERE name_en LIKE '" + NAME + "%')";
            tables.sql("DELETE FROM agreement WHERE organization_id" + mine).update();
            tables.sql("DELETE FROM organization_contact WHERE organization_id" + mine)
                    .update();
            tables.sql("DELETE FROM programme WHERE organization_id" + mine).update();
            tables.sql("DELETE FROM post WHERE remit_key IN (SELECT id::text FROM organization WHERE name_en LIKE '"
                            + NAME + "%')")
                    .update();
            tables.sql("DELETE FROM organization WHERE name_en LIKE '" + NAME + "%'")
                    .update();
            tables.sql("DELETE FROM notice WHERE words = 'notice.agreement-ends'")
                    .update();
        });
        world.leaves();
    }

    @Test
    void oneThatIsAddedHasAManagersPostAndTheIndexLearnsItsName(ApplicationEvents events) {
        OrganizationId id = added();

        assertThat(events.stream(OrganizationsChanged.class).flatMap(each -> each.ids().stream()))
                .contains(id);
        assertThat(remits.read("TOKN", Set.of(Remit.Kind.ORGANIZATION))).isInstanceOf(RemitRead.Found.class);
        assertThat(tables.sql("SELECT count(*) FROM post WHERE remit_key = ?")
                        .param(id.toString())
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(organizations.list(editor, "kept nams")).as("by its sound").hasSize(1);
        assertThat(organizations.list(editor, "អង្គការសាក")).hasSize(1);
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        added();
        assertThat(wrong(new OrganizationWish("", "", "", ""))).contains(Wrong.ENGLISH_MISSING, Wrong.KIND_UNKNOWN);
        assertThat(wrong(new OrganizationWish("x", "ក".repeat(300), "", "NGO"))).containsExactly(Wrong.KHMER_TOO_LONG);
        assertThat(wrong(new OrganizationWish("x".repeat(201), "", "", "NGO"))).containsExactly(Wrong.ENGLISH_TOO_LONG);
        assertThat(wrong(new OrganizationWish(NAME.toUpperCase(java.util.Locale.ROOT), "", "", "NGO")))
                .containsExactly(Wrong.NAME_TAKEN);
        assertThat(wrong(new OrganizationWish("Another", "", "afesip", "NGO"))).containsExactly(Wrong.NAME_TAKEN);
    }

    private Set<Wrong> wrong(OrganizationWish wish) {
        OrganizationOutcome outcome = organizations.add(editor, wish);
        assertThat(outcome).isInstanceOf(OrganizationOutcome.Refused.class);
        return ((OrganizationOutcome.Refused) outcome).wrong();
    }

    @Test
    void whatWasCorrectedHereTheFilesLeaveAlone() {
        OrganizationId id = added();
        OrganizationWish wish = new OrganizationWish(NAME + " Two", "អង្គការសាកល្បង", "TOKN", "hospital");
        assertThat(organizations.correct(editor, id, wish)).isInstanceOf(OrganizationOutcome.Done.class);
        Organization corrected = directory.organization(id).orElseThrow();

        directory.take(new OrganizationSeed(
                List.of(new Organization(
                        id,
                        corrected.code(),
                        new org.spean.vocabulary.BilingualText("From the file", ""),
                        "",
                        "NGO",
                        List.of(),
                        true,
                        "")),
                List.of()));

        assertThat(directory.organization(id)).contains(corrected);
        assertThat(corrected.kind()).isEqualTo("hospital");
    }

    @Test
    void forOneThatHasEndedNoRoleIsGivenAndItsNameStaysKnown() {
        OrganizationId id = added();
        Remit remit = Remit.organization(id.id());

        organizations.end(editor, id, Optional.of(world.today.minusDays(1)));

        assertThat(remits.read(Remits.written(remit), Set.of(Remit.Kind.ORGANIZATION)))
                .isInstanceOf(RemitRead.Nowhere.class);
        assertThat(remits.known(remit)).isPresent();
        organizations.end(editor, id, Optional.empty());
        assertThat(remits.read(Remits.written(remit), Set.of(Remit.Kind.ORGANIZATION)))
                .isInstanceOf(RemitRead.Found.class);
    }

    @Test
    void oneWhosePostSomebodyHoldsDoesNotEnd() {
        OrganizationId centre = OrganizationId.of(managersOrganization());

        assertThat(organizations.end(editor, centre, Optional.of(world.today)))
                .isEqualTo(OrganizationOutcome.refused(Wrong.HOLDS_POSTS));
    }

    private String managersOrganization() {
        return tables.sql("SELECT remit_key FROM role_grant g JOIN account a ON a.id = g.account_id"
                        + " WHERE a.sign_in_name = 'manager'")
                .query((row, number) -> row.getString(1))
                .single();
    }

    @Test
    void whomToAskAndProgrammesAreKeptWithTheirDates() {
        OrganizationId id = added();
        PersonWish person = new PersonWish(
                new PersonName("", "Test Contact"),
                Language.KHMER,
                PhoneNumber.typed("023 000 555").stream().toList());
        assertThat(organizations.addContact(editor, id, person, "admissions"))
                .isInstanceOf(OrganizationOutcome.Done.class);
        assertThat(organizations.addContact(editor, id, person, ""))
                .isEqualTo(OrganizationOutcome.refused(Wrong.CONTACT_KNOWN));
        assertThat(organizations.contacts(editor, id))
                .singleElement()
                .satisfies(each -> assertThat(each.whatFor()).isEqualTo("admissions"));

        LocalDate day = world.today;
        assertThat(organizations.programme(
                        editor, id, Optional.empty(), "Reintegration", Optional.of(day), Optional.of(day.minusDays(1))))
                .isEqualTo(OrganizationOutcome.refused(Wrong.UNTIL_BEFORE_FROM));
        organizations.programme(
                editor, id, Optional.empty(), "Reintegration", Optional.of(day), Optional.of(day.plusYears(1)));
        RunningProgramme programme = organizations.programmes(editor, id).getFirst();
        assertThat(programme.until()).contains(day.plusYears(1));
        organizations.programme(
                editor,
                id,
                Optional.of(programme.programme().code()),
                "Reintegration Two",
                Optional.empty(),
                Optional.empty());
        assertThat(organizations.programmes(editor, id))
                .singleElement()
                .satisfies(each -> assertThat(each.programme().name()).isEqualTo("Reintegration Two"));
    }

    @Test
    void sixtyAndFourteenDaysBeforeAnAgreementEndsItIsToldOnceEach() {
        OrganizationId id = added();
        LocalDate ends = Days.today(clock).plusDays(70);
        agreement(id, "Agreement under the clock", ends.minusYears(1), ends);
        Actor admin = world.named("admin");

        assertThat(warnings(admin, 0)).isZero();
        assertThat(warnings(admin, 11)).isOne();
        assertThat(warnings(admin, 1)).isOne();
        assertThat(warnings(admin, 46)).isEqualTo(2);
        assertThat(warnings(admin, 5)).isEqualTo(2);
        assertThat(warnings(editor, 0)).isZero();
        assertThat(underTheClock.endingSoon(editor))
                .extracting(Agreement::subject)
                .contains("Agreement under the clock");
    }

    /** How often they were told of it, so many days later. */
    private int warnings(Actor actor, int daysLater) {
        clock.moveOn(Duration.ofDays(daysLater));
        transaction.executeWithoutResult(status -> underTheClock.tick());
        return tables.sql("SELECT count(*) FROM notice WHERE account_id = ? AND words = 'notice.agreement-ends'"
                        + " AND told ->> 'subject' = 'Agreement under the clock'")
                .param(PostWorld.id(actor))
                .query(Integer.class)
                .single();
    }

    private AgreementOutcome agreement(OrganizationId id, String subject, LocalDate from, LocalDate until) {
        return agreements.keep(editor, id, Optional.empty(), "MoSVY", subject, from, until);
    }

    @Test
    void anAgreementThatCannotBeIsRefusedAtItsFields() {
        OrganizationId id = added();
        LocalDate today = world.today;

        assertThat(((AgreementOutcome.Refused) agreement(id, " ", today, today.minusDays(1))).wrong())
                .containsExactlyInAnyOrder(
                        AgreementOutcome.Wrong.SUBJECT_MISSING, AgreementOutcome.Wrong.UNTIL_BEFORE_FROM);
        assertThat(((AgreementOutcome.Refused)
                                agreement(id, "ក".repeat(300), today.minusYears(70), today.plusYears(30)))
                        .wrong())
                .containsExactlyInAnyOrder(
                        AgreementOutcome.Wrong.SUBJECT_TOO_LONG,
                        AgreementOutcome.Wrong.FROM_UNLIKELY,
                        AgreementOutcome.Wrong.UNTIL_TOO_FAR);
        AgreementOutcome.Done done = (AgreementOutcome.Done) agreement(id, "Shelter", today, today.plusDays(30));
        agreements.remove(editor, done.agreement());
        assertThat(agreements.of(editor, id)).isEmpty();
        agreements.putBack(editor, done.agreement());
        assertThat(agreements.of(editor, id)).containsExactly(done.agreement());
    }

    @Test
    void othersNeitherSeeNorKeepThem() {
        OrganizationId id = added();
        Actor manager = world.named("manager");
        Actor caseworker = world.named("caseworker");

        assertThat(organizations.list(manager, "")).hasSize(1);
        assertThat(organizations.organization(manager, id)).isEmpty();
        assertThat(organizations.list(caseworker, "")).isEmpty();
        assertThat(organizations.list(world.named("atro"), "")).hasSizeGreaterThan(50);
        for (Actor each : List.of(manager, caseworker, world.named("atro"))) {
            assertThatThrownBy(() -> organizations.add(each, wish())).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> organizations.end(each, id, Optional.empty()))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> organizations.end(editor, new OrganizationId(UUID.randomUUID()), Optional.empty()))
                .isInstanceOf(AccessDeniedException.class);
    }

    private OrganizationId added() {
        OrganizationOutcome outcome = organizations.add(editor, wish());
        assertThat(outcome).isInstanceOf(OrganizationOutcome.Done.class);
        return ((OrganizationOutcome.Done) outcome).id();
    }

    private static OrganizationWish wish() {
        return new OrganizationWish(NAME, "អង្គការសាកល្បង", "TOKN", "NGO");
    }
}
