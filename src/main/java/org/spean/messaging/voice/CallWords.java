package org.spean.messaging.voice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.spean.messaging.VoiceScripts;
import org.spean.messaging.voice.Spoken.Part;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Slots;
import org.spean.vocabulary.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What calls can say, and in which words. */
@Component
class CallWords implements VoiceScripts {

    private final PromptTexts texts;
    private final PromptRows rows;
    private final Map<Language, Sounds> known = new ConcurrentHashMap<>();

    CallWords(PromptTexts texts, PromptRows rows) {
        this.texts = texts;
        this.rows = rows;
    }

    /** The recordings of a language as they were when this stamp was right. */
    private record Sounds(String stamp, Map<Prompt, UUID> all) {}

    /** Read anew only where anything changed. */
    Map<Prompt, UUID> sounds(Language language) {
        String stamp = rows.stamp(language);
        Sounds there = known.get(language);
        if (there == null || !there.stamp().equals(stamp)) {
            there = new Sounds(stamp, rows.sounds(language));
            known.put(language, there);
        }
        return there.all();
    }

    @Override
    public boolean spoken(MessageKind kind) {
        return Script.spoken(kind);
    }

    /** English is read by the provider where there is no recording. */
    @Override
    @Transactional(readOnly = true)
    public boolean sayable(MessageKind kind, Language language) {
        return Script.spoken(kind)
                && (language == Language.ENGLISH || sounds(language).keySet().containsAll(Script.needed(kind)));
    }

    @Override
    public String words(MessageKind kind, Language language, Slots slots) {
        return first(Script.of(kind, slots)).stream()
                .map(each -> texts.words(each, language))
                .collect(Collectors.joining(" "));
    }

    private static List<Prompt> first(Script script) {
        Conversation conversation = new Conversation(script);
        return conversation.says(conversation.begins(WhoAnswers.PERSON, false)).prompts();
    }

    /** What whoever answers hears first. */
    @Transactional(readOnly = true)
    public List<Part> parts(Script script, Language language) {
        return parts(first(script), language);
    }

    List<Part> parts(List<Prompt> said, Language language) {
        Map<Prompt, UUID> sounds = sounds(language);
        return said.stream()
                .map(each -> new Part(each, texts.words(each, language), Optional.ofNullable(sounds.get(each))))
                .toList();
    }
}
