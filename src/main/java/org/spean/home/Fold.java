package org.spean.home;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;

/** What the bar keeps folded away until it is wanted; it closes where one goes on, presses Esc, or looks elsewhere. */
class Fold extends NativeDetails implements AfterNavigationObserver {

    private final Div list = new Div();

    Fold(String title) {
        super(new Span(title));
        addClassName("fold");
        setContent(list);
        list.addClassName("fold-list");
    }

    void holds(Component entry) {
        list.add(entry);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        getElement().executeJs("""
                        this.addEventListener('focusout', e => { if (e.relatedTarget && !this.contains(e.relatedTarget)) this.open = false; });
                        this.addEventListener('keydown', e => {
                          if (e.key === 'Escape' && this.open) { this.open = false; this.querySelector('summary').focus(); }
                        });
                        document.addEventListener('pointerdown', e => { if (!this.contains(e.target)) this.open = false; });""");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent arrived) {
        getElement().executeJs("this.open = false");
    }

    /** Marked where the page in front of us is one of those that it holds. */
    void marked(boolean here) {
        getElement().getClassList().set("here", here);
    }
}
