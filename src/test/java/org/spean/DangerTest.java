package org.spean;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.spean.vocabulary.Language;
import org.spean.widgets.Words;

/** What turns somebody's words into commands is not used at all, or in one place that is known. */
class DangerTest {

    private static final JavaClasses PROGRAM = Bytecode.PROGRAM;

    @Test
    @Evidence("1.2.5")
    void nobodyButTheDatabasesRoomStartsPrograms() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.spean.machine..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.ProcessBuilder")
                .because("only the embedded PostgreSQL is started, with paths of our own")
                .check(PROGRAM);
        noClasses().should().callMethodWhere(named("java.lang.Runtime", "exec")).check(PROGRAM);
    }

    private static DescribedPredicate<JavaMethodCall> named(String owner, String name) {
        return DescribedPredicate.describe(
                "calls " + name,
                call -> call.getTargetOwner().getName().equals(owner)
                        && call.getName().equals(name));
    }

    @Test
    @Evidence({"1.3.2", "1.3.7", "1.3.8"})
    void wordsAreNeverReadAsAProgramOrATemplate() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.expression..",
                        "javax.script..",
                        "groovy..",
                        "org.thymeleaf..",
                        "freemarker..",
                        "javax.naming..",
                        "jdk.jshell..")
                .because("templates lie in our jar, and nothing that was typed becomes one")
                .check(PROGRAM);
        for (Path template :
                Sources.below("src/main/resources/templates", ".html").toList()) {
            assertThat(Sources.text(template)).as(template.toString()).doesNotContain("th:utext", "__${", "[(");
        }
    }

    @Test
    @Evidence("1.5.2")
    void nothingThatSomebodySentBecomesAnObjectOfTheirChoice() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("com.fasterxml.jackson.annotation.JsonTypeInfo")
                .orShould()
                .callMethodWhere(named("tools.jackson.databind.cfg.MapperBuilder", "activateDefaultTyping"))
                .because("what comes from outside is text, and is read as text")
                .check(PROGRAM);
    }

    /** A call, up to what follows its first argument. */
    private static final Pattern SCRIPT = Pattern.compile(
            "executeJs\\(\\s*(?:[A-Z_]+|\"\"\"(?s:.*?)\"\"\"|\"(?:[^\"\\\\]|\\\\.)*\")\\s*(.)", Pattern.DOTALL);

    @Test
    @Evidence({"1.2.3", "1.3.2"})
    void scriptsForTheBrowserAreConstantAndTakeWordsAsParameters() {
        List<String> scripts = Sources.below("src/main/java", ".java")
                .map(Sources::text)
                .flatMap(text -> Pattern.compile("executeJs\\(")
                        .matcher(text)
                        .results()
                        .map(at -> text.substring(at.start(), Math.min(text.length(), at.start() + 1500))))
                .toList();

        assertThat(scripts)
                .isNotEmpty()
                .allMatch(script -> SCRIPT.matcher(script)
                        .results()
                        .findFirst()
                        .filter(found -> found.start() == 0)
                        .map(found -> found.group(1))
                        .filter(next -> next.equals(")") || next.equals(","))
                        .isPresent());
    }

    @Test
    @Evidence({"3.2.2", "1.3.2"})
    void thePageIsNeverMadeOfSomebodysWords() {
        List<String> made = Stream.concat(Sources.below("src/main/java", ".java"), Sources.below("frontend/src", ".ts"))
                .flatMap(file -> Pattern.compile(
                                "new Html\\([^)]*|innerHTML[^;\\n]*|insertAdjacentHTML|outerHTML|document\\.write"
                                        + "|\\beval\\(|new Function\\(|unsafeHTML")
                        .matcher(Sources.text(file))
                        .results()
                        .map(MatchResult::group)
                        .map(found -> file.getFileName() + ": " + found))
                .toList();

        // Constants of ours, and the marks of the six groups, which hold numbers alone.
        assertThat(made)
                .allMatch(found -> found.equals("SearchBox.java: new Html(MAGNIFIER")
                        || found.equals("NoticeCount.java: new Html(BELL")
                        || found.startsWith("spean-symbol.ts: innerHTML = `<style>:host"));
    }

    @Test
    @Evidence("14.3.3")
    void nothingIsKeptInTheBrowser() {
        assertThat(Stream.of("frontend/src", "src/main/java")
                        .flatMap(folder -> Stream.of(".ts", ".java").flatMap(ending -> Sources.below(folder, ending)))
                        .filter(file -> Pattern.compile("localStorage|sessionStorage|indexedDB|WebStorage")
                                .matcher(Sources.text(file))
                                .find()))
                .isEmpty();
    }

    @Test
    @Evidence({"3.5.5", "3.7.1"})
    void pagesOfOthersCannotSpeakToOurs() {
        // The tabs of one person tell each other that they lock: a broadcast channel reaches no page of another origin.
        assertThat(Sources.below("frontend/src", ".ts")
                        .filter(file -> !file.endsWith(Path.of("lock", "spean-lock.ts")))
                        .filter(file -> Pattern.compile(
                                        "postMessage|addEventListener\\('message'|onmessage|<object|<embed|<applet")
                                .matcher(Sources.text(file))
                                .find()))
                .isEmpty();
    }

    @Test
    @Evidence("1.3.10")
    void whatIsPutIntoASentenceStaysWhatItIs() {
        String typed = "{0} {1,number} %n%s ${7*7} #{7*7} ''";

        assertThat(Words.say("people.title", Language.ENGLISH)).doesNotContain("{0}");
        assertThat(Words.say("open-account.lead", Language.ENGLISH, typed)).contains(typed);
        assertThat(Words.say("open-account.lead", Language.KHMER, typed)).contains(typed);
    }
}
