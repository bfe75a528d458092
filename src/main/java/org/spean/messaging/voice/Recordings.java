package org.spean.messaging.voice;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.spean.access.AccessLog;
import org.spean.access.Accounts;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.messaging.voice.PromptRows.Row;
import org.spean.messaging.voice.RecordingOutcome.Done;
import org.spean.messaging.voice.RecordingOutcome.Overtaken;
import org.spean.messaging.voice.RecordingOutcome.Reason;
import org.spean.messaging.voice.RecordingOutcome.Refused;
import org.spean.messaging.wording.Keepers;
import org.spean.messaging.wording.MessageKind;
import org.spean.vocabulary.Language;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The recordings as people keep them: administrators bring them and take them away, ATRO officers listen along. Every change is a
 * version; none is lost, and going back is one more.
 */
@Component
public class Recordings {

    /** The largest recording, in bytes: half a minute of speech has a quarter of it. */
    public static final int MOST_BYTES = 1024 * 1024;

    private final PromptTexts texts;
    private final PromptRows rows;
    private final CallWords words;
    private final Accounts accounts;
    private final AccessLog log;
    private final Clock clock;

    Recordings(PromptTexts texts, PromptRows rows, CallWords words, Accounts accounts, AccessLog log, Clock clock) {
        this.texts = texts;
        this.rows = rows;
        this.words = words;
        this.accounts = accounts;
        this.log = log;
        this.clock = clock;
    }

    /**
     * A piece, and its recording.
     *
     * @param words what it says, or is to say
     * @param sound by which its present recording is fetched; empty where there is none
     */
    public record Line(Prompt prompt, String words, Optional<UUID> sound) {}

    /** Whether they may change recordings: administrators. */
    public boolean mayRecord(Actor by) {
        return Keepers.mayChange(by);
    }

    /**
     * All pieces, in the order in which a person would record them.
     *
     * @throws AccessDeniedException for whoever is neither administrator nor ATRO officer
     */
    @Transactional(readOnly = true)
    public List<Line> lines(Actor by, Language language) {
        Keepers.reads(by);
        Map<Prompt, UUID> sounds = rows.sounds(language);
        return texts.all().stream()
                .map(each -> new Line(each, texts.words(each, language), Optional.ofNullable(sounds.get(each))))
                .toList();
    }

    /**
     * How many pieces each kind of message lacks in this language, of those that calls can be about.
     *
     * @throws AccessDeniedException for whoever is neither administrator nor ATRO officer
     */
    @Transactional(readOnly = true)
    public Map<MessageKind, Integer> missing(Actor by, Language language) {
        Keepers.reads(by);
        Set<Prompt> there = rows.sounds(language).keySet();
        Map<MessageKind, Integer> missing = new EnumMap<>(MessageKind.class);
        for (MessageKind kind : MessageKind.values()) {
            if (Script.spoken(kind)) {
                missing.put(kind, (int) Script.needed(kind).stream()
                        .filter(each -> !there.contains(each))
                        .count());
            }
        }
        return missing;
    }

    /**
     * What a call about this would say, piece by piece: the greeting, what it is about and the choices.
     *
     * @throws AccessDeniedException for whoever is neither administrator nor ATRO officer
     */
    @Transactional(readOnly = true)
    public List<Line> example(Actor by, Script script, Language language) {
        Keepers.reads(by);
        return words.parts(script, language).stream()
                .map(each -> new Line(each.prompt(), each.words(), each.sound()))
                .toList();
    }

    /**
     * All versions of a piece, the newest first.
     *
     * @throws AccessDeniedException for whoever is neither administrator nor ATRO officer
     */
    @Transactional(readOnly = true)
    public List<Recorded> versions(Actor by, Language language, Prompt prompt) {
        Keepers.reads(by);
        List<Row> kept = rows.all(language, prompt);
        Map<UUID, String> names = accounts.names(kept.stream().map(Row::by).collect(Collectors.toSet()));
        return kept.stream()
                .map(row -> new Recorded(
                        row.version(), row.sound(), row.size(), Optional.ofNullable(names.get(row.by())), row.at()))
                .toList();
    }

    /**
     * Takes a recording in place of the present one.
     *
     * @param file as it was brought
     * @param known the version that they saw; 0 where there was none
     * @throws AccessDeniedException for whoever is no administrator
     */
    @Transactional
    public RecordingOutcome bring(Actor by, Language language, Prompt prompt, byte[] file, int known) {
        UUID who = Keepers.changes(by);
        if (file.length == 0) {
            return new Refused(Reason.EMPTY);
        }
        if (file.length > MOST_BYTES) {
            return new Refused(Reason.TOO_LARGE);
        }
        return SoundFile.read(file)
                .map(sound -> write(by, who, language, prompt, Optional.of(sound), known))
                .orElseGet(() -> new Refused(Reason.NO_SOUND));
    }

    /**
     * Takes the present recording away; it stays among the versions.
     *
     * @param known the version that they saw
     * @throws AccessDeniedException for whoever is no administrator
     */
    @Transactional
    public RecordingOutcome takeAway(Actor by, Language language, Prompt prompt, int known) {
        return write(by, Keepers.changes(by), language, prompt, Optional.empty(), known);
    }

    /**
     * Makes an earlier recording the present one: by a further version, so that this can be taken back as well.
     *
     * @param version one of {@link #versions}; 0 for none at all
     * @param known the version that they saw
     * @throws AccessDeniedException for whoever is no administrator
     * @throws IllegalArgumentException for a version that never was
     */
    @Transactional
    public RecordingOutcome backTo(Actor by, Language language, Prompt prompt, int version, int known) {
        UUID who = Keepers.changes(by);
        Optional<UUID> sound = version == 0
                ? Optional.empty()
                : rows.all(language, prompt).stream()
                        .filter(row -> row.version() == version)
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no such version"))
                        .sound();
        return write(by, who, language, prompt, sound.flatMap(rows::sound), known);
    }

    private RecordingOutcome write(
            Actor by, UUID who, Language language, Prompt prompt, Optional<SoundFile> sound, int known) {
        texts.words(prompt, language);
        int latest = rows.all(language, prompt).stream()
                .findFirst()
                .map(Row::version)
                .orElse(0);
        if (latest != known || !rows.write(language, prompt, known + 1, sound, who, clock.instant())) {
            return new Overtaken();
        }
        log.write(
                by,
                sound.isPresent() ? Act.PROMPT_RECORDED : Act.PROMPT_TAKEN_AWAY,
                Optional.empty(),
                Map.of("prompt", prompt.key() + " " + language, "version", Integer.toString(known + 1)));
        return new Done(known + 1);
    }
}
