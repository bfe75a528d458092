package org.spean.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.spean.geography.Boundaries;
import org.spean.geography.Province;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PlaceCode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The map of the present search: how many services named each province. A tap chooses the province. */
@Tag("spean-service-map")
@JsModule("context://assets/spean-service-map.js")
class ProvinceMap extends Component {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> WORDS = List.of(
            "title",
            "services",
            "service",
            "byNumber",
            "noneReported",
            "chosenProvince",
            "movedAside",
            "less",
            "more",
            "credit",
            "boundariesCredit",
            "tonleSap",
            "thailand",
            "laos",
            "vietnam",
            "gulf");

    ProvinceMap(List<Province> provinces, Boundaries boundaries, Consumer<PlaceCode> chosen) {
        Language language = Language.of(getLocale());
        ArrayNode places = JSON.arrayNode();
        for (Province province : provinces) {
            places.addObject()
                    .put("code", province.code().iso())
                    .put("name", province.name().in(language))
                    .put("lon", province.longitude())
                    .put("lat", province.latitude())
                    .put("count", 0);
        }
        ObjectNode words = JSON.objectNode();
        WORDS.forEach(key -> words.put(key, getTranslation("map." + key)));
        getElement().setPropertyJson("provinces", places);
        getElement().setPropertyJson("words", words);
        getElement().setProperty("language", language.tag());
        getElement()
                .setProperty(
                        "boundaries",
                        boundaries.present().map(BoundariesFile::address).orElse(""));
        getElement()
                .addEventListener(
                        "province-chosen",
                        event -> chosen.accept(PlaceCode.ofIso(
                                event.getEventData().get("event.detail.code").asString())))
                .addEventData("event.detail.code");
    }

    void show(Map<PlaceCode, Long> counts, Collection<PlaceCode> chosen, int group) {
        ObjectNode byCode = JSON.objectNode();
        new TreeMap<>(counts).forEach((place, count) -> byCode.put(place.iso(), count));
        ArrayNode codes = JSON.arrayNode();
        chosen.stream().sorted().forEach(place -> codes.add(place.iso()));
        getElement().setPropertyJson("counts", byCode);
        getElement().setPropertyJson("chosen", codes);
        getElement().setProperty("group", group);
    }
}
