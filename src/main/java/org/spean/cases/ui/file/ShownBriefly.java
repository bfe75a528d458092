package org.spean.cases.ui.file;

import com.vaadin.flow.component.Component;

/** Hides what was shown after a while: the page does it even where the line is down by then. */
final class ShownBriefly {

    private static final String HIDE_LATER = """
            clearTimeout(this.hidesAt);
            this.hidesAt = setTimeout(() => { $1.style.visibility = 'hidden'; this.$server.hide(); }, $0);
            """;

    private ShownBriefly() {}

    /**
     * From now on it is shown for so long.
     *
     * @param part has a {@code hide} that the page may call
     * @param body of it, which is hidden
     */
    static void begin(Component part, Component body, int seconds) {
        part.getElement().executeJs(HIDE_LATER, seconds * 1000, body.getElement());
    }

    /** It stays until it is taken away. */
    static void end(Component part) {
        part.getElement().executeJs("clearTimeout(this.hidesAt)");
    }
}
