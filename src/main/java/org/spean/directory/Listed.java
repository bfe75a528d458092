package org.spean.directory;

/** Something that the directory lists, as the index sees it: {@code search} knows no table and no entity. */
public interface Listed {

    /** All that is known of it, for every tier. */
    ServiceEntry entry();
}
