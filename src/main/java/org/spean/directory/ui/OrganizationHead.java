package org.spean.directory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import java.util.List;
import java.util.Locale;
import org.spean.directory.EntryField;
import org.spean.people.Organization;
import org.spean.people.Programme;
import org.spean.vocabulary.Language;
import org.spean.widgets.Facts;
import org.spean.widgets.SpokenText;

/** Names, kind, programmes, and every spelling under which people know an organization. */
class OrganizationHead extends Header {

    OrganizationHead(Organization organization, Shelf shelf, Reader reader) {
        Language page = reader.language();
        H1 heading = new H1();
        heading.add(new SpokenText(organization.name(), page));
        add(new Crumb(reader), heading);
        Facts facts = new Facts();
        Language other = page == Language.KHMER ? Language.ENGLISH : Language.KHMER;
        String otherName = page == Language.KHMER
                ? organization.name().english()
                : organization.name().khmer();
        if (!otherName.isEmpty() && !otherName.equals(organization.name().in(page))) {
            facts.fact(reader.say("page.organization.other-name"), new SpokenText(otherName, other, page));
        }
        if (!organization.acronym().isEmpty()) {
            facts.fact(reader.say("page.organization.acronym"), SpokenText.english(organization.acronym(), page));
        }
        facts.fact(
                reader.say("page.organization.kind"),
                reader.say("page.organization.kind."
                        + organization.kind().toLowerCase(Locale.ROOT).replace(' ', '-')));
        List<Programme> programmes = shelf.organizations().programmesOf(organization.id());
        if (!programmes.isEmpty()) {
            facts.fact(reader.say("page.organization.programmes"), programmes(programmes, reader));
        }
        if (!organization.variants().isEmpty()) {
            facts.fact(reader.say("page.organization.variants"), variants(organization, page));
        }
        if (reader.sees(EntryField.ORGANIZATION_NOTES) && !organization.note().isEmpty()) {
            Div note = new Div();
            OnlyFor.mark(note, EntryField.ORGANIZATION_NOTES, reader);
            note.add(SpokenText.english(organization.note(), page));
            facts.fact(reader.say("page.organization.note"), note);
        }
        add(facts);
    }

    private static Div programmes(List<Programme> programmes, Reader reader) {
        Div lines = new Div();
        for (Programme programme : programmes) {
            Div line = new Div();
            line.add(SpokenText.english(named(programme), reader.language()));
            if (reader.sees(EntryField.PROGRAMME_NOTES) && !programme.note().isEmpty()) {
                SpokenText text = SpokenText.english(programme.note(), reader.language());
                text.setClassName("note");
                Div note = new Div();
                OnlyFor.mark(note, EntryField.PROGRAMME_NOTES, reader);
                note.add(text);
                line.add(note);
            }
            lines.add(line);
        }
        return lines;
    }

    /** The report expands none of the codes; a name that is only the code is not said twice. */
    static String named(Programme programme) {
        String code = Programme.shown(programme.code());
        boolean twice = programme.name().replace("-", "").equalsIgnoreCase(code.replace("-", ""));
        return twice || code.isEmpty() ? programme.name() : programme.name() + " (" + code + ")";
    }

    /** Spellings come in both scripts; each says which it is. */
    private static Div variants(Organization organization, Language page) {
        Div all = new Div();
        all.setClassName("variants");
        for (String variant : organization.variants()) {
            boolean khmer = variant.codePoints()
                    .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.KHMER);
            all.add(new SpokenText(variant, khmer ? Language.KHMER : Language.ENGLISH, page));
        }
        return all;
    }
}
