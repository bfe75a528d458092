package org.spean.access.ui;

/** Where a person signs in and out. */
public final class SignInLinks {

    /** For annotations of this room. Others ask {@link #path}: a constant is copied, and the arrow to this room is lost. */
    static final String PATH = "sign-in";

    private SignInLinks() {}

    /** The sign-in page's path. */
    public static String path() {
        return PATH;
    }

    /** The path that ends the session. */
    public static String signOut() {
        return "logout";
    }
}
