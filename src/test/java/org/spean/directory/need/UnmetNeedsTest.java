package org.spean.directory.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.access.Held;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.directory.Audience;
import org.spean.vocabulary.PlaceCode;
import org.spean.vocabulary.ServiceGroup;
import org.spean.vocabulary.ServiceTypeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** What is missing is recorded without anybody in it, and counted so that nobody is singled out. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class UnmetNeedsTest {

    private static final PlaceCode KEP = new PlaceCode("23");
    private static final PlaceCode PAILIN = new PlaceCode("24");
    private static final ServiceTypeId SHELTER = new ServiceTypeId("G3.1");
    private static final Column SHELTERS = Column.of(ServiceGroup.SHELTER_AND_INTERIM_CARE);

    /** A year that the program's clock does not reach: other tests record in their own. */
    private static final int YEAR = 2131;

    private final UnmetNeeds unmet;
    private final NeedFigures figures;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;

    UnmetNeedsTest(UnmetNeeds unmet, NeedFigures figures, JdbcClient tables, TransactionTemplate transaction) {
        this.unmet = unmet;
        this.figures = figures;
        this.tables = tables;
        this.transaction = transaction;
    }

    @AfterEach
    void forget() {
        transaction.executeWithoutResult(status ->
                tables.sql("DELETE FROM unmet_need WHERE day >= '2131-01-01'").update());
    }

    private static Missing missing(PlaceCode province, Audience... audiences) {
        return new Missing(
                province,
                ServiceGroup.SHELTER_AND_INTERIM_CARE,
                Optional.of(SHELTER),
                Set.of(audiences),
                Optional.of(WantedLanguage.VIETNAMESE),
                Urgency.TODAY);
    }

    private static Actor caseworker(UUID account, UUID centre) {
        return Actor.person(
                account,
                "Sok Dara of the Records",
                Set.of(new Held(Role.CASEWORKER, Remit.organization(centre), Instant.EPOCH, null, null)));
    }

    @Test
    void whatIsRecordedNamesTheOrganizationAndTheRoleAndNobody() {
        UUID account = UUID.randomUUID();
        UUID centre = UUID.randomUUID();
        UUID need = unmet.recorded(caseworker(account, centre), missing(KEP, Audience.BOYS), Origin.REFERRAL);

        assertThat(row(need).getFirst())
                .contains("\"province\":\"23\"", "\"type_id\":\"G3.1\"", "\"language\":\"VIETNAMESE\"")
                .contains("\"recorded_as\":\"CASEWORKER\"", "\"origin\":\"REFERRAL\"", centre.toString())
                .doesNotContain(account.toString(), "Sok");
        unmet.takeBack(caseworker(account, centre), need);
        assertThat(row(need)).isEmpty();
    }

    private List<String> row(UUID need) {
        return transaction.execute(
                status -> tables.sql("SELECT CAST(row_to_json(unmet_need) AS text) FROM unmet_need WHERE id = :id")
                        .param("id", need)
                        .query(String.class)
                        .list());
    }

    @Test
    void whoHasNoAccountRecordsNothing() {
        assertThat(unmet.mayRecord(Actor.ANYBODY)).isFalse();
        assertThatThrownBy(() -> unmet.recorded(Actor.ANYBODY, missing(KEP), Origin.SEARCH))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void afterItsDayItIsCountedAndStays() {
        UUID need = UUID.randomUUID();
        record(need, KEP, "GIRLS", LocalDate.of(YEAR, 2, 3));

        unmet.takeBack(caseworker(UUID.randomUUID(), UUID.randomUUID()), need);

        assertThat(row(need)).hasSize(1);
    }

    @Test
    void fewAreNotShownAndNotToBeComputed() {
        records(3, KEP, "GIRLS", 2);
        records(8, PAILIN, "GIRLS", 2);
        records(9, new PlaceCode("02"), "GIRLS", 2);

        Needs year = figures.count(new Period(YEAR, 0), Whom.EVERYBODY);

        assertThat(year.none()).isFalse();
        assertThat(year.count(Place.of(KEP), SHELTERS)).isEmpty();
        // One more is hidden beside it, for the country's sum is shown.
        assertThat(year.count(Place.of(PAILIN), SHELTERS)).isEmpty();
        assertThat(year.count(Place.of(new PlaceCode("02")), SHELTERS)).hasValue(9);
        assertThat(year.count(Place.ALL, Column.ALL)).hasValue(20);
        assertThat(year.count(Place.of(new PlaceCode("01")), SHELTERS)).isEqualTo(OptionalLong.of(0));
    }

    @Test
    void aQuarterCannotBeSubtractedFromItsYear() {
        records(7, KEP, "GIRLS", 2);
        records(2, KEP, "GIRLS", 8);

        assertThat(figures.count(new Period(YEAR, 0), Whom.EVERYBODY).count(Place.of(KEP), SHELTERS))
                .hasValue(9);
        assertThat(figures.count(new Period(YEAR, 1), Whom.EVERYBODY).count(Place.of(KEP), SHELTERS))
                .isEmpty();
        assertThat(figures.count(new Period(YEAR, 3), Whom.EVERYBODY).count(Place.of(KEP), SHELTERS))
                .isEmpty();
    }

    @Test
    void someCannotBeSubtractedFromEverybody() {
        records(7, KEP, "GIRLS", 2);
        records(2, KEP, "MEN", 2);

        assertThat(figures.count(new Period(YEAR, 0), Whom.GIRLS).count(Place.of(KEP), SHELTERS))
                .isEmpty();
        assertThat(figures.count(new Period(YEAR, 0), Whom.MEN).count(Place.of(KEP), SHELTERS))
                .isEmpty();
        assertThat(figures.count(new Period(YEAR, 0), Whom.BOYS).count(Place.of(KEP), SHELTERS))
                .hasValue(0);
    }

    private void records(int times, PlaceCode province, String audience, int month) {
        for (int time = 0; time < times; time++) {
            record(UUID.randomUUID(), province, audience, LocalDate.of(YEAR, month, 3));
        }
    }

    private void record(UUID id, PlaceCode province, String audience, LocalDate day) {
        transaction.executeWithoutResult(status -> tables.sql("""
                        INSERT INTO unmet_need (id, province, service_group, type_id, audiences, urgency, day, origin)
                        VALUES (:id, :province, 3, 'G3.1', ARRAY[:audience], 'LATER', :day, 'SEARCH')""")
                .param("id", id)
                .param("province", province.digits())
                .param("audience", audience)
                .param("day", day)
                .update());
    }
}
