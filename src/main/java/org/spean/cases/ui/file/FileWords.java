package org.spean.cases.ui.file;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.spean.access.Remit;
import org.spean.cases.StepField;
import org.spean.cases.StepWords;
import org.spean.cases.ui.CaseLinks;
import org.spean.forms.print.AnswerWords;
import org.spean.geography.Gazetteer;
import org.spean.people.Organizations;
import org.spean.vocabulary.Language;
import org.spean.widgets.Numerals;
import org.spean.widgets.Words;

/** What these parts say, in the page's language. */
record FileWords(Language language, Gazetteer gazetteer, Organizations organizations) {

    FileWords(Language language, CaseFileShelf shelf) {
        this(language, shelf.gazetteer(), shelf.organizations());
    }

    String say(String key, Object... parameters) {
        return Words.say(key, language, parameters);
    }

    /** The way back to the list. */
    Nav crumb() {
        Nav crumb = new Nav(new Anchor(CaseLinks.CASES, say("cases.title")));
        crumb.setClassName("crumb");
        crumb.setAriaLabel(say("people.crumb"));
        return crumb;
    }

    String count(long number) {
        return Numerals.of(number, language);
    }

    String day(LocalDate day) {
        return Numerals.day(day, language);
    }

    String of(String beginning, Enum<?> value, Object... parameters) {
        return say(beginning + StepField.word(value), parameters);
    }

    /** A person by name, or everybody with a role for something; empty where there is none of the kind. */
    String whom(CaseFileShelf shelf, Remit whom) {
        if (whom.kind() == Remit.Kind.PERSON) {
            UUID account = UUID.fromString(whom.key());
            return shelf.accounts().names(Set.of(account)).getOrDefault(account, "");
        }
        return shelf.remits()
                .known(whom)
                .map(known -> say("confine.all-of", known.name().in(language)))
                .orElse("");
    }

    StepWords steps() {
        return new StepWords(language, gazetteer, organizations);
    }

    String organization(UUID id) {
        return steps().organization(id);
    }

    AnswerWords answers() {
        return new AnswerWords(language, steps()::district);
    }
}
