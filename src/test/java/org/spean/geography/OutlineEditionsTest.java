package org.spean.geography;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.geography.EditionOutcome.Done;
import org.spean.geography.EditionOutcome.Refused;
import org.spean.geography.EditionOutcome.Why;
import org.spean.machine.SpeanHome;
import org.spean.people.PostWorld;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestConstructor;

/** Boundaries files as they are kept: in the database, for every node. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class OutlineEditionsTest {

    private final OutlineEditions editions;
    private final Boundaries boundaries;
    private final Gazetteer gazetteer;
    private final BeanFactory beans;
    private final Path file;

    OutlineEditionsTest(
            OutlineEditions editions, Boundaries boundaries, Gazetteer gazetteer, SpeanHome home, BeanFactory beans) {
        this.editions = editions;
        this.boundaries = boundaries;
        this.gazetteer = gazetteer;
        this.beans = beans;
        file = home.path().resolve("boundaries.geojson");
    }

    @AfterEach
    void leave() throws Exception {
        Files.deleteIfExists(file);
        new OutlineWorld(beans).leave();
    }

    private OutlineReading.Sound sound(Actor by) {
        return (OutlineReading.Sound) editions.read(
                by,
                new BroughtFile("b.geojson", Squares.of(gazetteer.provinces()).getBytes(UTF_8)));
    }

    @Test
    void aFileInTheFolderIsTakenInOnceAndWhatWasTakenAwayStaysAway() throws Exception {
        Actor admin = new PostWorld(beans).named("admin");
        Files.writeString(file, Squares.of(gazetteer.provinces()));
        editions.afterSingletonsInstantiated();
        assertThat(boundaries.present()).isPresent();
        Optional<UUID> found =
                editions.all(admin).stream().map(OutlineEdition::id).findFirst();

        assertThat(editions.turn(admin, Optional.empty(), found)).isEqualTo(new Done(found));
        editions.afterSingletonsInstantiated();
        assertThat(boundaries.present()).as("known, and not wanted").isEmpty();

        Files.writeString(file, "{}");
        editions.afterSingletonsInstantiated();
        assertThat(boundaries.present()).as("not sound").isEmpty();
        assertThat(editions.all(admin)).hasSize(1);
    }

    @Test
    void theSameFileIsNotTakenTwiceAndWhoeverComesSecondIsTold() {
        Actor admin = new PostWorld(beans).named("admin");
        OutlineReading.Sound read = sound(admin);
        assertThat(editions.take(admin, read)).isEqualTo(new Done(Optional.empty()));
        assertThat(editions.take(admin, read)).isEqualTo(new Refused(Why.OVERTAKEN));
        assertThat(editions.take(admin, sound(admin))).isEqualTo(new Refused(Why.NOTHING_DIFFERENT));
    }

    @Test
    void onlyAdministratorsKeepThem() {
        OutlineReading.Sound read = sound(new PostWorld(beans).named("admin"));
        Actor other = new PostWorld(beans).named("atro");
        assertThat(editions.take(other, read)).isEqualTo(new Refused(Why.NOT_YOURS));
        assertThat(editions.turn(other, Optional.empty(), Optional.empty())).isEqualTo(new Refused(Why.NOT_YOURS));
        assertThatThrownBy(() -> sound(other)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> editions.all(other)).isInstanceOf(AccessDeniedException.class);
    }
}
