package org.spean.geography;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.spean.access.Actor;
import org.spean.people.PostWorld;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A program with an official gazetteer, for as long as a test wants it. */
public final class GazetteerWorld {

    final Editions editions;
    final Gazetteer gazetteer;
    final Actor administrator;

    private final JdbcClient tables;
    private final TransactionTemplate transaction;

    public GazetteerWorld(BeanFactory beans) {
        editions = beans.getBean(Editions.class);
        gazetteer = beans.getBean(Gazetteer.class);
        tables = beans.getBean(JdbcClient.class);
        transaction = beans.getBean(TransactionTemplate.class);
        administrator = new PostWorld(beans).named("admin");
    }

    /** Takes the whole country in. */
    public void takesAll() {
        assertThat(take(WholeCountry.files())).isInstanceOf(EditionOutcome.Done.class);
    }

    /** Takes four provinces of it in. */
    public void takesSome() {
        assertThat(take(WholeCountry.files(WholeCountry.someTexts()))).isInstanceOf(EditionOutcome.Done.class);
    }

    EditionOutcome take(List<BroughtFile> files) {
        return editions.take(administrator, proposed(files), new Taking());
    }

    ProposedEdition proposed(List<BroughtFile> files) {
        return switch (editions.read(administrator, files)) {
            case EditionReading.Sound sound -> sound.proposed();
            case EditionReading.Faulty faulty -> throw new AssertionError(faulty.faults());
        };
    }

    /** As before: no gazetteer, and no posts but those of the places that travel with the program. */
    public void leave() {
        transaction.executeWithoutResult(status -> {
            tables.sql("DELETE FROM gazetteer_place").update();
            tables.sql("DELETE FROM gazetteer_edition").update();
            tables.sql("DELETE FROM post WHERE kind = 'DISTRICT_OFFICIAL' AND remit_key <> ALL(:known)")
                    .param(
                            "known",
                            gazetteer.namedDistricts().stream()
                                    .map(District::id)
                                    .toArray(String[]::new))
                    .update();
        });
        gazetteer.follow();
    }
}
