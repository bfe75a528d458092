package org.spean.forms.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.spean.forms.Answer;
import org.spean.forms.TypedAnswer;
import org.spean.geography.Gazetteer;
import org.spean.geography.Place;
import org.spean.geography.PlaceQuestion;
import org.spean.geography.Whereabouts;
import org.spean.geography.ui.PlaceField;
import org.spean.geography.ui.PlaceWords;

/** A place of the gazetteer, or words that name none. */
final class PlaceInput implements AnswerInput {

    private static final String IN_WORDS = "~";

    private final PlaceField place;
    private final Gazetteer gazetteer;
    private final PlaceWords words;

    PlaceInput(FormShelf shelf, FormWords words, Consumer<TypedAnswer> told) {
        gazetteer = shelf.gazetteer();
        this.words = new PlaceWords(words.language());
        place = new PlaceField("", gazetteer, PlaceQuestion.ANYWHERE, words.language()).freely();
        place.addValueChangeListener(changed -> {
            // What was typed and not chosen is set by the field itself.
            if (!showing) {
                told.accept(new TypedAnswer.Read(answer(changed.getValue())));
            }
        });
    }

    private boolean showing;

    private Answer answer(@Nullable Whereabouts where) {
        return switch (where) {
            case null -> Answer.NONE;
            case Whereabouts.At(Place at) when at.id().matches("\\d+") -> Answer.of(at.id());
            case Whereabouts.At(Place at) -> Answer.of(IN_WORDS + words.label(at, gazetteer));
            case Whereabouts.Written(String typed) -> Answer.of(IN_WORDS + typed);
        };
    }

    @Override
    public Component part() {
        return place;
    }

    @Override
    public String standing() {
        Whereabouts where = place.getValue();
        return where == null ? "" : place.getItemLabelGenerator().apply(where);
    }

    @Override
    public void show(Answer answer) {
        showing = true;
        try {
            place.setValue(where(answer).orElse(null));
        } finally {
            showing = false;
        }
    }

    private Optional<Whereabouts> where(Answer answer) {
        if (!answer.known()) {
            return Optional.empty();
        }
        if (answer.text().startsWith(IN_WORDS)) {
            return Optional.of(new Whereabouts.Written(answer.text().substring(1)));
        }
        return Optional.of(gazetteer
                .place(answer.text())
                .<Whereabouts>map(Whereabouts.At::new)
                .orElse(new Whereabouts.Written(answer.text())));
    }

    @Override
    public void complain(String complaint) {
        place.setErrorMessage(complaint);
        place.setInvalid(!complaint.isEmpty());
    }

    @Override
    public void readOnly(boolean only) {
        place.setReadOnly(only);
    }

    @Override
    public void focus() {
        place.focus();
    }
}
