package org.spean.geography.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.spean.geography.Place;
import org.spean.geography.PlaceQuestion;
import org.spean.widgets.Facts;

/** The field as every screen has it, to try what it finds; and what is known of the place. */
class LookUpPart extends Section {

    private final PlaceShelf shelf;
    private final PlaceWords words;
    private final Div known = new Div();

    LookUpPart(PlaceShelf shelf, PlaceWords words) {
        this.shelf = shelf;
        this.words = words;
        PlaceField field = new PlaceField(
                words.say("place.look-up-field"), shelf.gazetteer(), PlaceQuestion.ANYWHERE, words.language());
        field.setHelperText(words.say("place.look-up-help"));
        field.addValueChangeListener(changed -> show(field));
        Div fields = new Div(field);
        fields.setClassName("fields");
        known.getElement().setAttribute("aria-live", "polite");
        add(new H2(words.say("place.look-up")), fields, known);
    }

    private void show(PlaceField field) {
        known.removeAll();
        field.place().ifPresent(place -> {
            Facts facts = new Facts()
                    .fact(words.say("place.name"), words.name(place))
                    .fact(words.say("place.path"), words.path(place, shelf.gazetteer()));
            if (!words.otherName(place).isEmpty()) {
                facts.fact(words.say("place.other-name"), words.otherName(place));
            }
            if (!place.ungegn().isEmpty()) {
                facts.fact(words.say("place.ungegn"), place.ungegn());
            }
            facts.fact(words.say("place.code"), place.id());
            List<Place> within = shelf.gazetteer().children(place.code());
            if (!within.isEmpty() && place.id().equals(place.code().digits())) {
                facts.fact(
                        words.say("place.children"),
                        words.count("place.count." + within.getFirst().kind(), within.size()));
            }
            known.add(facts);
        });
    }
}
