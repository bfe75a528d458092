package org.spean.people.ui.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Actors;
import org.spean.access.Held;
import org.spean.access.Present;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.access.Subject;
import org.spean.vocabulary.PlaceCode;
import org.spean.widgets.DayField;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.transaction.support.TransactionTemplate;

/** The screens of the log, without a browser. */
@SpeanTest
class TrailViewsTest extends SpringBrowserlessTest {

    @Autowired
    AccessLog log;

    @Autowired
    JdbcClient tables;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Present present;

    @Test
    @WithUserDetails("auditor")
    void anEntryIsSaidInWords() {
        UUID subject = UUID.randomUUID();
        did(
                Actors.person("Neang Sopheap", Role.FOCAL_PERSON),
                Act.CASE_READ,
                new Subject(Subject.Kind.CASE, subject),
                Map.of("answers", "CONTACT FAMILY", "reason", "She asked for a visit", "unheard-of", "kept"));
        opened("access-log?subject=" + subject);

        assertThat(read())
                .contains("Neang Sopheap", "read a case", "case " + subject)
                .contains("Answers shown: contacts, family", "Reason: She asked for a visit", "unheard-of: kept")
                .contains("Sealed", "Last check", "as in the published file");
        assertThat(find(TextField.class).all().get(1).getValue()).isEqualTo(subject.toString());
    }

    @Test
    @WithUserDetails("auditor")
    void whatWasDoneToFoldersAndFormsIsSaidInWords() {
        Subject folder = new Subject(Subject.Kind.CASE, UUID.randomUUID());
        Actor manager = Actors.person("Neang Sopheap", Role.MANAGER);
        String worker = self().toString();
        did(manager, Act.FOLDER_ASSIGNED, folder, Map.of("to", worker));
        did(manager, Act.FOLDER_RELEASED, folder, Map.of("from", worker));
        did(manager, Act.FORM_WRITTEN, folder, Map.of("form", "health", "number", "2", "field", "hiv-treatment"));
        did(
                manager,
                Act.FORM_PRINTED,
                folder,
                Map.of("form", "form-5", "number", "1", "what", "codes", "copies", "[1, 3]"));
        did(manager, Act.FORM_PRINTED, folder, Map.of("form", "form-4", "what", "answers", "copies", "[]"));
        opened("access-log?subject=" + folder.id());

        assertThat(read())
                .contains("put somebody on a folder" + "case " + folder.id() + "Person: Prak Visal")
                .contains("took somebody off a folder" + "case " + folder.id() + "Person: Prak Visal")
                .contains("Form: health" + "Number: 2")
                .contains("Form: form-5" + "What: codes only" + "Copies: 1, 3" + "Number: 1")
                .contains("Form: form-4" + "What: answers" + "Copies: everything")
                .as("which field was written in tells what the client has")
                .doesNotContain("hiv");
    }

    @Test
    @WithUserDetails("auditor")
    void typingNarrowsAndWhatCannotBeReadIsSaidAtItsFieldAndAsksNothing() {
        String name = "Typed " + UUID.randomUUID();
        did(Actors.person(name), Act.ROLE_REFUSED, new Subject(Subject.Kind.ACCOUNT, UUID.randomUUID()), Map.of());
        opened("access-log");
        TextField who = find(TextField.class).all().getFirst();
        TextField subject = find(TextField.class).all().get(1);

        who.setValue(name);
        assertThat(read()).contains("refused a role");
        long before = reads();
        subject.setValue("17");
        assertThat(subject.getErrorMessage()).startsWith("This is no id");
        assertThat(reads()).as("no question was asked").isEqualTo(before);
        assertThat(who.getValue()).isEqualTo(name);
        subject.setValue("");
        find(DayField.class).all().get(0).setValue(LocalDate.of(2026, 11, 9));
        find(DayField.class).all().get(1).setValue(LocalDate.of(2026, 11, 8));
        assertThat(find(DayField.class).all().get(1).getErrorMessage()).isEqualTo("The last day is before the first.");
        find(DayField.class).all().get(1).setValue(null);
        find(DayField.class).all().get(0).setValue(null);
        find(Checkbox.class).single().setValue(true);
        assertThat(read()).contains("refused a role");
        who.setValue(name + " nobody");
        assertThat(read()).contains("Nothing of the kind is in the log");
        assertThat(find(Anchor.class).withText("Save as a table (CSV)").single().getHref())
                .contains("access-log.csv?who=Typed", "failures=yes");
    }

    @Test
    @WithUserDetails("auditor")
    void openingTheScreenIsWrittenDownOnce() {
        long before = reads();
        opened("access-log?who=once");
        assertThat(reads()).isEqualTo(before + 1);
    }

    private long reads() {
        return tables.sql("SELECT count(*) FROM log.entry WHERE account_id = ? AND act = 'LOG_READ'")
                .param(self())
                .query(Long.class)
                .single();
    }

    @Test
    @WithUserDetails("auditor")
    void anAddressThatCannotBeReadIsSaid() {
        opened("access-log?what=NONSENSE&subject=1-1-1-1-1&from=yesterday");
        assertThat(read()).contains("cannot be read and was left out: what was done, to what, from");
    }

    @Test
    @WithUserDetails("auditor")
    void theChainIsCheckedOnTheScreen() {
        opened("access-log");
        click("Check it now");
        await().pollInSameThread().until(() -> {
            ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), false));
            return read().contains("by Prak Visal: all");
        });
        assertThat(read()).contains("sealed entries are as they were written");
    }

    @Test
    @WithUserDetails("admin")
    void forAnAdministratorNothingOfItIsThere() {
        for (String path : List.of("access-log", "who-looked", "emergencies")) {
            opened(path);
            assertThat(read()).contains("There is nothing at this address");
        }
    }

    @Test
    @WithUserDetails("manager")
    void aManagerHasNoLogButTheOwnCases() {
        opened("access-log");
        assertThat(read()).contains("There is nothing at this address");
        opened("who-looked");
        assertThat(read()).contains("Who looked at our cases", "Sok Dara");
        opened("who-looked?case=" + UUID.randomUUID());
        assertThat(read()).contains("No look of the kind").doesNotContain("for the client");
    }

    @Test
    @WithUserDetails("manager")
    void aManagerSeesWhoCameFromOutsideAndHowOften() {
        Subject subject = new Subject(Subject.Kind.CASE, UUID.randomUUID());
        String centre = present.actor().held().iterator().next().remit().key();
        transaction.executeWithoutResult(status -> tables.sql(
                        "INSERT INTO reach (subject_kind, subject_id, relation, remit_kind, remit_key, why, from_at)"
                                + " VALUES ('CASE', ?, 'OWN_CENTRE', 'ORGANIZATION', ?, 'test', 'epoch')")
                .params(subject.id(), centre)
                .update());
        try {
            Held focal = new Held(Role.FOCAL_PERSON, Remit.province(new PlaceCode("02")), Instant.EPOCH, null, null);
            did(
                    Actor.person(UUID.randomUUID(), "Nuon Test", Set.of(focal)),
                    Act.IDENTITY_SHOWN,
                    subject,
                    Map.of("answers", "IDENTITY"));
            opened("who-looked?case=" + subject.id() + "&from=" + today() + "&to=" + today() + "&outside=yes");

            assertThat(read())
                    .contains("Nuon Test", "focal person, for Battambang", "from outside", "saw who the client is")
                    .contains("From outside, in these days", "Record of this case, for the client");
        } finally {
            transaction.executeWithoutResult(status -> tables.sql("DELETE FROM reach WHERE subject_id = ?")
                    .param(subject.id())
                    .update());
        }
    }

    private LocalDate today() {
        return tables.sql("SELECT (statement_timestamp() AT TIME ZONE 'Asia/Phnom_Penh')::date")
                .query(LocalDate.class)
                .single();
    }

    private UUID self() {
        return present.actor().account().orElseThrow();
    }

    private void did(Actor by, Act act, Subject subject, Map<String, String> told) {
        transaction.executeWithoutResult(status -> log.write(by, act, Optional.of(subject), told));
    }

    private void opened(String path) {
        int question = path.indexOf('?');
        if (question < 0) {
            UI.getCurrent().navigate(path);
        } else {
            UI.getCurrent()
                    .navigate(path.substring(0, question), QueryParameters.fromString(path.substring(question + 1)));
        }
    }

    private void click(String words) {
        test(find(NativeButton.class).withText(words).single()).click();
    }

    private String read() {
        return read(getCurrentView().getElement());
    }

    private static String read(Element element) {
        if (element.isTextNode()) {
            return element.getText();
        }
        return element.isVisible()
                ? element.getChildren().map(TrailViewsTest::read).collect(Collectors.joining())
                : "";
    }
}
