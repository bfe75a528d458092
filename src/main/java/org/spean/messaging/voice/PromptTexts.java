package org.spean.messaging.voice;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.spean.machine.PlainRefusal;
import org.spean.messaging.wording.Fault;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.TextRules;
import org.spean.messaging.wording.Writing;
import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.Language;
import org.springframework.stereotype.Component;

/**
 * What each piece says, in words ({@code prompts.csv}): what the provider reads in English, and what is to be spoken into a
 * recording. Held to the same rules as the texts of messages when the program starts (design 3.1), and complete: one for each piece
 * that any kind of message may need, and none besides.
 */
@Component
public class PromptTexts {

    private static final CSVFormat TABLE = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .get();

    private static final String MEND =
            "Mend it in prompts.csv, or start the version before this one; nobody was called.";

    private final Map<Prompt, BilingualText> texts = new LinkedHashMap<>();

    /**
     * Reads and checks them.
     *
     * @throws PlainRefusal where one breaks a rule, is missing, or is needed by nothing
     */
    PromptTexts(TextRules rules) {
        try (Reader text = new InputStreamReader(
                        Objects.requireNonNull(PromptTexts.class.getResourceAsStream("prompts.csv")),
                        StandardCharsets.UTF_8);
                var rows = TABLE.parse(text)) {
            rows.forEach(row ->
                    texts.put(new Prompt(row.get("prompt")), new BilingualText(row.get("english"), row.get("khmer"))));
        } catch (IOException e) {
            throw new UncheckedIOException("prompts.csv", e);
        }
        texts.forEach((prompt, text) -> {
            check(prompt, Writing.KHMER, text.khmer(), rules);
            check(prompt, Writing.ENGLISH, text.english(), rules);
        });
        Set<Prompt> needed = everyNeeded();
        Set<String> different = new TreeSet<>();
        needed.stream().filter(each -> !texts.containsKey(each)).forEach(each -> different.add(each.key()));
        texts.keySet().stream().filter(each -> !needed.contains(each)).forEach(each -> different.add(each.key()));
        if (!different.isEmpty()) {
            throw new PlainRefusal("Pieces of calls and prompts.csv do not fit: " + different + ".", MEND);
        }
    }

    private static Set<Prompt> everyNeeded() {
        Set<Prompt> needed = new LinkedHashSet<>();
        for (MessageKind kind : MessageKind.values()) {
            if (Script.spoken(kind)) {
                needed.addAll(Script.needed(kind));
            }
        }
        return needed;
    }

    /** A test says nothing but its fixed words, so whatever is wrong with a text of it is wrong with these words. */
    private static void check(Prompt prompt, Writing writing, String text, TextRules rules) {
        List<Fault> faults = rules.against(MessageKind.TEST, writing, text);
        if (!faults.isEmpty()) {
            throw new PlainRefusal(
                    "What calls say breaks a rule: " + prompt + " " + writing + ", " + faults + ".", MEND);
        }
    }

    /** All pieces, in the order in which a person would record them. */
    public List<Prompt> all() {
        return new ArrayList<>(texts.keySet());
    }

    /** What it says. */
    public String words(Prompt prompt, Language language) {
        return Objects.requireNonNull(texts.get(prompt), prompt.key()).in(language);
    }
}
