package org.spean.referral.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.spean.consent.Item;
import org.spean.referral.LeastSets;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.ServiceGroup;
import org.spean.vocabulary.ServiceTypeId;

/** What a service of each kind needs to know at the least: kept by ATRO, saved with each tick. */
@Route(ReferralLinks.REFERRALS + "/least")
@Menu(title = "referral.least.menu", order = 57)
@RolesAllowed("ATRO_OFFICER")
class LeastSetsView extends Div implements HasDynamicTitle {

    private final ReferralShelf shelf;
    private final ReferralWords words;
    private final Span status = new Span();
    private final Map<ServiceTypeId, Set<Item>> known = new HashMap<>();

    LeastSetsView(ReferralShelf shelf) {
        this.shelf = shelf;
        words = shelf.words(Language.of(getLocale()));
        setClassName("sheet roles referral least-sets");
        Paragraph lead = new Paragraph(words.say("referral.least.lead"));
        lead.setClassName("lead");
        status.setClassName("note draft-status");
        status.getElement().setAttribute("role", "status");
        add(new H1(words.say("referral.least.title")), lead, words.lead("referral.least.own-line"), status);
        known.putAll(shelf.least().all());
        Map<ServiceGroup, Section> groups = new EnumMap<>(ServiceGroup.class);
        shelf.catalogue()
                .types()
                .forEach(type -> groups.computeIfAbsent(type.id().group(), this::group)
                        .add(choice(type.id(), type.name().in(words.language()))));
        groups.values().forEach(this::add);
    }

    private Section group(ServiceGroup group) {
        return new Section(new H2(shelf.catalogue().group(group).name().in(words.language())));
    }

    private CheckboxGroup<Item> choice(ServiceTypeId type, String name) {
        CheckboxGroup<Item> choice = new CheckboxGroup<>(name);
        choice.setItems(LeastSets.possible());
        choice.setItemLabelGenerator(words::item);
        choice.setValue(known.getOrDefault(type, Set.of()));
        choice.addClassName("least-set");
        choice.addValueChangeListener(changed -> {
            if (changed.isFromClient()) {
                save(type, name, choice);
            }
        });
        return choice;
    }

    private void save(ServiceTypeId type, String name, CheckboxGroup<Item> choice) {
        Set<Item> before = known.getOrDefault(type, Set.of());
        switch (shelf.least().change(shelf.actor(), type, before, choice.getValue())) {
            case LeastSets.Outcome.Done(Set<Item> now) -> {
                known.put(type, now);
                status.setText(words.say("referral.least.saved", name));
            }
            case LeastSets.Outcome.Overtaken(Set<Item> now) -> {
                known.put(type, now);
                choice.setValue(now);
                status.setText(words.say("referral.least.overtaken", name));
            }
        }
    }

    @Override
    public String getPageTitle() {
        return words.say("referral.least.title");
    }
}
