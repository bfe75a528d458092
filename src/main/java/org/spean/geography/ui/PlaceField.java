package org.spean.geography.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.spean.geography.Gazetteer;
import org.spean.geography.Place;
import org.spean.geography.PlaceQuestion;
import org.spean.geography.Whereabouts;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.TypedText;

/**
 * The one field in which a place is chosen: a village, commune, district or province, found in Khmer or Latin letters while
 * somebody types, each with what it lies in. What {@code Svay, Kandal} asks for is only looked for in Kandal.
 *
 * <p>What was typed and not chosen from the list is taken where it is the name of one place; otherwise the field says that
 * there is no such place and keeps the words, or takes them as they are ({@link #freely}).
 */
public class PlaceField extends ComboBox<Whereabouts> {

    private static final int PAGE = 50;
    private static final int KEYSTROKE_MILLIS = 60;

    /** The other name is marked with its language, so that it is read out in it. */
    private static final String HIT = """
            <div class="place-hit"><span>${item.name}</span> <span class="other" lang="${item.tongue}">${item.other}</span>\
            <span class="path">${item.path}</span></div>""";

    private final Gazetteer gazetteer;
    private final PlaceWords words;
    private PlaceQuestion question;
    private boolean free;
    private Asked last = new Asked("", Optional.empty(), PlaceQuestion.ANYWHERE, List.of());

    /** The answer to the last question: it is asked for its length and for its rows. */
    private record Asked(String typed, Optional<UUID> edition, PlaceQuestion question, List<Place> found) {}

    /**
     * Asks for a place.
     *
     * @param question which ones may be chosen
     */
    public PlaceField(String label, Gazetteer gazetteer, PlaceQuestion question, Language language) {
        super(label);
        this.gazetteer = gazetteer;
        this.question = question;
        words = new PlaceWords(language);
        addClassName("place-field");
        setPageSize(PAGE);
        setFilterTimeout(KEYSTROKE_MILLIS);
        setManualValidation(true);
        setAllowCustomValue(true);
        setClearButtonVisible(true);
        setItemLabelGenerator(this::label);
        setRenderer(LitRenderer.<Whereabouts>of(HIT)
                .withProperty("name", each -> place(each).map(words::name).orElseGet(() -> label(each)))
                .withProperty("other", each -> place(each).map(words::otherName).orElse(""))
                .withProperty("tongue", each -> words.other().tag())
                .withProperty(
                        "path",
                        each -> place(each).map(at -> words.path(at, gazetteer)).orElse("")));
        setItems(
                query -> found(query.getFilter().orElse("")).stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit())
                        .map(Whereabouts.At::new),
                query -> Math.min(
                        query.getLimit(), found(query.getFilter().orElse("")).size() - query.getOffset()));
        addCustomValueSetListener(custom -> typed(custom.getDetail()));
        addValueChangeListener(changed -> setInvalid(false));
    }

    /** Also takes words that name no place that the program knows: {@link Whereabouts.Written} is then a fine answer. */
    public final PlaceField freely() {
        free = true;
        return this;
    }

    /** Other places may be chosen from now on; what was chosen and may not be any more goes. */
    public final void ask(PlaceQuestion other) {
        question = other;
        getDataProvider().refreshAll();
        Whereabouts chosen = getValue();
        if (chosen != null && place(chosen).filter(each -> !question.fits(each)).isPresent()) {
            clear();
        }
    }

    /** The place that was chosen; empty where none was, or only words. */
    public final Optional<Place> place() {
        return Optional.ofNullable(getValue()).flatMap(PlaceField::place);
    }

    /** Chooses a place; none where null. */
    public final void setPlace(@Nullable Place place) {
        setValue(place == null ? null : new Whereabouts.At(place));
    }

    private List<Place> found(String typed) {
        if (!last.typed().equals(typed)
                || !last.edition().equals(gazetteer.edition())
                || !last.question().equals(question)) {
            last = new Asked(typed, gazetteer.edition(), question, gazetteer.find(typed, question));
        }
        return last.found();
    }

    private void typed(String text) {
        String clean = TypedText.clean(text);
        List<Place> same = gazetteer.find(clean, question).stream()
                .filter(each -> clean.equalsIgnoreCase(words.name(each))
                        || clean.equalsIgnoreCase(words.otherName(each))
                        || clean.equalsIgnoreCase(words.label(each, gazetteer)))
                .toList();
        List<Place> uppermost = same.stream()
                .filter(each -> each.kind() == same.getFirst().kind())
                .toList();
        if (uppermost.size() == 1) {
            setPlace(uppermost.getFirst());
        } else if (!clean.isEmpty()) {
            // Kept even where it names no place: what was typed is not lost, and is said to be wrong.
            setValue(new Whereabouts.Written(clean));
            if (unreadable()) {
                setErrorMessage(complaint());
                setInvalid(true);
            }
        }
    }

    /** Whether something stands there that names no place, or several, and is not taken as it is. */
    public final boolean unreadable() {
        return !free && getValue() instanceof Whereabouts.Written;
    }

    /** What is wrong with what stands there, or that a place is to be chosen. */
    public final String complaint() {
        if (!(getValue() instanceof Whereabouts.Written(String typed))) {
            return words.say("place.choose");
        }
        boolean any = gazetteer.find(typed, question).stream()
                .anyMatch(each ->
                        typed.equalsIgnoreCase(words.name(each)) || typed.equalsIgnoreCase(words.otherName(each)));
        return words.say(any ? "place.several" : "place.unknown", typed);
    }

    private String label(Whereabouts where) {
        return switch (where) {
            case Whereabouts.At(Place place) -> words.label(place, gazetteer);
            case Whereabouts.Written(String typed) -> typed;
        };
    }

    private static Optional<Place> place(Whereabouts where) {
        return where instanceof Whereabouts.At(Place place) ? Optional.of(place) : Optional.empty();
    }
}
