package org.spean.forms;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.forms.definition.DefinitionFile;
import org.spean.forms.definition.DefinitionReading;
import org.spean.machine.SeedFolder;
import org.spean.machine.SeedRefusal;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All editions of all forms. Those of {@code data-seed/forms} are taken in at the start; one that somebody filled already, or
 * that the ministry took in itself ({@link FormRevisions}), is never changed by that. The table is asked each time, so that every
 * node sees a new edition at once.
 */
@Component
public class FormDefinitions implements InitializingBean {

    private static final Logger log = LoggerFactory.getLogger(FormDefinitions.class);
    private static final String FOLDER = "forms";
    private static final String ENDING = ".yaml";

    private final JdbcClient database;
    private final SeedFolder seeds;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** An edition that was filled never changes; others may, at a start. */
    private final Map<String, FormDefinition> read = new ConcurrentHashMap<>();

    FormDefinitions(JdbcClient database, SeedFolder seeds, TransactionTemplate transaction, Clock clock) {
        this.database = database;
        this.seeds = seeds;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Takes in what came with the program. */
    @Override
    public void afterPropertiesSet() {
        seeds.files(FOLDER, ENDING).forEach((name, bytes) -> {
            DefinitionReading reading = DefinitionFile.read(bytes);
            FormDefinition form = reading.definition().orElseThrow(() -> {
                var first = reading.faults().getFirst();
                return new SeedRefusal(FOLDER + "/" + name, first.line(), first.word(), "is no form: " + first.kind());
            });
            transaction.executeWithoutResult(status -> seed(form, new String(bytes, UTF_8)));
        });
    }

    private void seed(FormDefinition form, String body) {
        int written = database.sql("""
                        INSERT INTO form_definition (name, edition, body, taken_at) VALUES (:name, :edition, :body, :now)
                        ON CONFLICT (name, edition) DO UPDATE SET body = :body
                        WHERE form_definition.body <> :body AND form_definition.taken_by = ''
                        AND NOT EXISTS (SELECT FROM form_in_use u WHERE u.name = :name AND u.edition = :edition)""")
                .param("name", form.edition().name().word())
                .param("edition", form.edition().number())
                .param("body", body)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (written == 0 && !body(form.edition()).equals(Optional.of(body))) {
            log.warn("{} was filled or taken in already and stays; data-seed has another text of it", form.edition());
        }
    }

    private Optional<String> body(FormEdition edition) {
        return database.sql("SELECT body FROM form_definition WHERE name = :name AND edition = :edition")
                .param("name", edition.name().word())
                .param("edition", edition.number())
                .query(String.class)
                .optional();
    }

    /** The newest edition of every form, in the order of their names. */
    @Transactional(readOnly = true)
    public List<FormDefinition> newest() {
        return database
                .sql("SELECT name, max(edition) FROM form_definition GROUP BY name ORDER BY name")
                .query((row, number) -> new FormEdition(new FormName(row.getString(1)), row.getInt(2)))
                .list()
                .stream()
                .map(this::known)
                .sorted(FormOrder.PAPER)
                .toList();
    }

    /** The newest edition of a form; empty where there is no such form. */
    @Transactional(readOnly = true)
    public Optional<FormDefinition> newest(FormName name) {
        return newestNumber(name).map(number -> known(new FormEdition(name, number)));
    }

    private Optional<Integer> newestNumber(FormName name) {
        return database.sql(
                        "SELECT max(edition) FROM form_definition WHERE name = :name HAVING max(edition) IS NOT NULL")
                .param("name", name.word())
                .query(Integer.class)
                .optional();
    }

    /** The newest edition, which nobody takes back until whoever is about to fill it has begun. */
    Optional<FormDefinition> toFill(FormName name) {
        return database.sql(
                        "SELECT edition FROM form_definition WHERE name = :name ORDER BY edition DESC LIMIT 1 FOR KEY SHARE")
                .param("name", name.word())
                .query(Integer.class)
                .optional()
                .map(number -> known(new FormEdition(name, number)));
    }

    /** The editions of a form, the newest first. */
    @Transactional(readOnly = true)
    public List<FormEdition> editions(FormName name) {
        return database.sql("SELECT edition FROM form_definition WHERE name = :name ORDER BY edition DESC")
                .param("name", name.word())
                .query((row, number) -> new FormEdition(name, row.getInt(1)))
                .list();
    }

    /** One edition; empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<FormDefinition> find(FormEdition edition) {
        return body(edition).map(body -> read(edition, body));
    }

    /** The file of an edition, as it was taken in. */
    @Transactional(readOnly = true)
    public Optional<String> file(FormEdition edition) {
        return body(edition);
    }

    FormDefinition known(FormEdition edition) {
        return find(edition).orElseThrow(() -> new IllegalStateException("there is no " + edition));
    }

    private FormDefinition read(FormEdition edition, String body) {
        return read.computeIfAbsent(
                body,
                text -> DefinitionFile.read(text.getBytes(UTF_8))
                        .definition()
                        .orElseThrow(() -> new IllegalStateException(edition + " cannot be read any more")));
    }
}
