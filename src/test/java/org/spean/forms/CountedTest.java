package org.spean.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.spean.forms.definition.DefinitionFile;

/** An answer counts as long as its own field is asked. */
class CountedTest {

    private final Map<AnswerKey, Answer> answers = new HashMap<>();

    @Test
    void afterACorrectionNothingFollowsFromWhatWasAnsweredBefore() throws IOException {
        FormDefinition health = form("health.1.yaml");
        put("hiv-test", "done");
        put("hiv-result", "positive");
        put("hiv-treatment", "begun");
        put("hiv-treatment-at", "Calmette");
        assertThat(counted(health, "hiv-treatment-at")).isEqualTo(Answer.of("Calmette"));

        put("hiv-test", "not-wanted");

        assertThat(counted(health, "hiv-test")).isEqualTo(Answer.of("not-wanted"));
        assertThat(counted(health, "hiv-result")).isEqualTo(Answer.NONE);
        assertThat(counted(health, "hiv-treatment")).isEqualTo(Answer.NONE);
        assertThat(counted(health, "hiv-treatment-at")).isEqualTo(Answer.NONE);

        put("hiv-test", "done");
        assertThat(counted(health, "hiv-treatment")).as("taken back").isEqualTo(Answer.of("begun"));
    }

    @Test
    void aSectionThatIsNotAskedTakesItsFieldsAlong() {
        put("wanted", "yes");
        put("inside", "yes");
        put("follows", "so");
        put("lines/1/what", "rice");
        assertThat(counted(FORM, "inside")).isEqualTo(Answer.of("yes"));
        assertThat(counted(FORM, "follows")).isEqualTo(Answer.of("so"));
        assertThat(counted(FORM, "lines/1/what")).isEqualTo(Answer.of("rice"));

        put("wanted", "no");

        assertThat(counted(FORM, "inside")).isEqualTo(Answer.NONE);
        assertThat(counted(FORM, "follows")).isEqualTo(Answer.NONE);
        assertThat(counted(FORM, "lines/1/what")).isEqualTo(Answer.NONE);
    }

    @Test
    void ofATableEachLineGoesByItself() {
        put("wanted", "yes");
        put("lines/1/lent", "yes");
        put("lines/1/back", "no");
        put("lines/1/why", "lost");
        put("lines/2/lent", "no");
        put("lines/2/back", "no");
        put("lines/2/why", "lost");

        assertThat(counted(FORM, "lines/1/why")).isEqualTo(Answer.of("lost"));
        assertThat(counted(FORM, "lines/2/lent")).isEqualTo(Answer.of("no"));
        assertThat(counted(FORM, "lines/2/back")).isEqualTo(Answer.NONE);
        assertThat(counted(FORM, "lines/2/why")).isEqualTo(Answer.NONE);
    }

    @Test
    void whatTheFormDoesNotAskCountsForNothing() {
        put("wanted", "yes");
        put("of-another-edition", "yes");
        put("lines/1/of-another-edition", "yes");

        assertThat(counted(FORM, "of-another-edition")).isEqualTo(Answer.NONE);
        assertThat(counted(FORM, "lines/1/of-another-edition")).isEqualTo(Answer.NONE);
    }

    @Test
    void whetherAFieldIsAskedIsFoundOutOnce() throws IOException {
        put("hiv-test", "done");
        put("hiv-result", "positive");
        AtomicInteger reads = new AtomicInteger();
        Function<AnswerKey, Answer> counted = Counted.counted(form("health.1.yaml"), key -> {
            reads.incrementAndGet();
            return answers.getOrDefault(key, Answer.NONE);
        });
        AnswerKey treatment = AnswerKey.of("hiv-treatment");

        assertThat(counted.apply(treatment)).isEqualTo(Answer.NONE);
        assertThat(reads.getAndSet(0)).isGreaterThan(1);
        assertThat(counted.apply(treatment)).isEqualTo(Answer.NONE);
        assertThat(reads).hasValue(1);
    }

    private void put(String key, String answer) {
        answers.put(FormWorld.key(key), Answer.of(answer));
    }

    private Answer counted(FormDefinition form, String key) {
        return Counted.counted(form, each -> answers.getOrDefault(each, Answer.NONE))
                .apply(FormWorld.key(key));
    }

    private static FormDefinition form(String file) throws IOException {
        return read(Files.readAllBytes(Path.of("data-seed/forms", file)));
    }

    private static FormDefinition read(byte[] file) {
        return DefinitionFile.read(file).definition().orElseThrow();
    }

    private static final FormDefinition FORM = read("""
            form: form-9
            edition: 1
            number: {en: Form 9, km: ទម្រង់ ៩}
            title: {en: Trial, km: ការសាកល្បង}
            about: {en: A trial., km: ការសាកល្បង។}
            source: ours
            copies:
              - {word: file, en: File, km: សំណុំឯកសារ}
            sections:
              - section: first
                title: {en: First, km: ទីមួយ}
                fields:
                  - {field: follows, kind: line, label: {en: Follows, km: បន្ត}, sensitivity: general, when: inside is yes}
                  - {field: wanted, kind: yes-no, label: {en: Wanted, km: ចង់}, sensitivity: general}
              - section: second
                title: {en: Second, km: ទីពីរ}
                when: wanted is yes
                fields:
                  - {field: inside, kind: yes-no, label: {en: Inside, km: ក្នុង}, sensitivity: general}
                  - field: lines
                    kind: rows
                    label: {en: Lines, km: បន្ទាត់}
                    sensitivity: general
                    columns:
                      - {column: what, kind: line, label: {en: What, km: អ្វី}}
                      - {column: lent, kind: yes-no, label: {en: Lent, km: ឱ្យខ្ចី}}
                      - {column: back, kind: yes-no, label: {en: Back, km: បានវិញ}, when: lent is yes}
                      - {column: why, kind: line, label: {en: Why, km: ហេតុអ្វី}, when: back is no}
            """.getBytes(StandardCharsets.UTF_8));
}
