package org.spean.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.directory.EntryAct;
import org.spean.directory.EntryColumn;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.context.TestConstructor;

/** Tables that people made for themselves: what their columns say is guessed, set right, and remembered. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class FreeColumnsTest {

    private static final String FORUMS = """
            row_id,group,service_type_no,service_type_id,service_type,institution_verbatim,organization_code,coverage_verbatim,provinces,contact_names,phones_verbatim,phones_e164,population,gaps_verbatim,source_page,note
            Z1,4,1,G4.1,Zebra training,zebrafinch,zebrafinch house,All provinces,ALL24,Ms. Zebra,012 34,+85512345678,,zebrafinchgap,26,
            Z2,4,2,G4.2,Zebra credit,zebrafinch,zebrafinch house,Two,KH-2;KH-10;KH-1,Mr. Finch,012 345 679 / 012 345 680,+85512345679;+85512345680,girls,,27,
            """;
    private static final String KHMER = """
            អង្គការ;ប្រភេទសេវា;ខេត្ត;លេខទូរសព្ទ;ស្ត្រី
            zebrafinch house;G4.1;បាត់ដំបង, Pursat;០១២ ៣៤៥ ៦៧៨ និង 023 456 789;មាន
            """;

    private final ImportWorld world;

    FreeColumnsTest(AutowireCapableBeanFactory beans) {
        world = new ImportWorld(beans);
    }

    @AfterEach
    void leave() {
        world.leaves();
    }

    @Test
    void theColumnsOfTheForumsTableAreGuessed() {
        UUID id = world.brought(world.editor, FORUMS);

        assertThat(matching(id).targets())
                .containsExactly(
                        "id",
                        "",
                        "",
                        "type",
                        "",
                        "institution_as_printed",
                        "organization",
                        "coverage_as_printed",
                        "provinces",
                        "contacts",
                        "",
                        "phones",
                        "eligibility",
                        "gaps",
                        "source_page",
                        "doubts");
        assertThat(world.checked(world.editor, id)).isEqualTo(Map.of(Verdict.NEW, 2));
        Map<EntryColumn, String> second = said(id, 1);
        assertThat(second)
                .containsEntry(EntryColumn.COVERAGE, "provinces")
                .containsEntry(EntryColumn.PROVINCES, "KH-1; KH-2; KH-10")
                .containsEntry(EntryColumn.PHONES, "+85512345679; +85512345680");
        assertThat(said(id, 0))
                .containsEntry(EntryColumn.COVERAGE, "nationwide")
                .doesNotContainKey(EntryColumn.PROVINCES);
    }

    @Test
    void aKhmerTableWithNamesOfProvincesAndKhmerFiguresIsUnderstood() {
        UUID id = world.brought(world.editor, KHMER);

        assertThat(matching(id).targets())
                .containsExactly("organization", "type", "provinces", "phones", "serves_women");
        assertThat(world.checked(world.editor, id)).isEqualTo(Map.of(Verdict.NEW, 1));
        assertThat(said(id, 0))
                .containsEntry(EntryColumn.PROVINCES, "KH-2; KH-15")
                .containsEntry(EntryColumn.SERVES_WOMEN, "yes");
    }

    @Test
    void whatAllRowsSayIsSetOnceAndIsOfferedAgainForTheSameColumns() {
        String text = "Who,What\nzebrafinch house,G4.1\n";
        UUID id = world.brought(world.editor, text);
        world.imports.match(
                world.editor,
                id,
                List.of("organization", "type"),
                Map.of("provinces", "Battambang", "reported", "2010-12"));
        world.checked(world.editor, id);
        assertThat(said(id, 0))
                .containsEntry(EntryColumn.PROVINCES, "KH-2")
                .containsEntry(EntryColumn.REPORTED, "2010-12");

        UUID again = world.brought(world.editor, text);
        assertThat(matching(again).constants()).containsEntry("provinces", "Battambang");
        assertThat(world.imports.find(world.editor, id))
                .as("the earlier one was given up")
                .isEmpty();
    }

    @Test
    void oneThatIsKnownUnderAnotherNameIsNoNewOrganization() {
        UUID id = world.brought(world.editor, "Who,What,Province\nzebrafinch house,G4.1,Kep\n");
        world.checked(world.editor, id);
        UUID known = world.transaction.execute(status -> world.tables
                .sql("SELECT id FROM organization ORDER BY id LIMIT 1")
                .query(UUID.class)
                .single());

        world.imports.same(
                world.editor,
                id,
                "zebrafinch house",
                java.util.Optional.of(new org.spean.people.OrganizationId(known)));

        assertThat(world.preview.organizations(world.editor, id)).isEmpty();
    }

    private Matching matching(UUID id) {
        return world.imports.find(world.editor, id).orElseThrow().matching();
    }

    private Map<EntryColumn, String> said(UUID id, int line) {
        return world.lines(world.editor, id, Verdict.NEW).get(line).said().stream()
                .collect(java.util.stream.Collectors.toMap(EntryAct.Change::column, EntryAct.Change::after));
    }
}
