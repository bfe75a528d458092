package org.spean.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.spean.vocabulary.PlaceCode;

/** How people sign what they do. */
class ActorTest {

    private static final Remit BATTAMBANG = Remit.province(new PlaceCode("02"));

    @Test
    void aDeputySignsWithWhoseDeputyTheyAre() {
        assertThat(somebody(new Held(Role.FOCAL_PERSON, BATTAMBANG, Instant.EPOCH, null, "Ouk Chanthy"))
                        .signs())
                .isEqualTo("Tep Bona for Ouk Chanthy");
        assertThat(somebody(new Held(Role.FOCAL_PERSON, BATTAMBANG, Instant.EPOCH, null, null))
                        .signs())
                .isEqualTo("Tep Bona");
    }

    private static Actor somebody(Held held) {
        return Actor.person(new UUID(0, 1), "Tep Bona", Set.of(held));
    }
}
