package org.spean.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.geography.EditionOutcome.Done;
import org.spean.geography.EditionOutcome.Refused;
import org.spean.geography.EditionOutcome.Why;
import org.spean.people.PostWorld;
import org.spean.vocabulary.PlaceCode;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** Taking the official gazetteer in, in its full size. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class EditionsTest {

    private final BeanFactory beans;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;
    private GazetteerWorld world;

    EditionsTest(BeanFactory beans, JdbcClient tables, TransactionTemplate transaction) {
        this.beans = beans;
        this.tables = tables;
        this.transaction = transaction;
        world = new GazetteerWorld(beans);
    }

    @BeforeEach
    void enter() {
        world = new GazetteerWorld(beans);
    }

    @AfterEach
    void leave() {
        world.leave();
    }

    private long count(String sql) {
        return transaction.execute(status -> tables.sql(sql).query(Long.class).single());
    }

    private static List<BroughtFile> changed(PlaceKind kind, UnaryOperator<String> change) {
        Map<PlaceKind, String> texts = WholeCountry.someTexts();
        texts.computeIfPresent(kind, (each, text) -> change.apply(text));
        return WholeCountry.files(texts);
    }

    @Test
    void allOfItIsTakenInSecondsAndAnsweredFromThenOn() {
        assertThat(world.gazetteer.edition()).isEmpty();
        long from = System.nanoTime();
        ProposedEdition proposed = world.proposed(WholeCountry.files());
        long read = System.nanoTime();
        Taking taking = new Taking();
        EditionOutcome outcome = world.editions.take(world.administrator, proposed, taking);
        long taken = System.nanoTime();

        System.out.printf(
                "gazetteer of %d places: read and checked in %d ms, taken in %d ms%n",
                proposed.counts().all(), (read - from) / 1_000_000, (taken - read) / 1_000_000);
        assertThat(outcome).isEqualTo(new Done(Optional.empty()));
        assertThat(proposed.counts()).isEqualTo(WholeCountry.COUNTS);
        assertThat(taking.done()).isEqualTo(16_465);
        assertThat(count("SELECT count(*) FROM gazetteer_place")).isEqualTo(16_465);
        assertThat(world.gazetteer.place(new PlaceCode("011002")))
                .hasValueSatisfying(place -> assertThat(place.type())
                        .hasValueSatisfying(type -> assertThat(type.khmer()).isEqualTo("សង្កាត់")));
        assertThat(world.gazetteer.find("ប៉ោយប៉ែត", PlaceQuestion.ANYWHERE))
                .extracting(Place::id)
                .startsWith("0110", "011002");
        assertThat(world.editions.all(world.administrator)).singleElement().satisfies(edition -> {
            assertThat(edition.inForce()).isTrue();
            assertThat(edition.counts()).isEqualTo(WholeCountry.COUNTS);
            assertThat(edition.takenBy()).isEqualTo(world.administrator.name());
        });
        assertThat(count("SELECT count(*) FROM log.entry WHERE act = 'GAZETTEER_TURNED'"
                        + " AND told->>'what' = '25 / 210 / 1652 / 14578'"))
                .isPositive();
    }

    @Test
    void everyDistrictHasAPostFromThenOn() {
        long before = count("SELECT count(*) FROM post WHERE kind = 'DISTRICT_OFFICIAL'");
        world.takesSome();

        assertThat(world.gazetteer.districts())
                .as("34, and those that the directory names and the gazetteer has not")
                .hasSizeGreaterThanOrEqualTo(34);
        assertThat(count("SELECT count(*) FROM post WHERE kind = 'DISTRICT_OFFICIAL'"))
                .isEqualTo(world.gazetteer.districts().size())
                .isGreaterThan(before);
    }

    @Test
    void theSameFilesAgainAreNothingDifferent() {
        world.takesSome();
        ProposedEdition again = world.proposed(WholeCountry.files(WholeCountry.someTexts()));

        assertThat(again.changes().same()).isTrue();
        assertThat(world.editions.take(world.administrator, again, new Taking()))
                .isEqualTo(new Refused(Why.NOTHING_DIFFERENT));
        assertThat(world.editions.all(world.administrator)).hasSize(1);
    }

    @Test
    void whatIsNewRenamedAndGoneIsToldAndWhatIsGoneIsFormer() {
        world.takesSome();
        List<BroughtFile> files = changed(
                PlaceKind.VILLAGE,
                text -> text.replaceFirst("\n01010101,[^\n]*", "")
                                .replaceFirst("\n01010102,[^\n]*", "\n01010102,ភូមិថ្មី,Phum Thmei Newly")
                        + "25080799,ចុងក្រោយ,Very Last\n");

        ProposedEdition proposed = world.proposed(files);
        assertThat(proposed.changes().added())
                .extracting(row -> row.code().digits())
                .containsExactly("25080799");
        assertThat(proposed.changes().gone())
                .extracting(row -> row.code().digits())
                .containsExactly("01010101");
        assertThat(proposed.changes().renamed())
                .singleElement()
                .satisfies(each -> assertThat(each.after().latin()).isEqualTo("Phum Thmei Newly"));

        assertThat(world.editions.take(world.administrator, proposed, new Taking()))
                .isInstanceOf(Done.class);
        assertThat(world.gazetteer.place(new PlaceCode("01010101")))
                .hasValueSatisfying(place -> assertThat(place.former()).isTrue());
        assertThat(world.gazetteer.children(new PlaceCode("010101"))).noneMatch(Place::former);
        assertThat(world.gazetteer.find("Phum Thmei Newly", PlaceQuestion.ANYWHERE))
                .extracting(Place::id)
                .containsExactly("01010102");
    }

    @Test
    void anEarlierEditionIsPutInForceAgain() {
        world.takesSome();
        Optional<UUID> first = world.gazetteer.edition();
        world.take(changed(PlaceKind.DISTRICT, text -> text.replace("Poipet", "Poipet Renamed")));
        Optional<UUID> second = world.gazetteer.edition();
        assertThat(world.gazetteer.place("0110").orElseThrow().name().english()).isEqualTo("Poipet Renamed");

        assertThat(world.editions.turn(world.administrator, first, second)).isEqualTo(new Done(second));
        assertThat(world.gazetteer.edition()).isEqualTo(first);
        assertThat(world.gazetteer.place("0110").orElseThrow().name().english()).isEqualTo("Poipet");

        assertThat(world.editions.turn(world.administrator, Optional.empty(), first))
                .isEqualTo(new Done(first));
        assertThat(world.gazetteer.edition()).isEmpty();
        assertThat(world.gazetteer.children(new PlaceCode("17")))
                .as("as it was delivered")
                .hasSize(1);
        assertThat(world.gazetteer.place(new PlaceCode("0101")))
                .hasValueSatisfying(place -> assertThat(place.former()).isTrue());
    }

    @Test
    void whoeverComesSecondIsToldAndChangesNothing() {
        ProposedEdition mine = world.proposed(changed(PlaceKind.DISTRICT, text -> text.replace("Poipet", "Mine")));
        world.takesSome();
        Optional<UUID> theirs = world.gazetteer.edition();

        assertThat(world.editions.take(world.administrator, mine, new Taking())).isEqualTo(new Refused(Why.OVERTAKEN));
        assertThat(world.editions.turn(world.administrator, Optional.empty(), Optional.empty()))
                .isEqualTo(new Refused(Why.OVERTAKEN));
        assertThat(world.editions.turn(world.administrator, Optional.of(UUID.randomUUID()), theirs))
                .isEqualTo(new Refused(Why.GONE));
        assertThat(world.gazetteer.edition()).isEqualTo(theirs);
    }

    @Test
    void onlyAdministratorsKeepIt() {
        ProposedEdition proposed = world.proposed(WholeCountry.files(WholeCountry.someTexts()));
        for (String name : List.of("atro", "caseworker", "focal")) {
            Actor by = new PostWorld(beans).named(name);
            assertThat(world.editions.take(by, proposed, new Taking())).isEqualTo(new Refused(Why.NOT_YOURS));
            assertThat(world.editions.turn(by, Optional.empty(), Optional.empty()))
                    .isEqualTo(new Refused(Why.NOT_YOURS));
            assertThatThrownBy(() -> world.editions.all(by)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> world.editions.read(by, List.of())).isInstanceOf(AccessDeniedException.class);
        }
        assertThat(world.editions.mayKeep(Actor.ANYBODY)).isFalse();
        assertThat(count("SELECT count(*) FROM gazetteer_edition")).isZero();
    }

    @Test
    void calledOffInTheMiddleNothingIsTaken() throws Exception {
        Taking taking = inTheMiddle(each -> each.cancel());

        assertThat(taking.outcome()).contains(new Refused(Why.CANCELLED));
        assertNothingWasTaken();
    }

    @Test
    void killedInTheMiddleNothingIsTaken() throws Exception {
        Taking taking =
                inTheMiddle(each -> assertThat(tables.sql("SELECT count(pg_terminate_backend(pid)) FROM pg_locks"
                                        + " WHERE relation = 'gazetteer_place'::regclass AND NOT granted")
                                .query(Long.class)
                                .single())
                        .isEqualTo(1));

        assertThat(taking.failed()).isTrue();
        assertNothingWasTaken();
    }

    /** Stops it before its first row, does something to it, and lets it go on. */
    private Taking inTheMiddle(Consumer<Taking> meanwhile) throws Exception {
        ProposedEdition proposed = world.proposed(WholeCountry.files(WholeCountry.someTexts()));
        Taking taking = transaction.execute(status -> {
            tables.sql("LOCK TABLE gazetteer_place IN SHARE MODE").update();
            Taking begun = world.editions.begin(world.administrator, proposed);
            until(() -> tables.sql("SELECT count(*) FROM pg_locks WHERE relation = 'gazetteer_place'::regclass"
                                    + " AND NOT granted")
                            .query(Long.class)
                            .single()
                    > 0);
            meanwhile.accept(begun);
            return begun;
        });
        until(() -> taking.outcome().isPresent() || taking.failed());
        return taking;
    }

    private static void until(java.util.function.BooleanSupplier so) {
        try {
            CompletableFuture.runAsync(
                            () -> {
                                while (!so.getAsBoolean()) {
                                    Thread.onSpinWait();
                                }
                            },
                            Runnable::run)
                    .get(30, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private void assertNothingWasTaken() {
        assertThat(count("SELECT count(*) FROM gazetteer_place")).isZero();
        assertThat(count("SELECT count(*) FROM gazetteer_edition")).isZero();
        assertThat(world.gazetteer.edition()).isEmpty();
        assertThat(world.gazetteer.find("Poipet", PlaceQuestion.ANYWHERE))
                .extracting(Place::id)
                .containsExactly("0110");
    }
}
