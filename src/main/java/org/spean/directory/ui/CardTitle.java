package org.spean.directory.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import org.spean.directory.ServiceEntry;
import org.spean.people.Organization;
import org.spean.people.Programme;
import org.spean.vocabulary.Language;

/** Whose service it is: the short name as the link to its page, the full name behind it. */
class CardTitle extends H3 {

    CardTitle(ServiceEntry entry, Organization organization, Reader reader) {
        Language page = reader.language();
        boolean hasKhmer =
                page == Language.KHMER && !organization.name().khmer().isEmpty();
        String first = hasKhmer ? organization.name().khmer() : organization.shortName();
        String second = hasKhmer
                ? organization.shortName()
                : organization.acronym().isEmpty() ? "" : organization.name().english();
        Anchor link = new Anchor(DirectoryLinks.service(entry.id()), first);
        if (!hasKhmer && page != Language.ENGLISH) {
            link.getElement().setAttribute("lang", "en");
        }
        add(link);
        String programme = Programme.shown(entry.programme());
        String full = second.equals(first) ? programme : withProgramme(second, programme);
        if (!full.isEmpty()) {
            Span small = new Span(" " + full);
            small.addClassName("full");
            if (page != Language.ENGLISH) {
                small.getElement().setAttribute("lang", "en");
            }
            add(small);
        }
    }

    private static String withProgramme(String name, String programme) {
        return programme.isEmpty() ? name : name.isEmpty() ? programme : name + " · " + programme;
    }
}
