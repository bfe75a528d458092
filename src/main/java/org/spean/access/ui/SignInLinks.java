package org.spean.access.ui;

import org.spean.access.SecondStep;

/** Where a person signs in and out. */
public final class SignInLinks {

    /** Where whoever signs in without having wanted a page comes to; the room that shows it stands above. */
    public static final String FIRST_PAGE = "today";

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

    /** The list of what somebody has open. */
    static final String MY_SESSIONS = "my-sessions";

    /** What somebody was told. */
    static final String NOTICES = "notices";

    /** The plain page of a locked session. */
    static final String LOCKED = "locked";

    /** Below it the page tells of acts, locks and opens again. */
    static final String SESSION = "session";

    /** Where a locked session keeps the page that somebody wanted. */
    public static final String LOCKED_FROM = "locked.from";

    /** Where somebody whose password was right shows the second factor. */
    static final String SECOND_STEP = PATH + "/second-step";

    /** Where they set one up who have none. */
    static final String SET_UP = PATH + "/set-up";

    /** Where somebody signs in with a passkey alone. */
    static final String PASSKEY = PATH + "/passkey";

    /** Where somebody looks after the own second factor. */
    static final String MY_FACTOR = "my-second-factor";

    /** By which a demonstration's button says that its account's code is shown beside it. */
    public static final String SHOWN = "shown";

    private SignInLinks() {}

    /** The list of what somebody has open. */
    public static String mySessions() {
        return MY_SESSIONS;
    }

    /** Where somebody changes the own password. */
    public static String myPassword() {
        return MY_PASSWORD;
    }

    /** What somebody was told. */
    public static String notices() {
        return NOTICES;
    }

    /** The plain page of a locked session. */
    public static String locked() {
        return LOCKED;
    }

    /** Below it the page tells of acts, locks and opens again. */
    public static String session() {
        return SESSION;
    }

    /** Where somebody at this stage goes on. */
    public static String at(SecondStep.Stage stage) {
        return switch (stage) {
            case SHOW -> SECOND_STEP;
            case SET_UP, MAKE_PASSKEY -> SET_UP;
        };
    }

    /** Where somebody looks after the own second factor. */
    public static String myFactor() {
        return MY_FACTOR;
    }

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
