package org.spean.directory.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.spean.directory.Directory;
import org.spean.directory.Findings;
import org.spean.directory.Search;
import org.spean.directory.Tier;
import org.spean.directory.exchange.ExchangeLinks;
import org.spean.geography.Boundaries;
import org.spean.geography.Province;
import org.spean.vocabulary.PlaceCode;
import org.spean.vocabulary.ServiceGroup;
import org.spean.vocabulary.ServiceTypeId;

/**
 * Find a service: words, groups, choices, map and list of one search, which stands in the address. Every keystroke and
 * every tap ends in {@link #show}; nothing is shown that does not come from the same findings.
 */
@Route(DirectoryLinks.FIND)
@Menu(title = "find.menu", order = 1)
@AnonymousAllowed
class FindServiceView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 10;

    private final Directory directory;
    private final Reader reader;
    private final Tier tier;
    private final Paragraph tooLong = notice();
    private final Paragraph unknown = notice();
    private final SearchBox box;
    private final PlaceOffer offer;
    private final ChosenChips chips;
    private final GroupButtons groups;
    private final ChoiceBar choices;
    private final ProvinceMap map;
    private final ProvinceNumbers numbers;
    private final WhoCanCome whoCanCome;
    private final Results results;
    private final ExportWays exports;
    private Search search = Search.EVERYTHING;
    private int size = PAGE;

    FindServiceView(Shelf shelf, Boundaries boundaries) {
        directory = shelf.directory();
        reader = shelf.reader(getLocale());
        tier = reader.tier();
        List<Province> provinces = shelf.gazetteer().provinces();
        box = new SearchBox(this::typed);
        offer = new PlaceOffer(shelf.gazetteer(), reader.language(), this::chosen);
        chips = new ChosenChips(shelf, reader, this::change);
        groups = new GroupButtons(shelf.catalogue(), this::toggleGroup);
        choices = new ChoiceBar(shelf.catalogue(), provinces, this::change);
        map = new ProvinceMap(provinces, boundaries, this::toggleProvince);
        numbers = new ProvinceNumbers(
                provinces.stream().map(Province::code).toList(),
                place -> CoverageWords.name(place, shelf, reader),
                this::toggleProvince);
        whoCanCome = new WhoCanCome(
                audience -> change(search.withAudiences(ChoiceBar.toggled(search.audiences(), audience))));
        results = new Results(shelf, reader, this::more);
        exports = new ExportWays(reader);
        Div head = new Div(new H1(getTranslation("find.title")), box, offer);
        head.addClassName("find-head");
        Anchor programs = new Anchor(ExchangeLinks.forPrograms(), getTranslation("profile.title"));
        programs.setRouterIgnore(true);
        Footer foot = new Footer(exports, new Anchor(ExportLinks.PAGE, getTranslation("export.menu")), programs);
        foot.addClassName("foot");
        add(head, tooLong, unknown, groups, choices, split(), foot);
    }

    private static Paragraph notice() {
        Paragraph notice = new Paragraph();
        notice.addClassName("asked-too-much");
        notice.getElement().setAttribute("role", "status");
        return notice;
    }

    private Div split() {
        Div narrowing = new Div(whoCanCome, numbers);
        narrowing.addClassName("narrowing");
        Div mapSide = new Div(map, narrowing);
        mapSide.addClassName("map-side");
        Div split = new Div(mapSide, results);
        split.addClassName("split");
        return split;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        search = DirectoryLinks.search(asked.getParameters());
        box.setWords(search.words());
        sayIfTooLong(asked.getSingleParameter("q").orElse(""));
        sayUnknown(DirectoryLinks.unknown(asked.getParameters()));
        show();
    }

    /** Somebody took a place that was offered: it takes the place of what was typed of it. */
    private void chosen(PlaceOffer.Chosen place) {
        change(search.withWords(place.words()).withProvinces(Set.of(place.province())));
        box.setWords(place.words());
        box.begin();
    }

    private void typed(String words) {
        sayIfTooLong(words);
        offer.show(words);
        change(search.withWords(
                words.length() > Search.MOST_LETTERS ? words.substring(0, Search.MOST_LETTERS) : words));
    }

    private void sayIfTooLong(String words) {
        boolean longer = words.length() > Search.MOST_LETTERS;
        tooLong.setText(longer ? reader.say("find.too-long", Search.MOST_LETTERS) : "");
    }

    /** Another group makes types of the first one pointless: they go with it. */
    private void toggleGroup(ServiceGroup group) {
        Set<ServiceGroup> chosen = ChoiceBar.toggled(search.groups(), group);
        change(search.withGroups(chosen)
                .withTypes(search.types().stream()
                        .filter(type -> chosen.isEmpty() || chosen.contains(type.group()))
                        .collect(Collectors.toUnmodifiableSet())));
    }

    /** An address that was mistyped is answered more widely than it asked, and says so. */
    private void sayUnknown(List<String> choices) {
        unknown.setText(
                choices.isEmpty()
                        ? ""
                        : reader.say("find.unknown-choices", String.join(reader.say("page.reach.comma"), choices)));
    }

    private void toggleProvince(PlaceCode province) {
        change(search.withProvinces(ChoiceBar.toggled(search.provinces(), province)));
    }

    private void more() {
        size += PAGE;
        show();
    }

    private void change(Search other) {
        search = other;
        size = PAGE;
        sayUnknown(List.of());
        if (other.words().isEmpty()) {
            box.setWords("");
        }
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location("", new QueryParameters(DirectoryLinks.parameters(search))));
        show();
    }

    private void show() {
        Findings found = directory.first(search, tier, size);
        exports.of(search);
        box.show(chips.of(search));
        groups.show(found.facets().groups(), search.groups(), !search.asksNothing());
        choices.show(search, found.facets());
        Set<PlaceCode> places =
                search.provinces().isEmpty() ? found.understood().places() : search.provinces();
        map.show(found.facets().provinces(), places, onlyGroup(found));
        numbers.setVisible(!search.asksNothing());
        numbers.show(found.facets().provinces(), places);
        whoCanCome.show(found.facets().audiences(), search.audiences());
        results.show(search, found, places);
    }

    /** The group that everything on the map belongs to, or 0: its colour and shape are used only when they are true. */
    private int onlyGroup(Findings found) {
        Set<ServiceTypeId> types =
                search.types().isEmpty() ? Set.copyOf(found.understood().types()) : search.types();
        Set<ServiceGroup> groups = types.isEmpty()
                ? search.groups().isEmpty() ? found.facets().groups().keySet() : search.groups()
                : types.stream().map(ServiceTypeId::group).collect(Collectors.toUnmodifiableSet());
        return groups.size() == 1 ? groups.iterator().next().number() : 0;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("find.title");
    }
}
