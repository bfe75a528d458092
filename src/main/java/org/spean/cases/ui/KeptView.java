package org.spean.cases.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.spean.cases.care.KeptChild;
import org.spean.cases.care.KeptChildren;
import org.spean.vocabulary.Language;
import org.spean.widgets.EmptyState;

/** Children who are kept at this moment, the longest first: by code, with the reason and the day by which it is reviewed. */
@Route(CaseLinks.KEPT)
@RolesAllowed({"MANAGER", "FOCAL_PERSON", "ATRO_OFFICER"})
class KeptView extends Div implements HasDynamicTitle {

    private final CaseShelf shelf;
    private final CaseWords words;

    KeptView(CaseShelf shelf, KeptChildren kept) {
        this.shelf = shelf;
        words = shelf.words(Language.of(getLocale()));
        setClassName("sheet roles cases");
        Nav crumb = new Nav(new Anchor(CaseLinks.CASES, words.say("cases.title")));
        crumb.setClassName("crumb");
        crumb.setAriaLabel(words.say("people.crumb"));
        Paragraph lead = new Paragraph(words.say("cases.kept-lead", words.number(KeptChildren.REVIEWED_WITHIN)));
        lead.setClassName("lead");
        add(crumb, new H1(words.say("cases.kept")), lead);
        List<KeptChild> all = kept.of(shelf.actor());
        if (all.isEmpty()) {
            add(new EmptyState(words.say("cases.kept-none"), words.say("cases.kept-none-next")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.setClassName("form-list kept-list");
        all.forEach(each -> list.add(item(each)));
        add(list);
    }

    private ListItem item(KeptChild child) {
        Anchor code = new Anchor(CaseLinks.one(child.code()), child.code().text());
        code.setClassName("code");
        Span review = new Span(words.say("cases.kept-review", words.day(child.reviewBy())));
        review.setClassName(child.reviewBy().isBefore(shelf.cases().today()) ? "badge late" : "badge");
        Div first = new Div(code, review);
        Paragraph why = new Paragraph(words.say(
                "cases.kept-since",
                words.day(child.since()),
                words.option("safety-reason", child.reason()),
                words.organization(child.centre())));
        why.setClassName("note");
        return new ListItem(first, why);
    }

    @Override
    public String getPageTitle() {
        return words.say("cases.kept");
    }
}
