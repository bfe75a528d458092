package org.spean.forms;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Confirmers;
import org.spean.access.Role;
import org.spean.forms.definition.DefinitionChange;
import org.spean.forms.definition.DefinitionDiff;
import org.spean.forms.definition.DefinitionFault;
import org.spean.forms.definition.DefinitionFile;
import org.spean.forms.definition.DefinitionReading;
import org.spean.forms.definition.RevisionCheck;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ministry revises its forms (design 1.3): the file of the next edition is checked, compared with the present one, looked at,
 * and taken in while the program runs. What was filled keeps its edition; what is begun from then on is of the new one. As long
 * as nobody has begun a form in it, an edition can be taken back.
 */
@Component
public class FormRevisions {

    private final FormDefinitions definitions;
    private final Confirmers confirmers;
    private final AccessLog log;
    private final JdbcClient database;
    private final Clock clock;

    FormRevisions(FormDefinitions definitions, Confirmers confirmers, AccessLog log, JdbcClient database, Clock clock) {
        this.definitions = definitions;
        this.confirmers = confirmers;
        this.log = log;
        this.database = database;
        this.clock = clock;
    }

    /**
     * What a file would change.
     *
     * @param before the newest edition of its form; empty where it cannot be read, or the form is none of ours
     * @param after the file's; empty where something is wrong with it
     * @param changes in the order of the form; none where something is wrong
     * @param faults what stands against it, in the order of the file
     */
    public record Proposal(
            Optional<FormDefinition> before,
            Optional<FormDefinition> after,
            List<DefinitionChange> changes,
            List<DefinitionFault> faults) {

        /** Makes one; later changes of the lists are not seen. */
        public Proposal {
            changes = List.copyOf(changes);
            faults = List.copyOf(faults);
        }
    }

    /**
     * An edition that can still be taken back.
     *
     * @param by who took it in
     */
    public record Unused(FormEdition edition, String by, Instant at) {}

    /** Whether they may revise forms: officers of ATRO and administrators, as the database says at this moment. */
    @Transactional(readOnly = true)
    public boolean mayRevise(Actor by) {
        return by.account().isPresent()
                && confirmers.held(by).stream()
                        .anyMatch(held -> held.role() == Role.ADMINISTRATOR || held.role() == Role.ATRO_OFFICER);
    }

    /**
     * Reads a file and compares it with the present edition of its form. Nothing is written.
     *
     * @throws AccessDeniedException for whoever may not revise forms
     */
    @Transactional(readOnly = true)
    public Proposal propose(Actor by, byte[] file) {
        refuseOthers(by);
        return proposal(DefinitionFile.read(file));
    }

    private Proposal proposal(DefinitionReading reading) {
        Optional<FormDefinition> after = reading.definition();
        List<FormDefinition> before = after.map(
                        form -> definitions.editions(form.edition().name()).stream()
                                .map(definitions::known)
                                .toList())
                .orElse(List.of());
        List<DefinitionFault> faults = RevisionCheck.faults(reading, before, definitions::newest);
        Optional<FormDefinition> newest = before.stream().findFirst();
        return faults.isEmpty()
                ? new Proposal(
                        newest,
                        after,
                        newest.flatMap(old -> after.map(form -> DefinitionDiff.of(old, form)))
                                .orElse(List.of()),
                        faults)
                : new Proposal(newest, Optional.empty(), List.of(), faults);
    }

    /**
     * Takes a file in: it is read and checked again as everything stands now. Of two who take the same edition one does.
     *
     * @throws AccessDeniedException for whoever may not revise forms
     */
    @Transactional
    public RevisionOutcome take(Actor by, byte[] file) {
        refuseOthers(by);
        DefinitionReading reading = DefinitionFile.read(file);
        reading.definition().ifPresent(form -> lock(form.edition().name()));
        Optional<String> faster = reading.definition().flatMap(form -> takenBy(form.edition()));
        if (faster.isPresent()) {
            return new RevisionOutcome.Overtaken(faster.get());
        }
        Proposal proposal = proposal(reading);
        if (proposal.after().isEmpty()) {
            return new RevisionOutcome.Faulty(proposal.faults());
        }
        FormEdition edition = proposal.after().get().edition();
        database.sql("""
                        INSERT INTO form_definition (name, edition, body, taken_at, taken_by)
                        VALUES (:name, :edition, :body, :now, :by)""")
                .param("name", edition.name().word())
                .param("edition", edition.number())
                .param("body", new String(file, UTF_8))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .update();
        log.write(by, Act.FORM_TAKEN_IN, Optional.empty(), told(edition));
        return new RevisionOutcome.Taken(edition);
    }

    /** Whoever revises a form holds its editions; whoever only begins one does not wait for them. */
    private void lock(FormName name) {
        database.sql("SELECT edition FROM form_definition WHERE name = :name ORDER BY edition FOR NO KEY UPDATE")
                .param("name", name.word())
                .query(row -> {});
    }

    private Optional<String> takenBy(FormEdition edition) {
        return database.sql("""
                        SELECT taken_by FROM form_definition
                        WHERE name = :name AND edition = :edition AND taken_by <> ''""")
                .param("name", edition.name().word())
                .param("edition", edition.number())
                .query(String.class)
                .optional();
    }

    /**
     * Takes an edition back that somebody took in, as long as it is the newest and nobody has begun a form in it.
     *
     * @return whether it is gone; not where somebody has begun a form in it, a later one was taken in, or it came with the program
     * @throws AccessDeniedException for whoever may not revise forms
     */
    @Transactional
    public boolean takeBack(Actor by, FormEdition edition) {
        refuseOthers(by);
        // Whoever is about to begin a form in it holds its row: they come first.
        database.sql("SELECT edition FROM form_definition WHERE name = :name ORDER BY edition FOR UPDATE")
                .param("name", edition.name().word())
                .query(row -> {});
        int gone = database.sql("""
                        DELETE FROM form_definition d WHERE name = :name AND edition = :edition AND taken_by <> ''
                        AND NOT EXISTS (SELECT FROM form_definition l WHERE l.name = :name AND l.edition > :edition)
                        AND NOT EXISTS (SELECT FROM form_in_use u WHERE u.name = :name AND u.edition = :edition)""")
                .param("name", edition.name().word())
                .param("edition", edition.number())
                .update();
        if (gone > 0) {
            log.write(by, Act.FORM_TAKEN_BACK, Optional.empty(), told(edition));
        }
        return gone > 0;
    }

    /**
     * Editions that can still be taken back, by their forms' names.
     *
     * @return none for whoever may not revise forms
     */
    @Transactional(readOnly = true)
    public List<Unused> unused(Actor by) {
        if (!mayRevise(by)) {
            return List.of();
        }
        return database.sql("""
                        SELECT name, edition, taken_by, taken_at FROM form_definition d WHERE taken_by <> ''
                        AND NOT EXISTS (SELECT FROM form_definition l WHERE l.name = d.name AND l.edition > d.edition)
                        AND NOT EXISTS (SELECT FROM form_in_use u WHERE u.name = d.name AND u.edition = d.edition)
                        ORDER BY name""")
                .query((row, number) -> new Unused(
                        new FormEdition(new FormName(row.getString(1)), row.getInt(2)),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Map<String, String> told(FormEdition edition) {
        return Map.of("form", edition.name().word(), "version", String.valueOf(edition.number()));
    }

    private void refuseOthers(Actor by) {
        if (!mayRevise(by)) {
            throw new AccessDeniedException("only ATRO officers and administrators revise forms");
        }
    }
}
