package org.spean.forms;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.spean.vault.Keyring;
import org.spean.vault.OwnField;
import org.spean.vault.Sealed;
import org.spean.vault.Writing;
import org.spean.vocabulary.Sensitivity;
import org.springframework.stereotype.Component;

/** How answers lie in the tables: what is GENERAL in plain, everything else sealed with its folder's keyset. */
@Component
class Seals {

    private static final Writing<Answer> ANSWER = Writing.of(Seals::text, Seals::answer);

    private final Keyring keyring;

    Seals(Keyring keyring) {
        this.keyring = keyring;
    }

    /** What is kept of an answer: one of both is null. Never compared. */
    @SuppressWarnings("ArrayRecordComponent")
    record Lying(@Nullable String plain, byte @Nullable [] sealed) {}

    Lying lay(UUID folder, UUID form, AnswerKey key, Sensitivity sensitivity, Answer answer) {
        return sensitivity == Sensitivity.GENERAL
                ? new Lying(text(answer), null)
                : new Lying(
                        null,
                        keyring.seal(field(folder, form, key), ANSWER, answer).toKeep());
    }

    /** The answer; none where the folder's identity was erased. */
    Answer open(UUID folder, UUID form, AnswerKey key, Lying lying) {
        if (lying.plain() != null) {
            return answer(lying.plain());
        }
        byte[] sealed = lying.sealed();
        return Optional.ofNullable(sealed)
                .flatMap(bytes -> keyring.open(field(folder, form, key), ANSWER, Sealed.kept(bytes)))
                .orElse(Answer.NONE);
    }

    private static OwnField field(UUID folder, UUID form, AnswerKey key) {
        return new OwnField(folder, "form/" + form + "/" + key);
    }

    /** {@code EXACT 12}: how it is known, and the text behind a blank. */
    private static String text(Answer answer) {
        return answer.how().name() + " " + answer.text();
    }

    private static Answer answer(String text) {
        int blank = text.indexOf(' ');
        return new Answer(Answer.How.valueOf(text.substring(0, blank)), text.substring(blank + 1));
    }
}
