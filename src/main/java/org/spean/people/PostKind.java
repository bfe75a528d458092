package org.spean.people;

import org.spean.access.Role;

/** What a post is (Circular 3): it stays, people change. */
public enum PostKind {
    /** The focal person who leads the province's department (Circular 3-2). */
    FOCAL_LEADER(Role.FOCAL_PERSON, false),

    /** The focal person who is chief of the social-welfare office, or in charge of anti-trafficking (Circular 3-2). */
    FOCAL_OFFICE(Role.FOCAL_PERSON, false),

    /** The district office's social-affairs official (Circular 3-3). */
    DISTRICT_OFFICIAL(Role.DISTRICT_OFFICIAL, false),

    /** An officer of the ministry's Anti-Trafficking and Reintegration Office (Circular 3-1). */
    ATRO_OFFICER(Role.ATRO_OFFICER, true),

    /** Who leads a centre or another organization. */
    MANAGER(Role.MANAGER, true);

    private final Role role;
    private final boolean several;

    PostKind(Role role, boolean several) {
        this.role = role;
        this.several = several;
    }

    /** The role that whoever is designated gets. */
    public Role role() {
        return role;
    }

    /** Whether there can be more of it than were made at start. */
    public boolean several() {
        return several;
    }

    /** Whether it is one of a province's two focal persons. */
    public boolean focal() {
        return role == Role.FOCAL_PERSON;
    }
}
