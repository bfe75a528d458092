package org.spean.access.ui;

/** Where a person signs in and out. */
public final class SignInLinks {

    /** For annotations of this room. Others ask {@link #path}: a constant is copied, and the arrow to this room is lost. */
    static final String PATH = "sign-in";

    /** What the page is told where a password was wrong. */
    public static final String WRONG = "sign-in.wrong";

    /** What the page is told where its form was not of this page, or too old. */
    public static final String STALE = "sign-in.stale";

    /** What the page is told where somebody has to wait: for how many seconds. */
    public static final String WAIT = "sign-in.wait";

    /** Where a link for one use leads; its secret follows. */
    static final String OPEN = "open-account";

    /** Where an empty system waits for its first administrator. */
    static final String FIRST = "first-administrator";

    /** Where somebody changes the own password. */
    static final String MY_PASSWORD = "my-password";

    private SignInLinks() {}

    /** Where the person who holds this secret opens the account. */
    public static String open(String secret) {
        return OPEN + "/" + secret;
    }

    /** The sign-in page's path. */
    public static String path() {
        return PATH;
    }

    /** The path that ends the session. */
    public static String signOut() {
        return "logout";
    }
}
