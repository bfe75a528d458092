package org.spean.home;

import com.vaadin.flow.component.Html;

/** The bridge. */
class BrandMark extends Html {

    private static final String BRIDGE = """
            <svg viewBox="0 0 30 18" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true">\
            <path d="M2 16V12a13 11 0 0 1 26 0v4"/><path d="M0 14h30"/>\
            <path d="M8 5v9M15 1.5V14M22 5v9" stroke-width="1.5"/></svg>""";

    BrandMark() {
        super(BRIDGE);
    }
}
