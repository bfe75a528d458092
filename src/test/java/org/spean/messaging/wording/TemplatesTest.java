package org.spean.messaging.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Actors;
import org.spean.access.Role;
import org.spean.messaging.wording.TemplateOutcome.Done;
import org.spean.messaging.wording.TemplateOutcome.Overtaken;
import org.spean.messaging.wording.TemplateOutcome.Refused;
import org.spean.vocabulary.PhoneNumber;
import org.spean.vocabulary.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** Messages put into words, and texts changed, read and taken back, in the database. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class TemplatesTest {

    private static final MessageKind KIND = MessageKind.DATE_CANCELLED;
    private static final Writing WRITING = Writing.ENGLISH;
    private static final String MINE =
            "{system}: please stay where you are, the {activity} in {district} on {date} is off.";
    private static final Actor ADMINISTRATOR =
            Actors.person(new UUID(7, 7), "Administrator of a test", Set.of(Role.ADMINISTRATOR));
    private static final Slots ASKED = Slots.builder()
            .activity(Activity.VISIT)
            .date(LocalDate.of(2026, 12, 14))
            .time(LocalTime.of(8, 30))
            .district(new PlaceCode("0212"))
            .code("K7M")
            .telephone(new PhoneNumber("+85523000012"))
            .answers(Set.of(Way.REPLY, Way.TELEPHONE))
            .build();

    private final Templates templates;
    private final TemplateBook book;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;

    TemplatesTest(Templates templates, TemplateBook book, JdbcClient tables, TransactionTemplate transaction) {
        this.templates = templates;
        this.book = book;
        this.tables = tables;
        this.transaction = transaction;
    }

    @AfterEach
    void takesAwayWhatOthersWouldSee() {
        transaction.executeWithoutResult(status -> tables.sql("DELETE FROM message_text WHERE kind IN (?, 'GONE')")
                .param(KIND.name())
                .update());
    }

    @Test
    void aQuestionInEnglishTakesOnePart() {
        Rendered rendered = templates.render(MessageKind.DATE_ASKED, Writing.ENGLISH, ASKED);

        assertThat(rendered.text())
                .isEqualTo("Spean: can you come to a visit in Kamrieng on Mon 14/12 at 08:30?"
                        + " Reply K7M and 1=yes, 2 DD/MM=other date, 3=no, 9=call me, or call 023 000 012.");
        assertThat(rendered.parts())
                .isEqualTo(new Parts(Parts.Encoding.GSM_7, rendered.text().length(), 1));
    }

    @Test
    void inKhmerFiguresAreKhmerButForKeysCodesAndTelephones() {
        assertThat(templates
                        .render(MessageKind.DATE_ASKED, Writing.KHMER, ASKED)
                        .text())
                .startsWith("ស្ពាន៖ តើលោកអ្នកអាចចូលរួមការចុះជួបនៅកំរៀង ថ្ងៃច័ន្ទ ១៤/១២ ម៉ោង ០៨:៣០ បានទេ?")
                .contains("ឆ្លើយ K7M និង 1=បាទ/ចាស", "ឬទូរសព្ទ 023 000 012");
    }

    @Test
    void romanisedItIsInLettersThatEveryTelephoneShows() {
        Rendered rendered = templates.render(MessageKind.DATE_ASKED, Writing.ROMANISED, ASKED);

        assertThat(rendered.text()).contains("chan 14/12 maong 08:30", "1=ban");
        assertThat(rendered.parts().encoding()).isEqualTo(Parts.Encoding.GSM_7);
    }

    @Test
    void onlyWaysThatAreOfferedAreMentionedAndTheLinkComesLast() {
        Slots byLink = Slots.builder()
                .code("K7M")
                .link(URI.create("https://spean.example.org/a/x"))
                .telephone(new PhoneNumber("+85523000012"))
                .answers(Set.of(Way.LINK, Way.TELEPHONE))
                .build();
        Slots byButtons =
                Slots.builder().code("K7M").answers(Set.of(Way.BUTTONS)).build();

        assertThat(templates
                        .render(MessageKind.STILL_YOU, Writing.ENGLISH, byLink)
                        .text())
                .isEqualTo("Spean: is this still your number for work?"
                        + " K7M: Call 023 000 012, or here https://spean.example.org/a/x");
        assertThat(templates
                        .render(MessageKind.STILL_YOU, Writing.ENGLISH, byButtons)
                        .text())
                .isEqualTo("Spean: is this still your number for work? K7M: Press a button below.");
    }

    @Test
    void theWeekdayIsLeftOutWhereItWouldCostAFurtherPart() {
        String filler = "Please come ".repeat(6);
        String text =
                filler + "{system} {activity} {district} {date}".replace("{system}", "ok ok ok ok ok") + " {answers}";
        Slots slots = Slots.builder()
                .activity(Activity.MEETING)
                .date(LocalDate.of(2026, 12, 14))
                .district(new PlaceCode("23"))
                .code("K7M")
                .answers(Set.of(Way.BUTTONS))
                .build();
        String fits = templates
                .preview("a" + text, MessageKind.DATE_ASKED, Writing.ENGLISH, slots)
                .text();

        int room = 160 - fits.length();
        String full = "a".repeat(room + 1) + text;
        assertThat(fits).contains("Mon 14/12");
        assertThat(templates
                        .preview(full, MessageKind.DATE_ASKED, Writing.ENGLISH, slots)
                        .text())
                .contains("Mon 14/12")
                .hasSize(160);
        assertThat(templates.preview("a" + full, MessageKind.DATE_ASKED, Writing.ENGLISH, slots))
                .satisfies(rendered ->
                        assertThat(rendered.text()).contains(" 14/12").doesNotContain("Mon"))
                .satisfies(rendered -> assertThat(rendered.parts().count()).isOne());
    }

    @Test
    void aPlaceThatIsNotKnownByNameIsSaidByItsProvince() {
        Slots slots = Slots.builder().district(new PlaceCode("02990101")).build();

        assertThat(templates
                        .render(MessageKind.COLLEAGUE_STOPPED, Writing.ENGLISH, slots)
                        .text())
                .contains("for Battambang gets");
    }

    @Test
    void aHalfFilledMessageIsABug() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> templates.render(MessageKind.DATE_ASKED, Writing.ENGLISH, Slots.NONE))
                .withMessageContaining("DATE_ASKED lacks");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> templates.render(
                        MessageKind.STILL_YOU,
                        Writing.ENGLISH,
                        Slots.builder().code("K7M").answers(Set.of(Way.LINK)).build()))
                .withMessageContaining("[LINK]");
    }

    @Test
    void whatTheKindDoesNotCarryIsABugToo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> templates.render(MessageKind.TEST, Writing.ENGLISH, ASKED));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> templates.preview("{district}", MessageKind.TEST, Writing.ENGLISH, Slots.NONE));
    }

    @Test
    void aChangedTextIsSentFromThenOnAndWrittenDown() {
        assertThat(changed(MINE, 0)).isInstanceOf(Done.class);

        Slots slots = Slots.builder()
                .activity(Activity.MEETING)
                .date(LocalDate.of(2026, 12, 14))
                .district(new PlaceCode("23"))
                .build();
        assertThat(templates.render(KIND, WRITING, slots).text())
                .isEqualTo("Spean: please stay where you are, the meeting in Kep on Mon 14/12 is off.");
        assertThat(templates.inForce(KIND, WRITING).origin()).isEqualTo(Template.Origin.CHANGED);
        assertThat(tables.sql(
                                "SELECT told->>'text' FROM log.entry WHERE act = ? AND account_id = ? ORDER BY id DESC LIMIT 1")
                        .param(Act.TEMPLATE_CHANGED.name())
                        .param(new UUID(7, 7))
                        .query(String.class)
                        .single())
                .isEqualTo("DATE_CANCELLED ENGLISH");
    }

    @Test
    void aTextThatMayNotStandIsRefusedAndNothingChanges() {
        TemplateOutcome outcome = changed(MINE + " Call the shel\u200Bter, 012 345 678.", 0);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.against())
                                .extracting(Fault::rule)
                                .containsExactly(Fault.Rule.NEVER_SENT, Fault.Rule.FIGURES));
        assertThat(templates.inForce(KIND, WRITING).version()).isZero();
    }

    @Test
    void everyVersionStaysReadableAndCanBeMadeThePresentOneAgain() {
        changed(MINE, 0);
        changed(MINE + " Thank you.", 1);

        assertThat(book.backTo(ADMINISTRATOR, KIND, WRITING, 1, 2)).isInstanceOf(Done.class);
        assertThat(templates.inForce(KIND, WRITING).text()).isEqualTo(MINE);
        assertThat(book.backTo(ADMINISTRATOR, KIND, WRITING, 0, 3)).isInstanceOf(Done.class);
        assertThat(templates.inForce(KIND, WRITING))
                .extracting(Template::version, Template::origin)
                .containsExactly(4, Template.Origin.SHIPPED);

        List<TextVersion> versions = book.versions(ADMINISTRATOR, KIND, WRITING);
        assertThat(versions).extracting(TextVersion::version).containsExactly(4, 3, 2, 1, 0);
        assertThat(versions).extracting(TextVersion::shipped).containsExactly(true, false, false, false, true);
        assertThatIllegalArgumentException().isThrownBy(() -> book.backTo(ADMINISTRATOR, KIND, WRITING, 9, 4));
    }

    @Test
    void whoeverComesSecondIsToldWhatStandsNow() {
        changed(MINE, 0);

        assertThat(changed(MINE + " Late.", 0))
                .isInstanceOfSatisfying(
                        Overtaken.class,
                        overtaken -> assertThat(overtaken.template().text()).isEqualTo(MINE));
        assertThat(templates.inForce(KIND, WRITING).version()).isOne();
    }

    @Test
    void aChangedTextThatBreaksANewerRuleIsNotSent() {
        transaction.executeWithoutResult(status -> {
            tables.sql("INSERT INTO message_text VALUES (?, ?, 1, ?, ?, now())")
                    .params(KIND.name(), WRITING.name(), "{system}: the shelter {name}", new UUID(7, 7))
                    .update();
            tables.sql("INSERT INTO message_text VALUES ('GONE', 'ENGLISH', 1, 'x', ?, now())")
                    .param(new UUID(7, 7))
                    .update();
        });

        Template template = templates.inForce(KIND, WRITING);
        assertThat(template.origin()).isEqualTo(Template.Origin.FALLEN_BACK);
        assertThat(template.text()).contains("is cancelled");
        assertThat(template.against()).contains(new Fault(Fault.Rule.NEVER_SENT, "shelter"));
        assertThat(templates.inForce())
                .hasSize(MessageKind.values().length * Writing.values().length)
                .contains(template);
        assertThat(book.backTo(ADMINISTRATOR, KIND, WRITING, 1, 1)).isInstanceOf(Refused.class);
    }

    @Test
    void administratorsChangeAtroOfficersReadAndNobodyElseKnows() {
        Actor atro = Actors.person("Officer", Role.ATRO_OFFICER);
        Actor focal = Actors.person("Focal", Role.FOCAL_PERSON);

        assertThat(book.text(atro, KIND, WRITING).version()).isZero();
        assertThat(book.mayChange(atro)).isFalse();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> book.change(atro, KIND, WRITING, MINE, 0));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> book.backTo(atro, KIND, WRITING, 0, 0));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> book.text(focal, KIND, WRITING));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> book.versions(focal, KIND, WRITING));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> book.texts(Actor.ANYBODY));
    }

    private TemplateOutcome changed(String text, int known) {
        return book.change(ADMINISTRATOR, KIND, WRITING, text, known);
    }
}
