package org.spean.geography.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.shared.Registration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.spean.geography.Taking;

/** How far the taking has come, and a button that calls it off. */
class TakingCard extends Div {

    private static final int LOOK_MILLIS = 250;

    private final Taking taking;
    private final int all;
    private final PlaceWords words;
    private final Consumer<Taking> over;
    private final Paragraph says = new Paragraph();
    private final Bar bar;
    private @Nullable Registration looking;

    /** The browser's own bar. */
    @Tag("progress")
    private static final class Bar extends Component {

        Bar(int all, String label) {
            getElement().setAttribute("max", Integer.toString(all)).setAttribute("aria-label", label);
        }

        void reached(int done) {
            getElement().setAttribute("value", Integer.toString(done));
        }
    }

    /**
     * Shows it.
     *
     * @param all how many rows there are
     * @param over is told when it is over, however it went
     */
    TakingCard(Taking taking, int all, PlaceWords words, Consumer<Taking> over) {
        this.taking = taking;
        this.all = all;
        this.words = words;
        this.over = over;
        setClassName("taking");
        bar = new Bar(all, words.say("place.taking-bar"));
        says.getElement().setAttribute("role", "status");
        NativeButton cancel = new NativeButton(words.say("place.cancel"), click -> taking.cancel());
        cancel.setClassName("btn");
        add(says, bar, cancel);
    }

    /** Looks how far it is. */
    final void look() {
        if (taking.outcome().isPresent() || taking.failed()) {
            quiet(UI.getCurrent());
            over.accept(taking);
            return;
        }
        bar.reached(taking.done());
        says.setText(words.say("place.taking", words.number(taking.done()), words.number(all)));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().setPollInterval(LOOK_MILLIS);
        looking = attached.getUI().addPollListener(poll -> look());
        bar.reached(0);
        says.setText(words.say("place.taking", words.number(0), words.number(all)));
    }

    private void quiet(UI ui) {
        if (looking != null) {
            looking.remove();
            looking = null;
            ui.setPollInterval(-1);
        }
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        quiet(detached.getUI());
    }
}
