package org.spean.directory.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.spean.directory.imports.Working;

/** How far it is, with a button to stop it; nothing of what is stopped stays. */
class WorkPart extends Section {

    private static final int LOOK_MILLIS = 400;

    private final ImportShelf shelf;
    private final Reader reader;
    private final UUID id;
    private final Runnable over;
    private final Paragraph says = new Paragraph();
    private final Element bar = new Element("progress");
    private @Nullable Registration looking;

    WorkPart(ImportShelf shelf, Reader reader, UUID id, Runnable over) {
        this.shelf = shelf;
        this.reader = reader;
        this.id = id;
        this.over = over;
        setClassName("working");
        says.getElement().setAttribute("role", "status");
        bar.setAttribute("aria-label", reader.say("import.title"));
        NativeButton cancel = new NativeButton(
                reader.say("import.stop"), click -> shelf.work().cancel(shelf.actor(), id));
        cancel.setClassName("btn");
        add(says);
        getElement().appendChild(bar);
        add(cancel);
        look();
    }

    private void look() {
        Optional<Working> working = shelf.work().working(shelf.actor(), id);
        working.ifPresent(each -> {
            says.setText(reader.say("import.working." + each.what(), each.done(), each.rows()));
            if (each.what() != Working.What.UNDOING && each.done() > 0) {
                bar.setAttribute("max", String.valueOf(each.rows())).setAttribute("value", String.valueOf(each.done()));
            }
        });
        if (isAttached() && working.map(each -> each.state().over()).orElse(true)) {
            over.run();
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().setPollInterval(LOOK_MILLIS);
        looking = attached.getUI().addPollListener(poll -> look());
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        detached.getUI().setPollInterval(-1);
        Registration now = looking;
        if (now != null) {
            now.remove();
        }
    }
}
