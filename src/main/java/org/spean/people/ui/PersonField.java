package org.spean.people.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import org.spean.access.Actor;
import org.spean.people.Person;
import org.spean.people.PostSearch;
import org.spean.vocabulary.Language;

/** Somebody of the book of people whom the reader may know of, chosen by a part of the name, another spelling or a number. */
public class PersonField extends ComboBox<Person> {

    /**
     * Asks for somebody.
     *
     * @param by on whose behalf it is looked for
     */
    public PersonField(String label, PostSearch search, Actor by, Language language) {
        super(label);
        setItems(query -> search.people(by, query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        setItemLabelGenerator(person -> {
            String here = person.name().in(language);
            String other = person.name().in(language == Language.KHMER ? Language.ENGLISH : Language.KHMER);
            return here.equals(other) ? here : here + " · " + other;
        });
        setManualValidation(true);
        addValueChangeListener(changed -> setInvalid(false));
    }
}
