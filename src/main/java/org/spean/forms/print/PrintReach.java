package org.spean.forms.print;

import java.util.Set;
import org.spean.forms.FormField;
import org.spean.vocabulary.Sensitivity;

/** How much of what was answered stands on paper. */
public sealed interface PrintReach {

    /**
     * Codes, dates, phases, services, and only as they were chosen or counted: whatever somebody wrote freely stays with the
     * centre, general or not, for it can name anybody: who interpreted, who interviewed, who visited. So do telephones, places,
     * and pictures. It is the first choice (design 4.8).
     */
    record CodesOnly() implements PrintReach {

        @Override
        public boolean shows(FormField field) {
            return field.sensitivity() == Sensitivity.GENERAL
                    && switch (field.kind()) {
                        case DAY, AGE, NUMBER, RIEL, YES_NO, ONE, SOME, ROWS, SIGNATURE -> true;
                        case LINE, STORY, PLACE, PHONE, PICTURE -> false;
                    };
        }
    }

    /**
     * All that one reader may see.
     *
     * @param sensitivities of the answers that are shown; {@code GENERAL} ones are in any case
     */
    record WholeFor(Set<Sensitivity> sensitivities) implements PrintReach {

        /** Makes one; later changes of the set are not seen. */
        public WholeFor {
            sensitivities = Set.copyOf(sensitivities);
        }

        @Override
        public boolean shows(FormField field) {
            return field.sensitivity() == Sensitivity.GENERAL || sensitivities.contains(field.sensitivity());
        }
    }

    /** Codes only. */
    PrintReach CODES_ONLY = new CodesOnly();

    /** Whether answers to this field, or in this column, are shown; tables are asked column by column. */
    boolean shows(FormField field);
}
