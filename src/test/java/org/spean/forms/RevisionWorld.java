package org.spean.forms;

import org.spean.access.Actor;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.forms.definition.Revised;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A centre that fills forms, and the ministry that revises its Form 2 meanwhile. */
public final class RevisionWorld {

    public static final FormName FORM = new FormName("form-2");
    public static final FormEdition FIRST = new FormEdition(FORM, 1);
    public static final FormEdition SECOND = new FormEdition(FORM, 2);

    final FormWorld forms;
    final Actor atro;
    final Actor other;

    private final JdbcClient tables;
    private final FormRevisions revisions;

    public RevisionWorld(BeanFactory beans) {
        forms = new FormWorld(beans);
        tables = beans.getBean(JdbcClient.class);
        revisions = beans.getBean(FormRevisions.class);
        atro = forms.holds(Role.ATRO_OFFICER, Remit.COUNTRY);
        other = forms.holds(Role.ADMINISTRATOR, Remit.COUNTRY);
    }

    /** Form 2 with another title, a question more, and one less way to search. */
    public static Revised revised() {
        return Revised.next()
                .with("Family assessment", "Assessment of the family")
                .with(
                        "      - field: rung",
                        "      - {field: storeys, kind: number, label: {en: How many storeys, km: ប៉ុន្មានជាន់},"
                                + " sensitivity: family}\n      - field: rung")
                .with("          - {word: joint, en: \"Option A", "          - {word: together, en: \"Option A");
    }

    RevisionOutcome takes(Actor by, Revised file) {
        return forms.as(by, () -> revisions.take(by, file.bytes()));
    }

    FormRevisions.Proposal proposes(Actor by, Revised file) {
        return forms.as(by, () -> revisions.propose(by, file.bytes()));
    }

    boolean takesBack(Actor by, FormEdition edition) {
        return forms.as(by, () -> revisions.takeBack(by, edition));
    }

    /** What came with the program is the newest again, and nobody of here is there any more. */
    public void leaves() {
        forms.as(forms.worker, () -> {
            for (String table : new String[] {"form_answer_before", "form_answer", "form_line"}) {
                tables.sql("DELETE FROM " + table + " WHERE folder = ?")
                        .param(forms.folder.id())
                        .update();
            }
            return tables.sql("DELETE FROM filled_form WHERE folder = ?")
                    .param(forms.folder.id())
                    .update();
        });
        forms.as(other, () -> {
            tables.sql("DELETE FROM form_in_use WHERE edition > 1").update();
            return tables.sql("DELETE FROM form_definition WHERE edition > 1").update();
        });
        forms.leaves();
    }
}
