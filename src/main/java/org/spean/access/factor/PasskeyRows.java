package org.spean.access.factor;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/**
 * The passkeys of one host's pages, as Spring Security asks for them.
 *
 * @param host what is kept for another host is not there
 */
record PasskeyRows(JdbcClient database, Clock clock, String host) implements UserCredentialRepository {

    @Override
    public void delete(Bytes credential) {
        database.sql("DELETE FROM factor_passkey WHERE credential_id = :credential")
                .param("credential", credential.getBytes())
                .update();
    }

    /** A new one, or that it was shown. */
    @Override
    public void save(CredentialRecord record) {
        int known = database.sql("""
                        UPDATE factor_passkey
                        SET signatures = :signatures, last_used_at = :now, backed_up = :backedUp
                        WHERE credential_id = :credential AND account_id = :account""")
                .param("signatures", record.getSignatureCount())
                .param("now", now())
                .param("backedUp", record.isBackupState())
                .param("credential", record.getCredentialId().getBytes())
                .param("account", PasskeyOwners.account(record.getUserEntityUserId()))
                .update();
        if (known == 0) {
            add(record);
        }
    }

    private void add(CredentialRecord record) {
        database.sql("""
                        INSERT INTO factor_passkey (id, account_id, host, name, credential_id, public_key, attestation,
                            client_data, transports, signatures, verifies, backup_eligible, backed_up, added_at)
                        VALUES (:id, :account, :host, :name, :credential, :key, :attestation,
                            :clientData, :transports, :signatures, :verifies, :backupEligible, :backedUp, :now)""")
                .param("id", UUID.randomUUID())
                .param("account", PasskeyOwners.account(record.getUserEntityUserId()))
                .param("host", host)
                .param("name", record.getLabel())
                .param("credential", record.getCredentialId().getBytes())
                .param("key", record.getPublicKey().getBytes())
                .param("attestation", bytes(record.getAttestationObject()))
                .param("clientData", bytes(record.getAttestationClientDataJSON()))
                .param(
                        "transports",
                        record.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .toArray(String[]::new))
                .param("signatures", record.getSignatureCount())
                .param("verifies", record.isUvInitialized())
                .param("backupEligible", record.isBackupEligible())
                .param("backedUp", record.isBackupState())
                .param("now", now())
                .update();
    }

    private static byte[] bytes(@Nullable Bytes bytes) {
        return bytes == null ? new byte[0] : bytes.getBytes();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        Optional<CredentialRecord> found = database.sql(
                        "SELECT * FROM factor_passkey WHERE credential_id = :credential AND host = :host")
                .param("credential", credential.getBytes())
                .param("host", host)
                .query(PasskeyRows::read)
                .optional();
        return found.orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes user) {
        return database.sql(
                        "SELECT * FROM factor_passkey WHERE account_id = :account AND host = :host ORDER BY added_at")
                .param("account", PasskeyOwners.account(user))
                .param("host", host)
                .query(PasskeyRows::read)
                .list();
    }

    private static CredentialRecord read(ResultSet row, int number) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(PasskeyOwners.handle(row.getObject("account_id", UUID.class)))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
                .transports(transports(row.getArray("transports")))
                .signatureCount(row.getLong("signatures"))
                .uvInitialized(row.getBoolean("verifies"))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .label(row.getString("name"))
                .created(row.getObject("added_at", OffsetDateTime.class).toInstant())
                .lastUsed(row.getObject("added_at", OffsetDateTime.class).toInstant())
                .build();
    }

    private static Set<AuthenticatorTransport> transports(Array names) throws SQLException {
        return Stream.of((String[]) names.getArray())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
