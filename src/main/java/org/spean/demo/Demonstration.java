package org.spean.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.access.Accounts;
import org.spean.access.Held;
import org.spean.access.ProgramTokens;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.access.Scope;
import org.spean.access.SecondFactors;
import org.spean.access.SignInNotice;
import org.spean.vocabulary.PlaceCode;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Opens the demonstration's accounts and shows them on the sign-in page. */
@Component
@Profile("demo")
class Demonstration implements SmartInitializingSingleton {

    /** The fictitious centre and the fictitious provider that the demonstration's people work for. */
    static final Remit CENTRE = organization("centre");

    static final Remit PROVIDER = organization("provider");
    static final PlaceCode BATTAMBANG = new PlaceCode("02");

    private final Accounts accounts;
    private final SecondFactors factors;
    private final SignInNotice notice;
    private final ProgramTokens tokens;
    private final Map<String, UUID> opened = new HashMap<>();

    Demonstration(Accounts accounts, SecondFactors factors, SignInNotice notice, ProgramTokens tokens) {
        this.accounts = accounts;
        this.factors = factors;
        this.notice = notice;
        this.tokens = tokens;
    }

    @Override
    public void afterSingletonsInstantiated() {
        open("caseworker", "Sok Dara", Role.CASEWORKER, CENTRE);
        open("manager", "Meas Sophea", Role.MANAGER, CENTRE);
        open("district", "Pich Samnang", Role.DISTRICT_OFFICIAL, Remit.district("0203"));
        open("focal", "Ouk Chanthy", Role.FOCAL_PERSON, Remit.province(BATTAMBANG));
        open("focal2", "Nhem Borith", Role.FOCAL_PERSON, Remit.province(BATTAMBANG));
        open("atro", "Long Kanha", Role.ATRO_OFFICER, Remit.COUNTRY);
        open("receiver", "Tep Rithy", Role.RECEIVER, PROVIDER);
        open("editor", "Chan Sreymom", Role.EDITOR, Remit.COUNTRY);
        open("auditor", "Prak Visal", Role.AUDITOR, Remit.COUNTRY);
        open("admin", "Keo Vanna", Role.ADMINISTRATOR, Remit.COUNTRY);
        tokens.openForDemonstration("demo-partner", "demonstration partner", Scope.PARTNERS);
    }

    private void open(String name, String displayName, Role role, Remit remit) {
        String password = "demo-" + name;
        opened.put(
                name,
                accounts.openForDemonstration(
                        name, password, displayName, Set.of(new Held(role, remit, Instant.EPOCH, null, null))));
        factors.openForDemonstration(name);
        notice.show(new SignInNotice.Shown(name, password, displayName, role));
    }

    /** The account of this name, once all are open. */
    Optional<UUID> account(String name) {
        return Optional.ofNullable(opened.get(name));
    }

    private static Remit organization(String name) {
        return Remit.organization(UUID.nameUUIDFromBytes(("spean:demonstration:" + name).getBytes(UTF_8)));
    }
}
