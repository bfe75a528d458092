package org.spean.directory.search;

import org.hibernate.Session;
import org.hibernate.search.mapper.orm.schema.management.SearchSchemaManager;
import org.jspecify.annotations.Nullable;

/** Where an index lies, with its mark: a folder of this node, or an OpenSearch that several nodes share. */
interface IndexPlace {

    /** What a failure says about the index. */
    enum Failing {
        /** It is damaged or gone: it has to be made again. */
        LOST,
        /** It cannot be reached now; making it again would not help. */
        AWAY,
        /** Nothing: something else failed. */
        ELSE
    }

    /** Whether other nodes may write there, perhaps of another version. */
    boolean shared();

    /** What is known of the index; {@link IndexMark#NONE} where there is no whole one. */
    IndexMark mark(Session database);

    /**
     * Lets no other node write until the database's transaction ends.
     *
     * @param patient waits a moment for a node that is only following
     * @return whether this node may write
     */
    boolean mine(Session database, boolean patient);

    /** Remembers what is known, once the index itself is safe. Only for the node that may write. */
    void keep(Session database, IndexMark mark);

    /** What is wrong with the index, looked at thoroughly; null where nothing is. */
    @Nullable
    String trouble();

    /** Whether the index is there, looked at quickly. */
    boolean present(Session database);

    /** Makes an empty index in place of whatever is there. */
    void empty(SearchSchemaManager schema);

    /** What this failure of asking or writing says. */
    Failing said(Throwable failure);
}
