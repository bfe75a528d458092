package org.spean.messaging.wording;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.spean.access.AccessLog;
import org.spean.access.Accounts;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.messaging.wording.TemplateOutcome.Done;
import org.spean.messaging.wording.TemplateOutcome.Overtaken;
import org.spean.messaging.wording.TemplateOutcome.Refused;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Message texts as people keep them: administrators change them, ATRO officers read along. Every change is a version; none is
 * lost, and going back is one more.
 */
@Component
public class TemplateBook {

    private final Templates templates;
    private final ShippedTexts shipped;
    private final TextRows rows;
    private final TextRules rules;
    private final Accounts accounts;
    private final AccessLog log;
    private final Clock clock;

    TemplateBook(
            Templates templates,
            ShippedTexts shipped,
            TextRows rows,
            TextRules rules,
            Accounts accounts,
            AccessLog log,
            Clock clock) {
        this.templates = templates;
        this.shipped = shipped;
        this.rows = rows;
        this.rules = rules;
        this.accounts = accounts;
        this.log = log;
        this.clock = clock;
    }

    /** Whether they may change texts: administrators. */
    public boolean mayChange(Actor by) {
        return Keepers.mayChange(by);
    }

    /**
     * All texts in force, by kind and writing.
     *
     * @throws AccessDeniedException for whoever is neither administrator nor ATRO officer
     */
    @Transactional(readOnly = true)
    public List<Template> texts(Actor by) {
        Keepers.reads(by);
        return templates.inForce();
    }

    /**
     * The text in force.
     *
     * @throws AccessDeniedException for whoever is neither administrator nor ATRO officer
     */
    @Transactional(readOnly = true)
    public Template text(Actor by, MessageKind kind, Writing writing) {
        Keepers.reads(by);
        return templates.inForce(kind, writing);
    }

    /**
     * All versions, the newest first, the shipped text last.
     *
     * @throws AccessDeniedException for whoever is neither administrator nor ATRO officer
     */
    @Transactional(readOnly = true)
    public List<TextVersion> versions(Actor by, MessageKind kind, Writing writing) {
        Keepers.reads(by);
        List<TextRows.Row> kept = rows.all(kind, writing);
        Map<UUID, String> names =
                accounts.names(kept.stream().map(TextRows.Row::by).collect(Collectors.toSet()));
        String original = shipped.text(kind, writing);
        List<TextVersion> versions = new ArrayList<>();
        kept.forEach(row -> versions.add(new TextVersion(
                row.version(),
                row.text().orElse(original),
                row.text().isEmpty(),
                Optional.ofNullable(names.get(row.by())),
                Optional.of(row.at()))));
        versions.add(new TextVersion(0, original, true, Optional.empty(), Optional.empty()));
        return versions;
    }

    /**
     * Changes a text.
     *
     * @param text as typed
     * @param known the version that they saw
     * @throws AccessDeniedException for whoever is no administrator
     */
    @Transactional
    public TemplateOutcome change(Actor by, MessageKind kind, Writing writing, String text, int known) {
        UUID who = Keepers.changes(by);
        String clean = TextRules.clean(text);
        List<Fault> against = rules.against(kind, writing, clean);
        return against.isEmpty() ? write(by, who, kind, writing, clean, known, Optional.empty()) : new Refused(against);
    }

    /**
     * Makes an earlier text the present one: by a further version, so that this can be taken back as well.
     *
     * @param version one of {@link #versions}; 0 is the shipped text
     * @param known the version that they saw
     * @throws AccessDeniedException for whoever is no administrator
     * @throws IllegalArgumentException for a version that never was
     */
    @Transactional
    public TemplateOutcome backTo(Actor by, MessageKind kind, Writing writing, int version, int known) {
        UUID who = Keepers.changes(by);
        String text = null;
        if (version != 0) {
            text = rows.all(kind, writing).stream()
                    .filter(row -> row.version() == version)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no such version"))
                    .text()
                    .orElse(null);
        }
        List<Fault> against = text == null ? List.of() : rules.against(kind, writing, text);
        return against.isEmpty()
                ? write(by, who, kind, writing, text, known, Optional.of(version))
                : new Refused(against);
    }

    private TemplateOutcome write(
            Actor by,
            UUID who,
            MessageKind kind,
            Writing writing,
            @Nullable String text,
            int known,
            Optional<Integer> backTo) {
        int latest = rows.latest(kind, writing).map(TextRows.Row::version).orElse(0);
        if (latest != known || !rows.write(kind, writing, known + 1, text, who, clock.instant())) {
            return new Overtaken(templates.inForce(kind, writing));
        }
        log.write(
                by,
                Act.TEMPLATE_CHANGED,
                Optional.empty(),
                Map.of(
                        "text",
                        kind + " " + writing,
                        "version",
                        Integer.toString(known + 1),
                        "what",
                        backTo.isPresent() ? "put back" : "corrected"));
        return new Done(templates.inForce(kind, writing));
    }
}
