package org.spean.directory.bodies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.spean.access.Actor;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.directory.EntryField;
import org.spean.directory.FieldTiers;
import org.spean.directory.Tier;
import org.spean.directory.bodies.ContactOutcome.Wrong;
import org.spean.vocabulary.PhoneNumber;
import org.spean.vocabulary.PlaceCode;
import org.spean.vocabulary.TypedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom to ask in the coordination bodies, and who keeps that. */
@Component
public class BodyContacts {

    static final int LONGEST = 160;

    private final Bodies bodies;
    private final FieldTiers tiers;
    private final JdbcClient tables;
    private final Clock clock;

    BodyContacts(Bodies bodies, FieldTiers tiers, JdbcClient tables, Clock clock) {
        this.bodies = bodies;
        this.tiers = tiers;
        this.tables = tables;
        this.clock = clock;
    }

    /** All contacts that a reader of this tier sees, by body, province and name. */
    @Transactional(readOnly = true)
    public List<BodyContact> all(Tier tier) {
        return tiers.of(tier).sees(EntryField.CONTACTS)
                ? tables.sql("SELECT * FROM body_contact WHERE removed_at IS NULL ORDER BY body, province, name, id")
                        .query((row, at) -> contact(row))
                        .list()
                : List.of();
    }

    private static BodyContact contact(ResultSet row) throws SQLException {
        return new BodyContact(
                row.getObject("id", UUID.class),
                row.getString("body"),
                Optional.ofNullable(row.getString("province")).map(PlaceCode::new),
                row.getString("name"),
                row.getString("what_for"),
                Optional.ofNullable(row.getString("number")).map(PhoneNumber::new),
                row.getString("by_name"),
                row.getTimestamp("at").toInstant());
    }

    /**
     * Whether they may keep the contacts of this body: editors of the whole directory all of them, a province's focal persons those of
     * the committees there.
     *
     * @param province empty for a body of the whole country
     */
    public boolean mayKeep(Actor by, Optional<PlaceCode> province) {
        return by.account().isPresent()
                && by.held().stream()
                        .anyMatch(held ->
                                (held.role() == Role.EDITOR && held.remit().equals(Remit.COUNTRY))
                                        || (held.role() == Role.FOCAL_PERSON
                                                && province.map(Remit::province)
                                                        .filter(held.remit()::equals)
                                                        .isPresent()));
    }

    /**
     * Enters somebody to ask.
     *
     * @param province of the committee; only where there is one in each province, and then needed
     * @param whatFor may be empty
     * @throws AccessDeniedException for whoever does not keep that body's contacts, and where there is no such body
     */
    @Transactional
    public ContactOutcome enter(
            Actor by,
            String body,
            Optional<PlaceCode> province,
            String name,
            String whatFor,
            Optional<PhoneNumber> number) {
        boolean there = bodies.body(body)
                .filter(each -> each.kind().inEachProvince() == province.isPresent())
                .isPresent();
        if (!there || !mayKeep(by, province)) {
            throw new AccessDeniedException("not theirs to keep");
        }
        String named = TypedText.clean(name);
        String asked = TypedText.clean(whatFor);
        Set<Wrong> wrong = EnumSet.noneOf(Wrong.class);
        if (named.isEmpty()) {
            wrong.add(Wrong.NAME_MISSING);
        }
        if (TypedText.longer(named, LONGEST)) {
            wrong.add(Wrong.NAME_TOO_LONG);
        }
        if (TypedText.longer(asked, LONGEST)) {
            wrong.add(Wrong.WHAT_FOR_TOO_LONG);
        }
        return wrong.isEmpty()
                ? new ContactOutcome.Done(entered(by, body, province, named, asked, number))
                : new ContactOutcome.Refused(wrong);
    }

    private UUID entered(
            Actor by,
            String body,
            Optional<PlaceCode> province,
            String name,
            String whatFor,
            Optional<PhoneNumber> number) {
        UUID id = UUID.randomUUID();
        tables.sql("""
                        INSERT INTO body_contact (id, body, province, name, what_for, number, by_account, by_name, at)
                        VALUES (:id, :body, :province, :name, :for, :number, :account, :by, :at)""")
                .param("id", id)
                .param("body", body)
                .param(
                        "province",
                        province.map(PlaceCode::province).map(PlaceCode::digits).orElse(null))
                .param("name", name)
                .param("for", whatFor)
                .param("number", number.map(PhoneNumber::e164).orElse(null))
                .param("account", by.account().orElseThrow())
                .param("by", by.name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    /**
     * Takes a contact away; {@link #putBack} undoes it.
     *
     * @throws AccessDeniedException for whoever does not keep it, and where there is none
     */
    @Transactional
    public void takeAway(Actor by, UUID contact) {
        removed(by, contact, Timestamp.from(clock.instant()));
    }

    /**
     * Puts back what was taken away.
     *
     * @throws AccessDeniedException for whoever does not keep it, and where there is none
     */
    @Transactional
    public void putBack(Actor by, UUID contact) {
        removed(by, contact, null);
    }

    private void removed(Actor by, UUID contact, @Nullable Timestamp at) {
        BodyContact known = tables.sql("SELECT * FROM body_contact WHERE id = :id")
                .param("id", contact)
                .query((row, number) -> contact(row))
                .optional()
                .filter(each -> mayKeep(by, each.province()))
                .orElseThrow(() -> new AccessDeniedException("not theirs to keep"));
        tables.sql("UPDATE body_contact SET removed_at = CAST(:at AS timestamptz) WHERE id = :id")
                .param("at", at)
                .param("id", known.id())
                .update();
    }
}
