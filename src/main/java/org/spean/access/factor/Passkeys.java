package org.spean.access.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.access.factor.RelyingParty.Place;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keys that devices keep (WebAuthn). What a device is asked lies in the session and is answered once; it must have recognised
 * its user by finger, face or a code of its own.
 */
@Component
public class Passkeys {

    /** The longest name, in letters. */
    public static final int MOST_LETTERS = 60;

    private static final Logger log = LoggerFactory.getLogger(Passkeys.class);

    private static final String MAKING = "spean.passkey.making";
    private static final String ASKING = "spean.passkey.asking";

    private final JdbcClient database;
    private final RelyingParty party;
    private final Clock clock;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    Passkeys(JdbcClient database, RelyingParty party, Clock clock) {
        this.database = database;
        this.party = party;
        this.clock = clock;
    }

    /** Theirs, the oldest first. */
    @Transactional(readOnly = true)
    public List<Passkey> of(UUID account) {
        return database.sql("SELECT id, name, host, added_at, last_used_at FROM factor_passkey"
                        + " WHERE account_id = :account ORDER BY added_at, id")
                .param("account", account)
                .query((row, number) -> new Passkey(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject(5, OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .list();
    }

    /** What a device is told to make one for this person, as JSON; the next answer of this session is to it. */
    @Transactional(readOnly = true)
    public String making(UUID account, HttpServletRequest request) {
        PublicKeyCredentialCreationOptions options = operations(request)
                .createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(named(account)));
        request.getSession().setAttribute(MAKING, options);
        return json.writeValueAsString(options);
    }

    /**
     * Keeps what a device made; in the transaction of the act that is logged.
     *
     * @param answered what the device said, as JSON; whoever sends it may have made it up
     * @return whether it is kept
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean add(UUID account, String name, String answered, HttpServletRequest request) {
        try {
            PublicKeyCredentialCreationOptions options = taken(
                            request, MAKING, PublicKeyCredentialCreationOptions.class)
                    .filter(each -> each.getUser().getId().equals(PasskeyOwners.handle(account)))
                    .orElseThrow(() -> new IllegalArgumentException("nothing was asked"));
            PublicKeyCredential<AuthenticatorAttestationResponse> credential = json.readValue(
                    answered, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
            operations(request)
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            options, new RelyingPartyPublicKey(credential, name)));
            return true;
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            return refused(e);
        }
    }

    /**
     * What a device is asked to sign, as JSON; the next answer of this session is to it.
     *
     * @param account whose passkeys are meant; anybody's that the device has where empty
     */
    @Transactional(readOnly = true)
    public String asking(Optional<UUID> account, HttpServletRequest request) {
        Authentication whose = account.<Authentication>map(Passkeys::named).orElse(null);
        PublicKeyCredentialRequestOptions options = operations(request)
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(whose));
        request.getSession().setAttribute(ASKING, options);
        return json.writeValueAsString(options);
    }

    /**
     * Whose passkey signed what was asked last in this session; empty where it did not.
     *
     * @param answered what the device said, as JSON
     */
    @Transactional
    public Optional<UUID> use(String answered, HttpServletRequest request) {
        try {
            PublicKeyCredentialRequestOptions options = taken(request, ASKING, PublicKeyCredentialRequestOptions.class)
                    .orElseThrow(() -> new IllegalArgumentException("nothing was asked"));
            PublicKeyCredential<AuthenticatorAssertionResponse> credential = json.readValue(
                    answered, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
            return Optional.of(PasskeyOwners.account(operations(request)
                    .authenticate(new RelyingPartyAuthenticationRequest(options, credential))
                    .getId()));
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            refused(e);
            return Optional.empty();
        }
    }

    /** Forgets one; whether it was theirs. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean remove(UUID account, UUID passkey) {
        return database.sql("DELETE FROM factor_passkey WHERE id = :passkey AND account_id = :account")
                        .param("passkey", passkey)
                        .param("account", account)
                        .update()
                == 1;
    }

    /** Forgets all of theirs. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void removeAll(UUID account) {
        database.sql("DELETE FROM factor_passkey WHERE account_id = :account")
                .param("account", account)
                .update();
    }

    /** Whatever is wrong with an answer, it opens nothing; what was sent does not go into the log. */
    private static boolean refused(RuntimeException why) {
        log.info(
                "A passkey was refused: {}",
                why instanceof JacksonException ? "unreadable" : why.getClass().getSimpleName());
        return false;
    }

    private static <T> Optional<T> taken(HttpServletRequest request, String name, Class<T> type) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        Object asked = session.getAttribute(name);
        session.removeAttribute(name);
        return Optional.ofNullable(asked).filter(type::isInstance).map(type::cast);
    }

    private static UsernamePasswordAuthenticationToken named(UUID account) {
        return UsernamePasswordAuthenticationToken.authenticated(account.toString(), "", List.of());
    }

    private Webauthn4JRelyingPartyOperations operations(HttpServletRequest request) {
        Place place = party.of(request);
        Webauthn4JRelyingPartyOperations operations = new Webauthn4JRelyingPartyOperations(
                new PasskeyOwners(database),
                new PasskeyRows(database, clock, place.host()),
                PublicKeyCredentialRpEntity.builder()
                        .id(place.host())
                        .name("Spean")
                        .build(),
                Set.of(place.origin()));
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .residentKey(ResidentKeyRequirement.PREFERRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }
}
