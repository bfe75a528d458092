package org.spean.vault;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** People of a test's own, whose names and telephones are sealed in the table {@code vault_subject}. */
class SealedPeople {

    private final JdbcClient tables;
    private final TransactionTemplate transaction;
    private final Keyring keyring;
    private final NameIndex names;

    SealedPeople(JdbcClient tables, TransactionTemplate transaction, Keyring keyring, NameIndex names) {
        this.tables = tables;
        this.transaction = transaction;
        this.keyring = keyring;
        this.names = names;
    }

    static OwnField name(UUID owner) {
        return new OwnField(owner, "subject.name");
    }

    static OwnField phone(UUID owner) {
        return new OwnField(owner, "subject.phone");
    }

    UUID add(String name, String phone, String note) {
        UUID owner = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            tables.sql("INSERT INTO vault_subject VALUES (?, ?, ?, ?)")
                    .param(owner)
                    .param(keyring.seal(name(owner), Writing.TEXT, name).toKeep())
                    .param(keyring.seal(phone(owner), Writing.TEXT, phone).toKeep())
                    .param(note)
                    .update();
            names.put(owner, List.of(name));
        });
        return owner;
    }

    /** Does it behind the program's back. */
    void write(String sql, Object... parameters) {
        transaction.executeWithoutResult(
                status -> tables.sql(sql).params(List.of(parameters)).update());
    }

    Sealed<String> keptName(UUID owner) {
        return Sealed.kept(tables.sql("SELECT name FROM vault_subject WHERE owner = ?")
                .param(owner)
                .query(byte[].class)
                .single());
    }
}
