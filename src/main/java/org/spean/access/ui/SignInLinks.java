package org.spean.access.ui;

/** Where a person signs in and out. */
public final class SignInLinks {

    /** The sign-in page's path. */
    public static final String PATH = "sign-in";

    /** The path that ends the session. */
    public static final String SIGN_OUT = "logout";

    private SignInLinks() {}
}
