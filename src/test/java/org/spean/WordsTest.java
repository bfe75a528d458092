package org.spean;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of the screens: complete in both languages, and the same screens in both. */
class WordsTest {

    /** Words that are the same on a Khmer page: names, and the other language's own name. */
    private static final Set<String> NOT_KHMER =
            Set.of("shell.language.en", "shell.hide-keys", "sending.name.twilio", "sending.name.telegram");

    private static final Path ENGLISH = Path.of("src/main/resources/messages_en.properties");
    private static final Path KHMER = Path.of("src/main/resources/messages_km.properties");
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\d+)[^}]*}");
    private static final Pattern KHMER_LETTER = Pattern.compile("[\\u1780-\\u17D3]");
    private static final Pattern LATIN_LETTER = Pattern.compile("\\p{IsLatin}");

    /** {@code getTranslation("a.key"}, {@code say("a.key"}; a key that is put together ends with a point or a hyphen. */
    private static final Pattern USED = Pattern.compile("(?:getTranslation|say)\\(\\s*\"([a-z0-9.-]+)\"(\\s*\\+)?");

    /** Any text in code, or a word of a plain page, that could be a key or the beginning of one. */
    private static final Pattern KEY = Pattern.compile("[\"']([a-z0-9.-]+)");

    private static final Pattern NAME = Pattern.compile("([a-z0-9.-]+[.-])[A-Z][A-Z0-9_]*");

    private static final Pattern NUMBER = Pattern.compile("\\.(one|many)$");

    /** Beginnings of keys that end with a value's name; whose values these are; and for which of them there is nothing to say. */
    private static final String NAMED = """
            account.state. | access.Accounts$State
            agreement.wrong. | people.AgreementOutcome$Wrong
            bodies.kind. | directory.bodies.Body$Kind
            bodies.wrong. | directory.bodies.ContactOutcome$Wrong
            book.for. | directory.Tier | NAMED
            book.how. | directory.book.Mark
            book.index. | directory.book.IndexPages$Shelf
            book.part. | directory.book.Part
            budget.wrong. | messaging.sending.BudgetOutcome | DONE
            coverage.row. | directory.need.Place$Kind | PROVINCE
            coverage.whom. | directory.need.Whom
            dates.by. | messaging.AnsweredBy
            dates.clock.refused. | deadlines.MoveOutcome$Why
            dates.clock.why. | deadlines.MovedWhy
            dates.copy. | messaging.wording.Writing | ROMANISED
            dates.kind. | appointments.VisitKind
            dates.meeting. | appointments.Route$Meeting
            dates.nobody. | appointments.PartyRole
            dates.note. | appointments.AppointmentOutcome$Note
            dates.party-state. | appointments.Party$State
            dates.party. | appointments.PartyRole
            dates.reason. | appointments.ShortNotice$Reason
            dates.refused. | appointments.AppointmentOutcome$Why
            dates.said. | appointments.Confirmation$Answered
            dates.state. | appointments.Appointment$State
            entry.age. | directory.keeping.FieldAge$How
            entry.fault. | directory.EntryFault
            entry.history. | directory.EntryAct$Kind
            entry.state. | directory.Taking$State
            entry.wrong. | directory.keeping.WrongKind
            entry.wrong.outcome. | directory.keeping.WrongReports$Outcome
            factor.kind. | access.factor.Kind
            factor.need. | access.SecondFactors$Need
            file.fault. | files.FileFault
            find.now. | directory.Search$Now
            find.reach. | directory.Coverage$Kind
            find.state. | directory.Search$RunningState
            export-cases.state. | cases.file.CentreExport$State
            case-file.cold-refused. | access.guard.GlassOutcome$Reason | OVER DONE_ALREADY OWN
            case-file.reason. | access.guard.Shown$Why | GLASS COLD
            form.fault. | forms.AnswerFault
            form.how. | forms.Answer$How | NONE EXACT
            form.purpose. | forms.Purpose
            form.reason. | access.guard.Shown$Why
            glass.can. | access.guard.GlassBook$Can
            glass.done. | access.guard.GlassBook$Can | REVIEW
            glass.refused. | access.guard.GlassOutcome$Reason
            holiday.source. | calendar.HolidaySource
            holiday.wrong. | calendar.HolidayOutcome$Wrong
            import.ended. | directory.imports.Working$State | DONE RUNNING
            import.fault. | directory.imports.ImportFault
            import.kind. | directory.imports.Import$Kind
            import.refused. | paper.sheet.RefusedFile$Why
            import.verdict. | directory.imports.Verdict
            import.working. | directory.imports.Working$What
            intake.fault. | cases.file.IntakeFault$Kind
            journey.why. | cases.visit.Journey$Why
            ladder.hours. | messaging.LadderStep$Kind
            ladder.step. | messaging.LadderStep$Kind
            ladder.wrong. | messaging.ladder.LadderFault$Why
            link.answer. | messaging.wording.AnswerKey
            lock.pin.refused. | access.session.PinOutcome | NOT_OWN OVER SET
            log.about. | access.Subject$Kind
            log.act. | access.Act
            log.answers. | vocabulary.Sensitivity
            log.found. | access.seal.Finding$What
            log.kind. | access.trail.ActKind
            log.origin. | files.StoredFile$Origin
            message-text.about. | messaging.wording.MessageKind
            message-text.counted. | messaging.wording.Parts$Encoding
            message-text.fault. | messaging.wording.Fault$Rule
            message-text.kind. | messaging.wording.MessageKind
            message-text.origin. | messaging.wording.Template$Origin | SHIPPED
            message-text.slot. | messaging.wording.Slot
            message-text.writing. | messaging.wording.Writing
            missing.language. | directory.need.WantedLanguage
            missing.urgency. | directory.need.Urgency
            organization-admin.wrong. | people.OrganizationOutcome$Wrong
            outbox.act. | messaging.MessageAct | PUT_BACK
            outbox.answered. | messaging.AnsweredBy
            outbox.became. | messaging.Inbound$Became
            outbox.channel. | messaging.Channel
            outbox.failure. | messaging.Failure
            outbox.kind. | messaging.wording.MessageKind
            outbox.question. | messaging.Question$State
            outbox.refused. | messaging.MessageActOutcome$Reason
            outbox.state. | messaging.MessageState
            outbox.waits. | messaging.WaitsFor
            outbox.where. | messaging.MessageFilter$Where
            page.answer. | directory.Answer
            page.asking.against. | messaging.Reachable$Against
            page.asking.by. | messaging.AnsweredBy
            page.asking.means. | directory.asking.HolderSays
            page.asking.outcome. | directory.asking.AskOutcome | DONE
            page.asking.said. | directory.asking.HolderSays
            page.called.button. | directory.CallOutcome
            page.called.done. | directory.CallOutcome
            page.called.outcome. | directory.CallOutcome
            page.hotlines.kind. | directory.EntryPhone$Kind
            page.only-for. | directory.Tier | PUBLIC
            page.phone.kind. | directory.EntryPhone$Kind | MOBILE
            page.seen-as. | directory.Tier | COORDINATORS NAMED
            page.seen-as.says. | directory.Tier | COORDINATORS NAMED
            page.tier. | directory.Tier
            page.tier.is. | directory.Tier
            pause.at-its-end. | messaging.sending.CatchUp
            pause.catch-up. | messaging.sending.CatchUp
            pause.choose. | messaging.sending.CatchUp
            pause.scope. | messaging.ui.sending.PauseForm$What
            pause.wrong. | messaging.sending.PauseOutcome$Wrong
            people.does. | access.Role
            people.done. | access.Grant$Standing | HELD WAITING
            people.refused. | access.GrantOutcome$Reason
            people.sees-not. | access.Role
            people.sees. | access.Role
            people.standing. | access.Grant$Standing
            person.wrong. | people.PersonOutcome$Wrong
            phone-book.shows-khmer. | people.ShowsKhmer
            phone-book.state. | people.Phone$State
            place.count. | geography.PlaceKind | PROVINCE DISTRICT COMMUNE VILLAGE
            place.fault. | geography.PlaceFault$Why
            place.kind. | geography.PlaceKind
            place.kinds. | geography.PlaceKind
            place.outline-fault. | geography.OutlineFault$Why
            place.refused. | geography.EditionOutcome$Why
            post.away-wrong. | people.AbsenceOutcome$Wrong
            post.kind. | people.PostKind
            post.seat. | people.PostKind | ATRO_OFFICER DISTRICT_OFFICIAL MANAGER
            post.standing. | access.Grant$Standing
            post.wrong. | people.DesignationOutcome$Wrong
            programs.refused. | access.IssueOfToken$Reason
            programs.scope-choice. | access.Scope
            programs.scope-note. | access.Scope
            programs.scope. | access.Scope
            programs.state. | access.ProgramToken$State
            prompt.language. | vocabulary.Language
            prompt.refused. | messaging.voice.RecordingOutcome$Reason
            recovery.confirm. | access.Recoveries$Lost
            recovery.how. | access.Recoveries$Lost
            recovery.lost. | access.Recoveries$Lost
            recovery.title. | access.Recoveries$Lost
            revise.copy. | forms.definition.DefinitionChange$Turn
            revise.fault. | forms.definition.DefinitionFault$Kind
            revise.field. | forms.definition.DefinitionChange$Turn | RENAMED
            revise.form. | forms.definition.DefinitionChange$OfForm
            revise.kind. | forms.FieldKind
            revise.of-field. | forms.definition.DefinitionChange$OfField
            revise.of-section. | forms.definition.DefinitionChange$OfSection
            revise.option. | forms.definition.DefinitionChange$Turn
            revise.section. | forms.definition.DefinitionChange$Turn | RENAMED
            sending.fact. | messaging.MessageGateway$Fact$What
            sending.refused. | messaging.sending.LiftOutcome$Reason
            sending.test.refused. | messaging.sending.TestOutcome$Reason
            sending.test.waits. | messaging.WaitsFor
            sending.webhook. | messaging.webhook.WebhookOutcome
            sending.what-waits. | messaging.sending.WhatWaits
            telephones.call. | messaging.simulator.SimulatedCalls$State
            telephones.ring. | messaging.DemonstrationCalls$Outcome | RINGS
            thesaurus.kind. | directory.words.Sense$Kind
            thesaurus.wrong. | directory.words.WordOutcome$Wrong
            today.reason. | deadlines.LateReason
            today.refused. | deadlines.TaskOutcome$Why
            today.section. | deadlines.Section
            """;

    private final Map<String, String> english = words(ENGLISH);
    private final Map<String, String> khmer = words(KHMER);

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(khmer.keySet()).containsExactlyInAnyOrderElementsOf(english.keySet());
    }

    @Test
    void nothingIsEmpty() {
        assertThat(keys(english, String::isBlank)).isEmpty();
        assertThat(keys(khmer, String::isBlank)).isEmpty();
    }

    @Test
    void noKeyStandsTwiceInOneFile() {
        for (Path file : List.of(ENGLISH, KHMER)) {
            List<String> lines = Sources.text(file)
                    .lines()
                    .filter(line -> line.matches("[A-Za-z0-9._-]+\\s*=.*"))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .toList();
            assertThat(lines)
                    .as(file.toString())
                    .doesNotHaveDuplicates()
                    .hasSize(words(file).size());
        }
    }

    @Test
    void bothLanguagesSpeakOfTheSameThings() {
        assertThat(keys(english, key -> true)
                        .filter(key -> !parameters(english, key).equals(parameters(khmer, key))))
                .as("keys whose {n} differ between the languages")
                .isEmpty();
    }

    @Test
    void apostrophesSurviveTheFormat() {
        for (Map<String, String> language : List.of(english, khmer)) {
            assertThat(keys(
                            language,
                            text -> PARAMETER.matcher(text).find()
                                    && text.replace("''", "").contains("'")))
                    .as("sentences with {n}: an apostrophe is written twice, or the typographic ’")
                    .isEmpty();
        }
    }

    @Test
    void khmerIsWrittenInKhmer() {
        assertThat(keys(
                                khmer,
                                text -> LATIN_LETTER
                                                .matcher(PARAMETER.matcher(text).replaceAll(""))
                                                .find()
                                        && !KHMER_LETTER.matcher(text).find())
                        .filter(key -> !NOT_KHMER.contains(key)))
                .isEmpty();
    }

    @Test
    void whatTheScreensSayExists() {
        assertThat(Sources.below("src/main/java", ".java")
                        .flatMap(file -> USED.matcher(Sources.text(file))
                                .results()
                                .filter(this::isMissing)
                                .map(used -> file + ": " + used.group(1))))
                .isEmpty();
    }

    @Test
    void everyWordIsSaidSomewhere() {
        Set<String> said = Stream.concat(
                        Sources.below("src/main/java", ".java"), Sources.below("src/main/resources", ".html"))
                .flatMap(file -> KEY.matcher(Sources.text(file)).results().map(found -> found.group(1)))
                .collect(Collectors.toSet());
        Set<String> beginnings =
                said.stream().filter(key -> key.matches(".+[.-]")).collect(Collectors.toSet());

        assertThat(english.keySet().stream()
                        .filter(key -> !said.contains(key)
                                && !said.contains(NUMBER.matcher(key).replaceAll("")))
                        .filter(key -> beginnings.stream().noneMatch(key::startsWith)))
                .isEmpty();
    }

    @Test
    void everyValueThatIsSaidByItsNameHasWords() {
        assertThat(NAMED.lines()
                        .map(row -> row.split(" *\\| *", -1))
                        .flatMap(row -> Stream.of(values(row[1]))
                                .filter(value -> row.length < 3
                                        || !List.of(row[2].split(" ", -1)).contains(value))
                                .map(value -> row[0] + value)))
                .filteredOn(key -> !english.containsKey(key) || !khmer.containsKey(key))
                .isEmpty();
    }

    @Test
    void theTableOfNamedValuesIsComplete() {
        Set<String> beginnings =
                NAMED.lines().map(row -> row.substring(0, row.indexOf(' '))).collect(Collectors.toSet());
        assertThat(english.keySet().stream()
                        .map(NAME::matcher)
                        .filter(Matcher::matches)
                        .map(key -> key.group(1))
                        .filter(begins -> !beginnings.contains(begins))
                        .distinct()
                        .filter(this::isPutTogether))
                .isEmpty();
    }

    private boolean isPutTogether(String begins) {
        return Sources.below("src/main/java", ".java")
                .anyMatch(file -> Sources.text(file).replaceAll("\\s+", " ").contains('"' + begins + "\" + "));
    }

    private static String[] values(String name) {
        try {
            return Stream.of(Class.forName("org.spean." + name).getEnumConstants())
                    .map(each -> ((Enum<?>) each).name())
                    .toArray(String[]::new);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private boolean isMissing(MatchResult used) {
        String key = used.group(1);
        return used.group(2) == null
                ? !english.containsKey(key)
                : english.keySet().stream().noneMatch(each -> each.startsWith(key));
    }

    private static Set<String> parameters(Map<String, String> language, String key) {
        return PARAMETER
                .matcher(language.getOrDefault(key, ""))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> keys(Map<String, String> language, Predicate<String> wanted) {
        return language.entrySet().stream()
                .filter(entry -> wanted.test(entry.getValue()))
                .map(Map.Entry::getKey);
    }

    private static Map<String, String> words(Path file) {
        Properties read = new Properties();
        try (StringReader text = new StringReader(Sources.text(file))) {
            read.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> words = new TreeMap<>();
        read.stringPropertyNames().forEach(key -> words.put(key, read.getProperty(key)));
        return words;
    }
}
