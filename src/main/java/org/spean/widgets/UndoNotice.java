package org.spean.widgets;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/**
 * A bar at the foot of the page: what was just done, and <em>Undo</em>. It stays ten seconds, longer while the pointer or
 * the keyboard is in it. There is never more than one.
 */
public class UndoNotice extends Div {

    /** Ten seconds in which nobody is in the bar. The text is set again because a new status is often not read out. */
    private static final String WAIT = """
            const bar = this;
            const said = bar.querySelector('span');
            setTimeout(() => { said.textContent = said.textContent; }, 150);
            let left = 10;
            return new Promise(done => {
              const clock = setInterval(() => {
                if (!bar.isConnected || (!bar.matches(':hover, :focus-within') && --left <= 0)) {
                  clearInterval(clock);
                  done();
                }
              }, 1000);
            });
            """;

    private UndoNotice(String done, String undo, Runnable undoing) {
        setClassName("undo-notice");
        getElement().setAttribute("role", "status");
        NativeButton button = new NativeButton(undo, click -> {
            removeFromParent();
            undoing.run();
        });
        button.setClassName("btn small");
        add(new Span(done), button);
    }

    /**
     * Shows the bar, in place of an earlier one.
     *
     * @param done what was done, in a few words
     * @param undo the word for taking it back
     * @param undoing takes it back
     */
    public static void show(UI page, String done, String undo, Runnable undoing) {
        dismiss(page);
        UndoNotice notice = new UndoNotice(done, undo, undoing);
        ComponentUtil.setData(page, UndoNotice.class, notice);
        page.add(notice);
    }

    /** Takes the bar away: what it offered to undo was undone elsewhere. */
    public static void dismiss(UI page) {
        UndoNotice earlier = ComponentUtil.getData(page, UndoNotice.class);
        if (earlier != null) {
            earlier.removeFromParent();
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        getElement().executeJs(WAIT).then(gone -> removeFromParent());
    }

    /** However it went: it must not keep alive the view that could undo. */
    @Override
    protected void onDetach(DetachEvent detached) {
        ComponentUtil.setData(detached.getUI(), UndoNotice.class, null);
    }
}
