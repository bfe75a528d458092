package org.spean.geography.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.spean.vocabulary.Language;

/** The places of the country, as an administrator keeps them: the official gazetteer and the outlines of the provinces. */
@Route(PlaceLinks.PLACES)
@Menu(title = "place.menu", order = 71)
@RolesAllowed("ADMINISTRATOR")
class PlacesView extends Div implements HasDynamicTitle {

    private final Div lookUp = new Div();

    PlacesView(PlaceShelf shelf) {
        PlaceWords words = new PlaceWords(Language.of(getLocale()));
        setClassName("sheet roles places");
        Paragraph lead = new Paragraph(words.say("place.lead"));
        lead.setClassName("lead");
        lookUp.add(new LookUpPart(shelf, words));
        add(
                new H1(words.say("place.title")),
                lead,
                new GazetteerPart(shelf, words, () -> {
                    lookUp.removeAll();
                    lookUp.add(new LookUpPart(shelf, words));
                }),
                lookUp,
                new OutlinePart(shelf, words));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("place.title");
    }
}
