package org.spean.directory.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Set;
import org.spean.directory.Search;
import org.spean.geography.Province;
import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.Language;
import org.spean.widgets.SpokenText;

/** The province's name in both languages, how much is verified, and what to do with it. */
class ProvinceHead extends Header {

    ProvinceHead(Province province, ProvinceServices services, Reader reader) {
        Language page = reader.language();
        BilingualText name = province.name();
        H1 heading = new H1();
        heading.add(new SpokenText(name, page));
        Paragraph other = new Paragraph();
        other.setClassName("whose");
        other.add(
                page == Language.KHMER
                        ? new SpokenText(name.english(), Language.ENGLISH, page)
                        : new SpokenText(name.khmer(), Language.KHMER, page));
        Paragraph verified = new Paragraph(reader.say(
                "page.province.verified", services.verified(), services.named().total()));
        verified.setClassName("verified-count");
        Div ways = new Div();
        ways.setClassName("row no-print");
        ways.add(
                button(
                        DirectoryLinks.find(Search.EVERYTHING.withProvinces(Set.of(province.code()))),
                        reader.say("page.province.find")),
                button(DirectoryLinks.callSheet(province.code()), reader.say("page.call-sheet.title")));
        ExportWays exports = new ExportWays(reader).of(Search.EVERYTHING.withProvinces(Set.of(province.code())));
        add(new Crumb(reader), heading, other, verified, ways, exports);
    }

    private static Anchor button(String address, String words) {
        Anchor button = new Anchor(address, words);
        button.setClassName("btn");
        return button;
    }
}
