package org.spean.cases.ui;

import java.util.Optional;
import java.util.UUID;
import org.spean.cases.StepField;
import org.spean.cases.StepKind;
import org.spean.cases.file.CentreExport;
import org.spean.vocabulary.CaseCode;

/** The addresses of the screens of cases, relative to the program's own. Nothing but a code or a handle stands in one. */
public final class CaseLinks {

    /** The list of those whom one knows. */
    public static final String CASES = "cases";

    /** Opening one. */
    static final String NEW = CASES + "/new";

    /** Children who are kept. */
    static final String KEPT = CASES + "/kept";

    /** Who is on the way and looked after. */
    public static final String JOURNEYS = CASES + "/journeys";

    /** Travelling with some of them alone. */
    static final String TRAVEL = CASES + "/travel";

    /** Running cases come in from a list. */
    public static final String IMPORT = CASES + "/import";

    /** A centre takes out all that is its own. */
    public static final String EXPORT = CentreExport.LINK;

    /** The step whose questions are open, in its word. */
    static final String STEP = "step";

    private CaseLinks() {}

    /** The page of the one with this code. */
    public static String one(CaseCode code) {
        return CASES + "/" + code.text();
    }

    /** The page of the one with this handle. */
    public static String one(UUID id) {
        return CASES + "/" + id;
    }

    /** The same page, with the questions of this step open. */
    public static String one(UUID id, StepKind step) {
        return one(id) + "?" + STEP + "=" + StepField.word(step);
    }

    /** Which handle an address names; empty where it names none. */
    static Optional<UUID> handle(String text) {
        try {
            return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equals(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** Which step an address names; empty where it names none that people choose. */
    static Optional<StepKind> step(String word) {
        return StepKind.all().stream()
                .filter(each -> StepField.word(each).equals(word))
                .findFirst();
    }
}
