package org.spean.forms;

import java.time.LocalDate;
import org.spean.vocabulary.PhoneNumber;
import org.spean.vocabulary.TypedText;

/**
 * What somebody typed, read as an answer. People write <em>about 12 years</em>, <em>ប្រហែល ១២ ឆ្នាំ</em>, a year alone, or the
 * year of the Buddha; all of that is understood.
 */
public sealed interface TypedAnswer {

    /** It says this. */
    record Read(Answer answer) implements TypedAnswer {}

    /** It says nothing that the field can keep. */
    record Unreadable(AnswerFault fault) implements TypedAnswer {}

    /** Reads it for a field; nothing typed is {@link Answer#NONE}. */
    static TypedAnswer of(FormField field, String typed, LocalDate today) {
        String clean = field.kind() == FieldKind.STORY ? AnswerReading.story(typed) : TypedText.clean(typed);
        if (clean.isEmpty()) {
            return new Read(Answer.NONE);
        }
        TypedAnswer read = switch (field.kind()) {
            case DAY -> AnswerReading.day(clean, today);
            case AGE -> AnswerReading.age(clean);
            case NUMBER -> AnswerReading.number(clean);
            case RIEL -> AnswerReading.amount(clean);
            case PHONE ->
                new Read(Answer.of(
                        PhoneNumber.typed(clean).map(PhoneNumber::e164).orElse(AnswerRules.IN_WORDS + clean)));
            default -> new Read(Answer.of(clean));
        };
        if (read instanceof Read(Answer answer)) {
            return AnswerRules.against(field, answer, today)
                    .<TypedAnswer>map(Unreadable::new)
                    .orElse(read);
        }
        return read;
    }
}
