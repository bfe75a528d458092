package org.spean.access;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** Accounts that the sign-in page shows to everybody: none, except in a demonstration. */
@Component
public class SignInNotice {

    private final List<Shown> shown = new CopyOnWriteArrayList<>();

    /** An account with its password, for everybody to see. */
    public record Shown(String signInName, String password, String displayName, Role role) {}

    /** Shows an account from now on. */
    public void show(Shown account) {
        shown.add(account);
    }

    /** What is shown. */
    public List<Shown> accounts() {
        return List.copyOf(shown);
    }
}
