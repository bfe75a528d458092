package org.spean.widgets;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.spean.vocabulary.ServiceGroup;

/**
 * The mark of a service group in its colour and shape. It says nothing to a screen reader, so the group's name always
 * stands beside it.
 */
@Tag("spean-symbol")
@JsModule("context://assets/spean-symbol.js")
public class GroupSymbol extends Component {

    /** The mark of this group. */
    public GroupSymbol(ServiceGroup group) {
        getElement().setAttribute("group", String.valueOf(group.number()));
        getElement().setAttribute("aria-hidden", "true");
    }
}
