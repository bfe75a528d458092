package org.spean.directory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.directory.Audience;
import org.spean.directory.Catalogue;
import org.spean.directory.Coverage;
import org.spean.directory.Facets;
import org.spean.directory.Facets.AudienceCount;
import org.spean.directory.Search;
import org.spean.directory.ServiceType;
import org.spean.geography.Province;
import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PlaceCode;
import org.spean.vocabulary.ServiceTypeId;
import org.spean.widgets.Numerals;

/** Everything by which a search can be narrowed, beside words and groups, each with the number behind it. */
class ChoiceBar extends Div {

    private final Consumer<Search> changed;
    private final ChoiceMenu<ServiceTypeId> types;
    private final ChoiceMenu<PlaceCode> provinces;
    private final ChoiceMenu<Audience> audiences;
    private final ChoiceMenu<Coverage.Kind> coverages;
    private final NativeButton verified = new NativeButton();
    private final Span verifiedNumber = new Span();
    private final Map<Search.Now, NativeButton> now = new EnumMap<>(Search.Now.class);
    private final NativeButton clear = new NativeButton();
    private final CopyAddress copy = new CopyAddress();
    private Search present = Search.EVERYTHING;

    ChoiceBar(Catalogue catalogue, List<Province> places, Consumer<Search> changed) {
        this.changed = changed;
        addClassName("facets");
        Language language = Language.of(getLocale());
        Map<ServiceTypeId, BilingualText> typeNames =
                catalogue.types().stream().collect(Collectors.toMap(ServiceType::id, ServiceType::name));
        Map<PlaceCode, BilingualText> placeNames =
                places.stream().collect(Collectors.toMap(Province::code, Province::name));
        types = menu(
                "find.type",
                typeNames.keySet().stream().sorted().toList(),
                named(typeNames, language),
                Search::types,
                Search::withTypes);
        provinces = menu(
                "find.province",
                places.stream().map(Province::code).toList(),
                named(placeNames, language),
                Search::provinces,
                Search::withProvinces);
        audiences = menu(
                "find.for-whom",
                List.of(Audience.values()),
                audience -> getTranslation("audience." + audience.word()),
                Search::audiences,
                Search::withAudiences);
        coverages = menu(
                "find.reach",
                List.of(Coverage.Kind.values()),
                kind -> getTranslation("find.reach." + kind.name()),
                Search::coverages,
                Search::withCoverages);
        add(
                types,
                provinces,
                audiences,
                coverages,
                verifiedBox(),
                nowBox(Search.Now.TAKING),
                nowBox(Search.Now.ON_DUTY),
                end());
    }

    private static <T> Function<T, String> named(Map<T, BilingualText> names, Language language) {
        return value -> {
            BilingualText name = names.get(value);
            return name == null ? String.valueOf(value) : name.in(language);
        };
    }

    private <T> ChoiceMenu<T> menu(
            String key,
            List<T> possible,
            Function<T, String> name,
            Function<Search, Set<T>> chosen,
            BiFunction<Search, Set<T>, Search> choose) {
        return new ChoiceMenu<>(
                getTranslation(key),
                possible,
                name,
                value -> changed.accept(choose.apply(present, toggled(chosen.apply(present), value))));
    }

    /** The set with this value in it if it was not, and without it if it was. */
    static <T> Set<T> toggled(Set<T> chosen, T value) {
        Set<T> other = new HashSet<>(chosen);
        if (!other.add(value)) {
            other.remove(value);
        }
        return Set.copyOf(other);
    }

    private NativeButton verifiedBox() {
        Span box = new Span();
        box.addClassName("box");
        verifiedNumber.addClassName("n");
        verified.addClassName("btn");
        verified.add(box, new Span(getTranslation("find.verified")), verifiedNumber);
        verified.addClickListener(click -> changed.accept(present.withVerifiedOnly(!present.verifiedOnly())));
        return verified;
    }

    private NativeButton nowBox(Search.Now choice) {
        Span box = new Span();
        box.addClassName("box");
        NativeButton button = new NativeButton();
        button.addClassName("btn");
        button.add(box, new Span(getTranslation("find.now." + choice)));
        button.addClickListener(click -> changed.accept(present.withNow(toggled(present.now(), choice))));
        now.put(choice, button);
        return button;
    }

    private Div end() {
        clear.setText(getTranslation("find.clear-all"));
        clear.addClassNames("btn", "plain");
        clear.addClickListener(click -> changed.accept(Search.EVERYTHING));
        Div end = new Div(clear, copy);
        end.addClassName("end");
        return end;
    }

    void show(Search search, Facets facets) {
        present = search;
        types.show(facets.types(), search.types());
        provinces.show(facets.provinces(), search.provinces());
        audiences.show(
                Stream.of(Audience.values())
                        .collect(Collectors.toMap(
                                Function.identity(),
                                audience -> facets.audiences()
                                        .getOrDefault(audience, new AudienceCount(0, 0))
                                        .yes())),
                search.audiences());
        coverages.show(facets.coverages(), search.coverages());
        verified.getElement().setAttribute("aria-pressed", String.valueOf(search.verifiedOnly()));
        verifiedNumber.setText(Numerals.of(facets.verified(), Language.of(getLocale())));
        now.forEach((choice, button) -> button.getElement()
                .setAttribute("aria-pressed", String.valueOf(search.now().contains(choice))));
        clear.setVisible(!search.asksNothing());
        copy.setVisible(!search.asksNothing());
    }
}
