package org.spean.access.factor;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;

/** The people whose devices keep passkeys, as Spring Security asks for them: by the account's handle, which is random. */
record PasskeyOwners(JdbcClient database) implements PublicKeyCredentialUserEntityRepository {

    private static final int HANDLE_BYTES = 2 * Long.BYTES;

    static Bytes handle(UUID account) {
        return new Bytes(ByteBuffer.allocate(HANDLE_BYTES)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .array());
    }

    static UUID account(Bytes handle) {
        ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
        return bytes.remaining() == HANDLE_BYTES ? new UUID(bytes.getLong(), bytes.getLong()) : new UUID(0, 0);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return found(account(handle)).orElse(null);
    }

    /** Asked with the account's handle: Spring's name for whoever is signed in. */
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String account) {
        return found(UUID.fromString(account)).orElse(null);
    }

    private Optional<PublicKeyCredentialUserEntity> found(UUID account) {
        return database.sql("SELECT sign_in_name, display_name FROM account WHERE id = :account")
                .param("account", account)
                .query((row, number) -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(handle(account))
                        .name(row.getString(1))
                        .displayName(row.getString(2))
                        .build())
                .optional();
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new UnsupportedOperationException("accounts are made elsewhere");
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("accounts are closed elsewhere");
    }
}
