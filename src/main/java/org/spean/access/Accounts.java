package org.spean.access;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people who can sign in. */
@Component
public class Accounts implements UserDetailsService {

    private final AccountRows accounts;
    private final PasswordEncoder passwords;

    Accounts(AccountRows accounts, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /**
     * Opens an account, unless there is one with this name already.
     *
     * @param signInName what the person types to sign in; upper and lower case are the same
     * @param password kept as an Argon2id hash only
     * @param displayName how the person is named on screens
     * @param roles what the person does here
     */
    @Transactional
    public void open(String signInName, String password, String displayName, Set<Role> roles) {
        String name = signInName.toLowerCase(Locale.ROOT);
        if (accounts.findBySignInName(name).isEmpty()) {
            accounts.save(new Account(UUID.randomUUID(), name, passwords.encode(password), displayName, roles));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public SignedInUser loadUserByUsername(String signInName) {
        return accounts.findBySignInName(signInName.strip().toLowerCase(Locale.ROOT))
                .map(account -> new SignedInUser(account.signInName(), account.passwordHash(), account.actor()))
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }
}
