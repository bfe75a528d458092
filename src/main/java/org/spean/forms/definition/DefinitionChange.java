package org.spean.forms.definition;

import java.util.Optional;
import java.util.function.Function;
import org.spean.forms.FormCopy;
import org.spean.forms.FormDefinition;
import org.spean.forms.FormField;
import org.spean.forms.FormOption;
import org.spean.forms.FormSection;

/** One thing that an edition has otherwise than the one before: plain values, which a screen puts into words. */
public sealed interface DefinitionChange {

    /** What became of a part. */
    enum Turn {
        ADDED,
        GONE,
        /** Stands elsewhere, and is the same. */
        MOVED,
        /** Has other words under the same word of the file. */
        RENAMED
    }

    /** What a form says of itself. */
    @SuppressWarnings("ImmutableEnumChecker") // references to methods of records
    enum OfForm {
        NUMBER(FormDefinition::number),
        TITLE(FormDefinition::title),
        ABOUT(FormDefinition::about),
        SOURCE(FormDefinition::source);

        private final Function<FormDefinition, Object> said;

        OfForm(Function<FormDefinition, Object> said) {
            this.said = said;
        }

        boolean differs(FormDefinition before, FormDefinition after) {
            return !said.apply(before).equals(said.apply(after));
        }
    }

    /** What a section says of itself. */
    @SuppressWarnings("ImmutableEnumChecker") // references to methods of records
    enum OfSection {
        TITLE(FormSection::title),
        HELP(FormSection::help),
        WHEN(FormSection::when);

        private final Function<FormSection, Object> said;

        OfSection(Function<FormSection, Object> said) {
            this.said = said;
        }

        boolean differs(FormSection before, FormSection after) {
            return !said.apply(before).equals(said.apply(after));
        }
    }

    /** What a field says of itself; its options and columns are parts of their own. */
    @SuppressWarnings("ImmutableEnumChecker") // references to methods of records
    enum OfField {
        LABEL(FormField::label),
        HELP(FormField::help),
        KIND(FormField::kind),
        SENSITIVITY(FormField::sensitivity),
        NEEDED_FOR(FormField::neededFor),
        WHEN(FormField::when),
        FROM(FormField::from),
        DAYS(FormField::past),
        LONGEST(FormField::longest),
        SOURCE(FormField::source);

        private final Function<FormField, Object> said;

        OfField(Function<FormField, Object> said) {
            this.said = said;
        }

        boolean differs(FormField before, FormField after) {
            return !said.apply(before).equals(said.apply(after));
        }
    }

    /**
     * Where a field stands.
     *
     * @param section in the later of the two editions that has the field
     * @param table whose column it is; empty where it is none
     */
    record Place(FormSection section, Optional<FormField> table) {}

    /** The form says something else of itself. */
    record FormSays(OfForm what, FormDefinition before, FormDefinition after) implements DefinitionChange {}

    /**
     * A copy that goes out.
     *
     * @param before as it was; empty where it was added
     */
    record CopyTurned(Turn turn, FormCopy copy, Optional<FormCopy> before) implements DefinitionChange {}

    /** A section came, went or stands elsewhere among the others. */
    record SectionTurned(Turn turn, FormSection section) implements DefinitionChange {}

    /** A section says something else of itself. */
    record SectionSays(OfSection what, FormSection before, FormSection after) implements DefinitionChange {}

    /**
     * A field came, went or stands elsewhere.
     *
     * @param from the section from which it was moved; empty where it stays in its section
     */
    record FieldTurned(Turn turn, Place place, FormField field, Optional<FormSection> from)
            implements DefinitionChange {}

    /** A field says something else of itself. */
    record FieldSays(OfField what, Place place, FormField before, FormField after) implements DefinitionChange {}

    /**
     * An option of a field.
     *
     * @param before as it was; empty where it was added
     */
    record OptionTurned(Turn turn, Place place, FormField field, FormOption option, Optional<FormOption> before)
            implements DefinitionChange {}

    /** The section that it is about; empty where it is about the form itself. */
    default Optional<FormSection> about() {
        return switch (this) {
            case FormSays says -> Optional.empty();
            case CopyTurned copy -> Optional.empty();
            case SectionTurned turned -> Optional.of(turned.section());
            case SectionSays says -> Optional.of(says.after());
            case FieldTurned turned -> Optional.of(turned.place().section());
            case FieldSays says -> Optional.of(says.place().section());
            case OptionTurned turned -> Optional.of(turned.place().section());
        };
    }
}
