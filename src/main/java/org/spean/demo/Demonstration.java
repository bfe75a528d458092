package org.spean.demo;

import java.util.Set;
import org.spean.access.Accounts;
import org.spean.access.ProgramTokens;
import org.spean.access.Role;
import org.spean.access.Scope;
import org.spean.access.SignInNotice;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Opens the demonstration's accounts and shows them on the sign-in page. */
@Component
@Profile("demo")
class Demonstration implements SmartInitializingSingleton {

    private final Accounts accounts;
    private final SignInNotice notice;
    private final ProgramTokens tokens;

    Demonstration(Accounts accounts, SignInNotice notice, ProgramTokens tokens) {
        this.accounts = accounts;
        this.notice = notice;
        this.tokens = tokens;
    }

    @Override
    public void afterSingletonsInstantiated() {
        open("caseworker", "Sok Dara", Role.CASEWORKER);
        open("editor", "Chan Sreymom", Role.EDITOR);
        open("administrator", "Keo Vanna", Role.ADMINISTRATOR);
        tokens.openForDemonstration("demo-partner", "demonstration partner", Scope.PARTNERS);
    }

    private void open(String name, String displayName, Role role) {
        String password = "demo-" + name;
        accounts.openForDemonstration(name, password, displayName, Set.of(role));
        notice.show(new SignInNotice.Shown(name, password, displayName, role));
    }
}
