package org.spean.directory.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spean.directory.Search;
import org.spean.directory.ServiceEntry;
import org.spean.directory.search.AlreadyMeans;
import org.spean.directory.search.SearchChange;
import org.spean.directory.words.WordEntry;
import org.spean.people.Organization;
import org.spean.people.OrganizationId;

/** What a change of words does to searches: how many services before and after, and which. */
class WordEffects extends Div {

    private static final int NAMED = 8;

    private final WordShelf shelf;
    private final Reader reader;

    WordEffects(WordShelf shelf, Reader reader, String id, Optional<WordEntry> after) {
        this.shelf = shelf;
        this.reader = reader;
        add(new H2(reader.say("thesaurus.effects")));
        after.map(shelf.preview()::conflicts).ifPresent(this::conflicts);
        Optional<List<SearchChange>> changes = shelf.preview().changes(id, after, reader.tier());
        if (changes.isEmpty()) {
            add(new Paragraph(reader.say("thesaurus.effects-away")));
            return;
        }
        if (changes.get().stream().noneMatch(SearchChange::different)) {
            add(new Paragraph(reader.say(
                    "thesaurus.effects-none", shelf.preview().typical().size())));
        }
        UnorderedList list = new UnorderedList();
        list.setClassName("people");
        changes.get().stream().filter(SearchChange::different).forEach(change -> list.add(line(change)));
        add(list);
    }

    private void conflicts(List<AlreadyMeans> conflicts) {
        SenseWords senses = new SenseWords(shelf.shelf(), reader);
        for (AlreadyMeans means : conflicts) {
            Paragraph says = new Paragraph(reader.say("thesaurus.conflict", means.word(), senses.says(means)));
            says.setClassName("conflict");
            add(says);
        }
    }

    private ListItem line(SearchChange change) {
        Anchor query = new Anchor(
                DirectoryLinks.find(Search.EVERYTHING.withWords(change.query())),
                reader.say("thesaurus.query", change.query()));
        query.setClassName("t");
        Div beside = new Div(new Span(reader.say("thesaurus.before-after", change.before(), change.after())));
        named(beside, "thesaurus.gained", change.gained());
        named(beside, "thesaurus.lost", change.lost());
        return new ListItem(query, beside);
    }

    private void named(Div beside, String key, List<ServiceEntry> services) {
        if (!services.isEmpty()) {
            Map<OrganizationId, Organization> organizations = shelf.shelf()
                    .organizations()
                    .organizations(
                            services.stream().map(ServiceEntry::organization).collect(Collectors.toSet()));
            String names = services.stream()
                    .map(service -> Optional.ofNullable(organizations.get(service.organization()))
                            .map(Organization::shortName)
                            .orElse(service.row()))
                    .distinct()
                    .limit(NAMED)
                    .collect(Collectors.joining(reader.say("page.reach.comma")));
            Span note = new Span(reader.say(key, services.size(), names));
            note.setClassName("note");
            beside.add(note);
        }
    }
}
