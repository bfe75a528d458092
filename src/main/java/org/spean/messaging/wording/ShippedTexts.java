package org.spean.messaging.wording;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.spean.machine.PlainRefusal;
import org.springframework.stereotype.Component;

/**
 * The texts that come with the program ({@code templates.csv}): one for each kind of message in each writing. A program with one
 * that breaks a rule does not start, for what its messages say could not be trusted.
 */
@Component
class ShippedTexts {

    private final Map<MessageKind, Map<Writing, String>> texts;

    /**
     * Reads and checks them.
     *
     * @throws PlainRefusal where one is missing or breaks a rule
     */
    ShippedTexts(TextRules rules) {
        texts = checked(OwnFiles.table("templates.csv"), rules);
    }

    static Map<MessageKind, Map<Writing, String>> checked(List<CSVRecord> rows, TextRules rules) {
        Map<MessageKind, Map<Writing, String>> texts = new EnumMap<>(MessageKind.class);
        for (CSVRecord row : rows) {
            texts.computeIfAbsent(MessageKind.valueOf(row.get("kind")), kind -> new EnumMap<>(Writing.class))
                    .put(Writing.valueOf(row.get("writing")), row.get("text"));
        }
        for (MessageKind kind : MessageKind.values()) {
            for (Writing writing : Writing.values()) {
                String text = texts.getOrDefault(kind, Map.of()).getOrDefault(writing, "");
                List<Fault> faults = rules.against(kind, writing, text);
                if (!faults.isEmpty()) {
                    throw refusal(kind, writing, faults);
                }
            }
        }
        return texts;
    }

    private static PlainRefusal refusal(MessageKind kind, Writing writing, List<Fault> faults) {
        return new PlainRefusal(
                "The message text " + kind + " " + writing + " of this program breaks a rule: "
                        + faults.stream()
                                .map(fault -> (fault.rule() + " " + fault.found()).strip())
                                .collect(Collectors.joining(", "))
                        + ".",
                "Mend it in templates.csv, or start the version before this one; nothing was sent.");
    }

    String text(MessageKind kind, Writing writing) {
        return Objects.requireNonNull(Objects.requireNonNull(texts.get(kind)).get(writing));
    }
}
