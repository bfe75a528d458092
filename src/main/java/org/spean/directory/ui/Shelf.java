package org.spean.directory.ui;

import java.util.List;
import java.util.Locale;
import org.spean.access.Present;
import org.spean.directory.Calls;
import org.spean.directory.Catalogue;
import org.spean.directory.Directory;
import org.spean.directory.DutyClock;
import org.spean.directory.FieldTiers;
import org.spean.directory.asking.Asking;
import org.spean.directory.bodies.Bodies;
import org.spean.directory.keeping.Ages;
import org.spean.directory.keeping.Checks;
import org.spean.directory.keeping.Keeping;
import org.spean.directory.keeping.WrongReports;
import org.spean.directory.need.UnmetNeeds;
import org.spean.geography.Gazetteer;
import org.spean.people.Organizations;
import org.spean.people.PostBook;
import org.spean.vocabulary.Language;
import org.springframework.stereotype.Component;

/** What every page of the directory is made from, in one hand, so that small parts need one parameter and not six. */
@Component
record Shelf(
        Directory directory,
        Calls calls,
        Asking asking,
        UnmetNeeds unmet,
        Bodies bodies,
        PostBook posts,
        Catalogue catalogue,
        Organizations organizations,
        Gazetteer gazetteer,
        FieldTiers tiers,
        Keeping keeping,
        Checks checks,
        WrongReports wrongs,
        Ages ages,
        DutyClock dutyClock,
        Present present,
        List<ServiceAction> actions) {

    /** Whoever reads the present page. */
    Reader reader(Locale locale) {
        return new Reader(present.actor(), Language.of(locale), tiers);
    }
}
