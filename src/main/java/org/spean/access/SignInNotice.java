package org.spean.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.spean.access.factor.TotpSecret;
import org.springframework.stereotype.Component;

/** Accounts that the sign-in page shows to everybody: none, except in a demonstration. */
@Component
public class SignInNotice {

    private final List<Shown> shown = new CopyOnWriteArrayList<>();

    /** An account with its password and its second factor, for everybody to see. */
    public record Shown(String signInName, String password, String displayName, Role role) {

        /** The code of its telephone at this moment. */
        public String code(Instant now) {
            return TotpSecret.ofDemonstration(signInName).code(now);
        }
    }

    /** Shows an account from now on. */
    public void show(Shown account) {
        shown.add(account);
    }

    /** The code that is shown for this account at this moment; empty where none is. */
    Optional<String> code(String signInName, Instant now) {
        return shown.stream()
                .filter(each -> each.signInName().equals(signInName))
                .findFirst()
                .map(each -> each.code(now));
    }

    /** What is shown. */
    public List<Shown> accounts() {
        return List.copyOf(shown);
    }
}
