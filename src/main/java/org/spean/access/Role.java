package org.spean.access;

/** What somebody does here (design 1.2). Roles come as the program learns what they do. */
public enum Role {
    CASEWORKER,
    EDITOR,

    /** Looks after who may enter; sees no case data. */
    ADMINISTRATOR
}
