package org.spean.geography.ui;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.spean.geography.OutlineFault;
import org.spean.geography.PlaceFault;

/** All that is wrong with what was brought, each with its place; and that nothing was taken. */
class FaultList extends Section {

    private FaultList(PlaceWords words, long number) {
        setClassName("faults");
        getElement().setAttribute("role", "alert").setAttribute("tabindex", "-1");
        add(new H3(words.count("place.faults", number)), new Paragraph(words.say("place.faults-next")));
    }

    static FaultList of(List<PlaceFault> faults, PlaceWords words) {
        FaultList list = new FaultList(words, faults.size());
        Cells table = new Cells(
                "faults-found",
                List.of(
                        words.say("place.fault-file"),
                        words.say("place.fault-row"),
                        words.say("place.fault-column"),
                        words.say("place.fault-what")));
        faults.forEach(each -> table.row(
                each.file(),
                each.row() == 0 ? "" : words.plain(each.row()),
                each.column(),
                words.say("place.fault." + each.why(), detail(each, words))));
        list.add(table);
        return list;
    }

    private static String detail(PlaceFault fault, PlaceWords words) {
        return fault.why() == PlaceFault.Why.FILE_MISSING ? words.say("place.kinds." + fault.detail()) : fault.detail();
    }

    static FaultList ofOutlines(List<OutlineFault> faults, PlaceWords words) {
        FaultList list = new FaultList(words, faults.size());
        Cells table =
                new Cells("faults-found", List.of(words.say("place.fault-feature"), words.say("place.fault-what")));
        faults.forEach(each -> table.row(
                each.feature() == 0 ? "" : words.plain(each.feature()),
                words.say("place.outline-fault." + each.why(), each.detail())));
        list.add(table);
        return list;
    }

    void begin() {
        getElement().callJsFunction("focus");
    }
}
