package org.spean.home;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** What is shown when an address leads nowhere: the same for what is not there and for what may not be seen. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class ErrorView extends Div implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    ErrorView() {
        addClassName("narrow");
        add(
                new H1(getTranslation("error.not-found")),
                new Paragraph(getTranslation("error.not-found-help")),
                new Paragraph(new Anchor("", getTranslation("error.to-find"))));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return HttpStatusCode.NOT_FOUND.getCode();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("error.not-found");
    }
}
