package org.spean.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.spean.access.FactorWorld.CLOCK;
import static org.spean.access.FactorWorld.password;
import static org.spean.access.FactorWorld.secondStep;
import static org.spean.access.FactorWorld.signedIn;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.Evidence;
import org.spean.SpeanTest;
import org.spean.access.FactorWorld.Person;
import org.spean.access.factor.Answer;
import org.spean.access.factor.Cards;
import org.spean.access.factor.Kind;
import org.spean.vocabulary.PlaceCode;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Printed cards: who gives them, and what their codes open. */
@SpeanTest
class CardTest {

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    @Autowired
    CardIssuing issuing;

    @Autowired
    Cards cards;

    @Autowired
    JdbcClient tables;

    private FactorWorld world;
    private Person person;
    private Person manager;

    @BeforeEach
    void people() {
        world = new FactorWorld(beans, port);
        person = world.holds(Role.CASEWORKER);
        manager = world.holds(Role.MANAGER);
    }

    @AfterEach
    void leave() {
        world.leaves();
    }

    private List<String> issued() {
        return issuing.issue(manager.actor(), person.id()).codes();
    }

    @Test
    @Evidence("6.5.4")
    void theManagersCardOpensCodeByCodeAndAUsedOneIsSaid() {
        List<String> codes = issued();
        assertThat(codes).hasSize(40).doesNotHaveDuplicates().allMatch(each -> each.matches("[0-9]{8}"));
        try (PlainBrowser browser = world.browser()) {
            password(browser, person);
            assertThat(browser.opens("/sign-in/second-step").body()).contains("Code number 1 on your card");
            assertThat(secondStep(browser, codes.get(16)).body())
                    .as("a code that was not asked for opens nothing, and nothing is said about it")
                    .contains("This code opens nothing");
            assertThat(signedIn(browser)).isFalse();

            secondStep(
                    browser,
                    codes.getFirst().substring(0, 4) + " " + codes.getFirst().substring(4));
            assertThat(signedIn(browser)).isTrue();

            browser.opens("/logout");
            password(browser, person);
            assertThat(browser.opens("/sign-in/second-step").body()).contains("Code number 2 on your card");
            assertThat(secondStep(browser, codes.getFirst()).body())
                    .contains("Code number 1 was used already: cross it out. Type code number 2.");
            assertThat(signedIn(browser)).isFalse();
        }
        assertThat(world.log(person)).contains("FACTOR_ADDED CARD", "SIGN_IN_FAILED second");
        assertThat(world.told(person)).contains("notice.factor-card-issued");
    }

    @Test
    void noCodeStandsInTheTables() {
        String code = issued().getFirst();
        assertThat(tables.sql(
                                "SELECT encode(c.hash, 'escape') FROM factor_card_code c JOIN factor_card k ON k.id = c.card_id"
                                        + " WHERE k.account_id = ?")
                        .param(person.id())
                        .query((row, number) -> row.getString(1))
                        .list())
                .hasSize(40)
                .noneMatch(each -> each.contains(code));
    }

    @Test
    void anotherCardEndsTheOneBefore() {
        List<String> before = issued();
        List<String> now = issued();

        assertThat(cards.use(person.id(), before.getFirst())).isInstanceOf(Answer.Wrong.class);
        assertThat(cards.use(person.id(), now.getFirst())).isEqualTo(new Answer.Right(Kind.CARD));
    }

    @Test
    @Evidence("6.5.1")
    void ofManyWhoUseOneCodeAtOnceOneDoes() {
        String code = issued().getFirst();
        assertThat(IntStream.range(0, 8)
                        .parallel()
                        .mapToObj(each -> cards.use(person.id(), code))
                        .filter(Answer.Right.class::isInstance))
                .hasSize(1);
        assertThat(cards.use(person.id(), code)).isEqualTo(new Answer.UsedCard(1, 2));
    }

    @Test
    void whenFewAreLeftThePersonIsTold() {
        List<String> codes = issued();
        SecondFactors factors = beans.getBean(SecondFactors.class);
        codes.stream().limit(35).forEach(each -> cards.use(person.id(), each));
        assertThat(world.told(person)).doesNotContain("notice.factor-card-low");

        factors.use(person.id(), codes.get(35), Set.of(Kind.CARD));

        assertThat(world.told(person)).contains("notice.factor-card-low");
        codes.stream().skip(36).forEach(each -> cards.use(person.id(), each));
        assertThat(cards.use(person.id(), codes.getLast())).isEqualTo(new Answer.UsedCard(40, 0));
        try (PlainBrowser browser = world.browser()) {
            password(browser, person);
            assertThat(browser.opens("/sign-in/second-step").body())
                    .as("a used-up card is not as if there had been none")
                    .contains("All codes of your card are used");
        }
    }

    private Grant proposed(Person by, Person whom, Role role, Remit remit) {
        return GrantWorld.done(beans.getBean(Grants.class)
                .propose(
                        by.actor(),
                        new GrantWish(
                                whom.id(),
                                role,
                                remit,
                                Optional.empty(),
                                CLOCK.instant(),
                                Optional.empty(),
                                Optional.empty())));
    }

    @Test
    void aCardOfAnAdministratorOpensNothingOnceItsOwnerGetsCaseData() {
        Person administrator = world.holds(Role.ADMINISTRATOR);
        Person newcomer = world.person();
        String code =
                issuing.issue(administrator.actor(), newcomer.id()).codes().getFirst();
        Grant grant = proposed(administrator, newcomer, Role.CASEWORKER, world.centre);
        assertThat(cards.of(newcomer.id())).as("nothing is confirmed yet").isPresent();

        GrantWorld.done(beans.getBean(Grants.class).confirm(manager.actor(), grant.id(), ""));

        assertThat(cards.of(newcomer.id())).isEmpty();
        assertThat(cards.use(newcomer.id(), code)).isInstanceOf(Answer.Wrong.class);
        assertThat(world.told(newcomer)).contains("notice.factor-card-lapsed");
        assertThat(world.log(newcomer)).contains("FACTOR_REMOVED CARD");
        assertThat(issuing.mayIssue(administrator.actor(), newcomer.id())).isFalse();
        issuing.issue(manager.actor(), newcomer.id());
        assertThat(cards.of(newcomer.id())).isPresent();
    }

    @Test
    void aCardOfWhoeverKnowsTheRoleStays() {
        Person administrator = world.holds(Role.ADMINISTRATOR);
        Person officer = world.holds(Role.ATRO_OFFICER);
        Person editor = world.holds(Role.EDITOR);
        issuing.issue(officer.actor(), editor.id());
        Grant grant = proposed(administrator, editor, Role.FOCAL_PERSON, Remit.province(new PlaceCode("11")));

        GrantWorld.done(beans.getBean(Grants.class)
                .confirm(world.holds(Role.ATRO_OFFICER).actor(), grant.id(), ""));

        assertThat(cards.of(editor.id())).isPresent();
    }

    @Test
    void onlyWhoKnowsThePostGivesACard() {
        Person administrator = world.holds(Role.ADMINISTRATOR);
        Person otherManager = world.person();
        world.give(otherManager, Role.MANAGER, Remit.organization(UUID.randomUUID()));
        Person editor = world.holds(Role.EDITOR);
        Person focal = world.person();
        Person colleague = world.person();
        Remit province = Remit.province(new PlaceCode("11"));
        world.give(focal, Role.FOCAL_PERSON, province);
        world.give(colleague, Role.FOCAL_PERSON, province);

        Stream.of(administrator, otherManager, editor, person)
                .forEach(each -> assertThatExceptionOfType(AccessDeniedException.class)
                        .isThrownBy(() -> issuing.issue(each.actor(), person.id())));
        assertThat(issuing.mayIssue(manager.actor(), manager.id())).isFalse();
        assertThat(issuing.mayIssue(administrator.actor(), editor.id())).isTrue();
        assertThat(issuing.mayIssue(manager.actor(), editor.id())).isFalse();
        assertThat(issuing.mayIssue(colleague.actor(), focal.id())).isTrue();
        assertThat(issuing.mayIssue(administrator.actor(), focal.id())).isFalse();
        assertThat(issuing.mayIssue(Actor.ANYBODY, person.id())).isFalse();
    }
}
