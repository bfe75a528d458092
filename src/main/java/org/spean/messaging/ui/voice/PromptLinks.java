package org.spean.messaging.ui.voice;

import java.util.Arrays;
import java.util.Optional;
import org.spean.messaging.voice.Prompt;
import org.spean.vocabulary.Language;

/** The addresses of the screens of recordings, relative to the program's own. */
final class PromptLinks {

    static final String PROMPTS = "voice-prompts";

    private PromptLinks() {}

    static String prompts(Language language) {
        return PROMPTS + "/" + language.tag();
    }

    static String prompt(Language language, Prompt prompt) {
        return prompts(language) + "/" + prompt.key();
    }

    static Optional<Language> language(String tag) {
        return Arrays.stream(Language.values())
                .filter(each -> each.tag().equals(tag))
                .findFirst();
    }
}
