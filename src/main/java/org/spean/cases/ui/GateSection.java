package org.spean.cases.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.spean.access.Actor;
import org.spean.cases.CaseSheet;
import org.spean.cases.CaseState;
import org.spean.cases.Cases;
import org.spean.cases.Phase;
import org.spean.geography.Gazetteer;
import org.spean.people.Organizations;
import org.spean.vocabulary.Language;

/** What is there and what is missing before somebody goes home: as long as nobody lives anywhere yet. */
@org.springframework.stereotype.Component
class GateSection implements CaseSection {

    private static final int FIRST = 10;

    private final Cases cases;
    private final Gazetteer gazetteer;
    private final Organizations organizations;

    GateSection(Cases cases, Gazetteer gazetteer, Organizations organizations) {
        this.cases = cases;
        this.gazetteer = gazetteer;
        this.organizations = organizations;
    }

    @Override
    public int order() {
        return FIRST;
    }

    @Override
    public Optional<Component> of(CaseSheet sheet, Actor by, Language language, Runnable changed) {
        return Optional.of(sheet)
                .filter(CaseSheet::steps)
                .map(each -> each.file().standing())
                .filter(standing -> standing.phase() == Phase.PRE_REINTEGRATION && standing.state() == CaseState.OPEN)
                .map(standing ->
                        new GatePart(new CaseWords(language, gazetteer, organizations), standing, cases.today()));
    }
}
