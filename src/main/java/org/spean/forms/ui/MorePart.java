package org.spean.forms.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import org.spean.forms.Looked;

/** Says that part of a form is open and the rest takes a reason or a second yes. */
final class MorePart extends Div {

    MorePart(FormWords words, Looked more, Runnable asked) {
        setClassName("form-history");
        boolean reason = more instanceof Looked.NeedsReason;
        add(new Paragraph(words.say(reason ? "form.part-reason" : "form.part-second-yes")));
        if (reason) {
            NativeButton all = new NativeButton(words.say("form.part-all"), click -> asked.run());
            all.setClassName("btn small");
            add(all);
        }
    }
}
