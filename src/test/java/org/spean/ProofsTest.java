package org.spean;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.spean.deadlines.rules.Proves;
import org.spean.deadlines.rules.Rule;
import org.spean.deadlines.rules.Rules;
import org.spean.vocabulary.Language;
import org.spean.widgets.Words;

/** No rule without a proof, and no proof that would not notice if the rule were another (design 2.3). */
class ProofsTest {

    private static final Path TESTS = Path.of("src/test/java");

    private static Map<String, List<Method>> proofs() {
        return Sources.below(TESTS.toString(), ".java")
                .filter(file -> Sources.text(file).contains("@Proves(\""))
                .map(file ->
                        TESTS.relativize(file).toString().replace(".java", "").replace('/', '.'))
                .flatMap(ProofsTest::methods)
                .filter(method -> method.isAnnotationPresent(Proves.class))
                .collect(Collectors.groupingBy(
                        method -> method.getAnnotation(Proves.class).value()));
    }

    private static Stream<Method> methods(String name) {
        try {
            return Arrays.stream(Class.forName(name).getDeclaredMethods());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean holds(Method proof, Rule rule) {
        try {
            Constructor<?> made = proof.getDeclaringClass().getDeclaredConstructor();
            made.setAccessible(true);
            proof.setAccessible(true);
            proof.invoke(made.newInstance(), rule);
            return true;
        } catch (InvocationTargetException e) {
            return false;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @SuppressWarnings("SystemOut") // the list is for whoever reads what the build says
    void everyRuleHasProofsThatNotice() {
        Map<String, List<Method>> proofs = proofs();
        for (Rule rule : Rules.ALL) {
            List<Method> own = proofs.getOrDefault(rule.name(), List.of());
            System.out.println("rule " + rule.name() + "   " + Words.say(rule.words("cited"), Language.ENGLISH)
                    + "   proofs " + own.size());
            assertThat(own).as("proofs of %s", rule.name()).isNotEmpty();
            assertThat(own).as("proofs of %s as it is", rule.name()).allMatch(proof -> holds(proof, rule));
            for (int by : new int[] {1, -1}) {
                assertThat(own)
                        .as(
                                "proofs of %s that notice that its offset is %s",
                                rule.name(), rule.shifted(by).offset())
                        .anyMatch(proof -> !holds(proof, rule.shifted(by)));
            }
        }
        assertThat(proofs.keySet()).allMatch(name -> Rules.named(name).isPresent());
    }

    @Test
    void everyRuleIsSpokenOfInBothLanguages() {
        for (Rule rule : Rules.ALL) {
            for (String which : List.of("called", "asks", "cited")) {
                for (Language language : Language.values()) {
                    assertThat(Words.say(rule.words(which), language)).doesNotStartWith("!");
                }
            }
        }
    }

    @Test
    void theRulesAreThoseOfTheDesign() {
        assertThat(Rules.ALL.stream().map(Rule::id).distinct())
                .containsExactly(Stream.concat(
                                Stream.iterate(1, each -> each + 1).limit(18).map(each -> "LT-" + each),
                                Stream.of("KEEPING", "ADULTHOOD", "PROMISE"))
                        .toArray(String[]::new));
        assertThat(Rules.ALL.stream().map(Rule::name)).doesNotHaveDuplicates();
    }
}
