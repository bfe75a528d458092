package org.spean.messaging.wording;

import org.spean.geography.Gazetteers;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The texts of messages for a node that only sends: the program's own, with the places that are shipped. */
public final class NodeTexts {

    private NodeTexts() {}

    /** Makes them. */
    public static Templates make(JdbcClient database) {
        TextRules rules = new TextRules(Gazetteers.shipped());
        return new Templates(new ShippedTexts(rules), new TextRows(database), rules, Gazetteers.shipped());
    }
}
