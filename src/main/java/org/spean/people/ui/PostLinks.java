package org.spean.people.ui;

import org.spean.people.OrganizationId;
import org.spean.people.PersonId;
import org.spean.people.PostId;
import org.spean.vocabulary.PlaceCode;

/** The addresses of the screens of posts, people and organizations, relative to the program's own. */
public final class PostLinks {

    /** Posts of the whole country, of those that the reader may see. */
    public static final String POSTS = "posts";

    static final String PROVINCE = "posts/province";
    static final String PEOPLE = "people";
    static final String ORGANIZATIONS = "organizations";

    private PostLinks() {}

    /** A post and whoever holds it. */
    public static String post(PostId post) {
        return POSTS + "/" + post;
    }

    /** The posts of a province. */
    public static String province(PlaceCode place) {
        return PROVINCE + "/" + place.province();
    }

    /** Somebody in the book of people. */
    public static String person(PersonId person) {
        return PEOPLE + "/" + person;
    }

    /** An organization as whoever keeps it sees it. */
    public static String organization(OrganizationId organization) {
        return ORGANIZATIONS + "/" + organization;
    }
}
