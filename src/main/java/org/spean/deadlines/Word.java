package org.spean.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.people.OrganizationId;
import org.spean.people.PersonId;
import org.spean.people.PostId;
import org.spean.vocabulary.PhoneNumber;
import org.spean.vocabulary.PlaceCode;

/** What can stand in a task's sentence. There is no word for what somebody typed, and none for a client. */
public sealed interface Word {

    /** The number of somebody who works with the program. */
    record Telephone(PhoneNumber number) implements Word {}

    record ThePost(PostId post) implements Word {}

    /** Somebody in the book of people, which holds no client. */
    record ThePerson(PersonId person) implements Word {}

    record TheAccount(UUID account) implements Word {}

    record TheOrganization(OrganizationId organization) implements Word {}

    /** A role for something. */
    record TheRole(Role role, Remit remit) implements Word {}

    record AProvince(PlaceCode province) implements Word {}

    record ADay(LocalDate day) implements Word {}

    record AMoment(Instant moment) implements Word {}

    record ANumber(long number) implements Word {}

    /** The rule that wants something, spoken of by its place in the source. */
    record ARule(String name) implements Word {}

    /** A case's code, or another by which something is spoken of: capitals and figures, at least one of them a figure. */
    record ACode(String code) implements Word {

        public ACode {
            if (!code.matches("(?=.*[0-9])[A-Z0-9-]{2,24}")) {
                throw new IllegalArgumentException("a code is no name");
            }
        }
    }

    /** As the table has it. */
    default String toKeep() {
        return switch (this) {
            case Telephone(PhoneNumber number) -> "TELEPHONE:" + number.e164();
            case ThePost(PostId post) -> "POST:" + post;
            case ThePerson(PersonId person) -> "PERSON:" + person;
            case TheAccount(UUID account) -> "ACCOUNT:" + account;
            case TheOrganization(OrganizationId organization) -> "ORGANIZATION:" + organization;
            case TheRole(Role role, Remit remit) -> "ROLE:" + role + ":" + remit.kind() + ":" + remit.key();
            case AProvince(PlaceCode province) -> "PROVINCE:" + province;
            case ADay(LocalDate day) -> "DAY:" + day;
            case AMoment(Instant moment) -> "MOMENT:" + moment;
            case ANumber(long number) -> "NUMBER:" + number;
            case ARule(String name) -> "RULE:" + name;
            case ACode(String code) -> "CODE:" + code;
        };
    }

    /** The one that was kept. */
    static Word kept(String kept) {
        String[] parts = kept.split(":", 2);
        String value = parts[1];
        return switch (parts[0]) {
            case "TELEPHONE" -> new Telephone(new PhoneNumber(value));
            case "POST" -> new ThePost(PostId.of(value));
            case "PERSON" -> new ThePerson(PersonId.of(value));
            case "ACCOUNT" -> new TheAccount(UUID.fromString(value));
            case "ORGANIZATION" -> new TheOrganization(OrganizationId.of(value));
            case "ROLE" -> role(value.split(":", 3));
            case "PROVINCE" -> new AProvince(new PlaceCode(value));
            case "DAY" -> new ADay(LocalDate.parse(value));
            case "MOMENT" -> new AMoment(Instant.parse(value));
            case "NUMBER" -> new ANumber(Long.parseLong(value));
            case "RULE" -> new ARule(value);
            case "CODE" -> new ACode(value);
            default -> throw new IllegalStateException("no word is a " + kept);
        };
    }

    private static Word role(String... parts) {
        return new TheRole(Role.valueOf(parts[0]), new Remit(Remit.Kind.valueOf(parts[1]), parts[2]));
    }
}
