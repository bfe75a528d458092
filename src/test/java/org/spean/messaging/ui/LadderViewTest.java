package org.spean.messaging.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.transaction.support.TransactionTemplate;

/** The screen of the ladder, without a browser. */
@SpeanTest
@WithUserDetails("admin")
class LadderViewTest extends SpringBrowserlessTest {

    @Autowired
    JdbcClient tables;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void shipped() {
        transaction.executeWithoutResult(status -> {
            tables.sql("DELETE FROM ladder_step").update();
            tables.sql("INSERT INTO ladder_step VALUES (1, 'CALL', 24), (2, 'COLLEAGUE', 48), (3, 'PERSON', 72)")
                    .update();
        });
    }

    private void click(String words) {
        test(find(NativeButton.class).all().stream()
                        .filter(each -> each.getText().equals(words))
                        .filter(Component::isAttached)
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private List<String> hours() {
        return find(TextField.class).all().stream().map(TextField::getValue).toList();
    }

    private List<String> kept() {
        return tables.sql("SELECT step || ' ' || after_hours FROM ladder_step ORDER BY position")
                .query((row, number) -> row.getString(1))
                .list();
    }

    private String read() {
        return read(getCurrentView().getElement());
    }

    private static String read(Element element) {
        return element.isTextNode()
                ? element.getText()
                : element.getChildren().map(LadderViewTest::read).collect(Collectors.joining(" "));
    }

    @Test
    void aStepIsAddedSavedAndTakenBack() {
        UI.getCurrent().navigate(OutboxLinks.LADDER);
        assertThat(hours()).containsExactly("24", "48", "72");
        assertThat(read()).contains("Asked Monday", ": call ", ": a task: a person telephones");

        click("Add a call");
        assertThat(hours()).containsExactly("24", "48", "60", "72");
        find(TextField.class).all().getFirst().setValue("80");
        click("Save");
        assertThat(find(TextField.class).all().get(1).getErrorMessage()).contains("later than the step before");
        assertThat(kept()).as("nothing is saved that makes no sense").hasSize(3);

        find(TextField.class).all().getFirst().setValue("១២");
        click("Save");
        assertThat(kept()).containsExactly("CALL 12", "COLLEAGUE 48", "CALL 60", "PERSON 72");
        click("Undo");
        assertThat(kept()).containsExactly("CALL 24", "COLLEAGUE 48", "PERSON 72");
    }

    @Test
    @WithUserDetails("atro")
    void atroReadsAlong() {
        UI.getCurrent().navigate(OutboxLinks.LADDER);
        assertThat(find(TextField.class).all()).allMatch(TextField::isReadOnly);
        assertThat(find(NativeButton.class).all())
                .extracting(NativeButton::getText)
                .doesNotContain("Save");
    }
}
