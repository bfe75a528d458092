package org.spean.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.spean.people.PostWorld.LEADER;
import static org.spean.people.PostWorld.OFFICE;
import static org.spean.people.PostWorld.done;
import static org.spean.people.PostWorld.somebody;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.access.Remit;
import org.spean.geography.Gazetteer;
import org.spean.vocabulary.PhoneNumber;
import org.spean.vocabulary.PlaceCode;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.IllegalTransactionStateException;

/** The posts that there are, who is away from them, how they are found, and their numbers. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class PostsTest {

    private final PostTable table;
    private final Posts posts;
    private final PostBook book;
    private final PostSearch search;
    private final Absences absences;
    private final Designations designations;
    private final Phones phones;
    private final Gazetteer gazetteer;
    private final JdbcClient tables;
    private final PostWorld world;
    private final Actor admin;
    private final Actor atro;

    PostsTest(
            AutowireCapableBeanFactory beans,
            PostTable table,
            Posts posts,
            PostBook book,
            PostSearch search,
            Absences absences,
            Designations designations,
            Phones phones,
            Gazetteer gazetteer,
            JdbcClient tables) {
        this.table = table;
        this.posts = posts;
        this.book = book;
        this.search = search;
        this.absences = absences;
        this.designations = designations;
        this.phones = phones;
        this.gazetteer = gazetteer;
        this.tables = tables;
        world = new PostWorld(beans);
        admin = world.named("admin");
        atro = world.named("atro");
    }

    @AfterEach
    void leave() {
        world.leaves();
    }

    @Test
    void everyProvinceHasTwoPostsEveryDistrictOneAndAnotherStartMakesNone() {
        assertThat(book.seen(admin, Set.of(PostKind.FOCAL_LEADER, PostKind.FOCAL_OFFICE)))
                .hasSize(50);
        assertThat(book.seen(admin, Set.of(PostKind.DISTRICT_OFFICIAL)))
                .hasSize(gazetteer.districts().size());
        assertThat(book.seen(admin, Set.of(PostKind.ATRO_OFFICER))).hasSize(2);
        int before = count();

        table.afterSingletonsInstantiated();

        assertThat(count()).isEqualTo(before);
    }

    private int count() {
        return tables.sql("SELECT count(*) FROM post").query(Integer.class).single();
    }

    @Test
    void thereCanBeOneMoreOfficerButNeverAThirdFocalPerson() {
        PostId officer = PostId.of(PostKind.ATRO_OFFICER, Remit.COUNTRY, 1);

        PostId third = posts.another(admin, officer);

        assertThat(posts.post(third))
                .hasValueSatisfying(post -> assertThat(post.seat()).isEqualTo(3));
        assertThat(book.title(third).english()).contains("3");
        assertThatThrownBy(() -> posts.another(admin, LEADER)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aProvinceWithFewerThanTwoConfirmedIsAnAlarmAndVacanciesComeFirst() {
        List<ProvincePosts> all = book.provinces(atro);

        assertThat(all.getFirst().confirmed()).isZero();
        assertThat(all.getLast().alarm()).isFalse();
        assertThat(all)
                .filteredOn(each -> !each.alarm())
                .extracting(ProvincePosts::province)
                .contains(new PlaceCode("02"), new PlaceCode("08"));
        world.held(LEADER, somebody("Nou Dara"));
        done(designations.designate(admin, world.wish(OFFICE, somebody("Nou Sothy"))));
        assertThat(kep().alarm()).as("one of the two is only proposed").isTrue();
        assertThat(kep().confirmed()).isOne();
    }

    private ProvincePosts kep() {
        return book.provinces(admin).stream()
                .filter(each -> each.province().equals(PostWorld.KEP))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoIsAwayIsStoodForByTheOtherFocalPersonOrTheDeputy() {
        Designation leader = world.held(LEADER, somebody("Nou Dara"));
        Designation office = world.held(OFFICE, somebody("Nou Sothy"));
        LocalDate today = world.today;

        AbsenceOutcome away = absences.away(admin, leader.id(), today, today.plusDays(5), Optional.of(office.person()));
        assertThat(away).isInstanceOf(AbsenceOutcome.Done.class);

        assertThat(posts.acting(leader.id())).contains(office.person());
        assertThat(holding(LEADER).awayUntil(today)).contains(today.plusDays(5));
        assertThat(wrong(leader, today.plusDays(5), today.plusDays(9), Optional.empty()))
                .containsExactly(AbsenceOutcome.Wrong.OVERLAPS);
        absences.back(admin, ((AbsenceOutcome.Done) away).absence().id());
        assertThat(holding(LEADER).absences()).isEmpty();
        assertThat(posts.acting(leader.id())).isEmpty();
    }

    @Test
    void daysAwayThatCannotBeAreRefusedAtTheirFields() {
        Designation leader = world.held(LEADER, somebody("Nou Dara"));
        LocalDate today = world.today;
        PersonId nobody = new PersonId(java.util.UUID.randomUUID());

        assertThat(wrong(leader, today.plusDays(2), today.plusDays(1), Optional.empty()))
                .containsExactly(AbsenceOutcome.Wrong.UNTIL_BEFORE_FROM);
        assertThat(wrong(leader, today.minusDays(9), today.minusDays(2), Optional.empty()))
                .containsExactly(AbsenceOutcome.Wrong.UNTIL_OVER);
        assertThat(wrong(leader, today, today.plusYears(2), Optional.empty()))
                .containsExactly(AbsenceOutcome.Wrong.UNTIL_TOO_FAR);
        assertThat(wrong(leader, today, today, Optional.of(nobody)))
                .containsExactly(AbsenceOutcome.Wrong.ACTING_NOT_THERE);
        assertThatThrownBy(() -> absences.away(world.named("focal"), leader.id(), today, today, Optional.empty()))
                .isInstanceOf(AccessDeniedException.class);
    }

    private Set<AbsenceOutcome.Wrong> wrong(
            Designation of, LocalDate from, LocalDate until, Optional<PersonId> acting) {
        AbsenceOutcome outcome = absences.away(admin, of.id(), from, until, acting);
        assertThat(outcome).isInstanceOf(AbsenceOutcome.Refused.class);
        return ((AbsenceOutcome.Refused) outcome).wrong();
    }

    private Holding holding(PostId post) {
        return book.post(admin, post).orElseThrow().holdings().getFirst();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Chanthy",
                "chanti",
                "ចាន់ធី",
                "អ៊ុក",
                "Battambang leads",
                "BTB",
                "បាត់ដំបង",
                "Bat Dambang",
                "023 000 001",
                "០២៣ ០០០ ០០១",
                "+855 23 000 001",
                "000001"
            })
    void aPostIsFoundByWhateverSomebodyRemembers(String typed) {
        assertThat(search.find(admin, typed).posts())
                .extracting(line -> line.post().id())
                .contains(PostId.of(PostKind.FOCAL_LEADER, Remit.province(new PlaceCode("02")), 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "Atlantis", "%", "999 999 999", "\uD83D"})
    void whatIsNobodysNameFindsNobody(String typed) {
        assertThat(search.find(admin, typed).people()).isEmpty();
    }

    @Test
    void oneLetterOverAndOverIsNobodysName() {
        assertThat(search.find(admin, "zzzz").isEmpty()).isTrue();
    }

    @Test
    void whatOnlySharesConsonantsIsNotFound() {
        assertThat(search.find(admin, "chanti").posts())
                .extracting(line -> line.post().kind())
                .doesNotContain(PostKind.MANAGER);
    }

    @Test
    void onlyWhatTheReaderMaySeeIsFound() {
        assertThat(search.find(world.named("focal"), "Vannak").isEmpty()).isTrue();
        assertThat(search.find(world.named("atro"), "Vannak").people()).hasSize(1);
        assertThat(search.find(world.named("caseworker"), "Chanthy").isEmpty()).isTrue();
        assertThat(search.people(world.named("focal"), ""))
                .extracting(each -> each.name().latin())
                .contains("Ouk Chanthy", "Pich Samnang")
                .doesNotContain("Long Kanha", "Meas Sophea");
    }

    @Test
    void aNumberThatTwoHaveIsRetiredWhenTheLastOneGivesItUp() {
        Designation leader = world.held(LEADER, somebody("Nou Dara"));
        PhoneNumber shared = leader.phone().orElseThrow();
        DesignationWish wish =
                new DesignationWish(OFFICE, somebody("Nou Sothy"), world.today, Optional.empty(), Optional.of(shared));
        Designation office = done(designations.designate(admin, wish));

        done(designations.changePhone(admin, leader.id(), world.number()));
        assertThat(phones.phone(shared).orElseThrow().state()).isEqualTo(Phone.State.UNVERIFIED);
        done(designations.changePhone(admin, office.id(), world.number()));
        assertThat(phones.phone(shared).orElseThrow().state()).isEqualTo(Phone.State.RETIRED);
        assertThatThrownBy(() -> phones.verified(shared)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void whoeverSeesThePostSaysWhetherItsTelephoneShowsKhmer() {
        Designation leader = world.held(LEADER, somebody("Nou Dara"));
        assertThat(holding(LEADER).phone().orElseThrow().showsKhmer()).isEqualTo(ShowsKhmer.UNKNOWN);

        done(designations.showsKhmer(atro, leader.id(), ShowsKhmer.NO));

        assertThat(holding(LEADER).phone().orElseThrow().showsKhmer()).isEqualTo(ShowsKhmer.NO);
    }
}
