package org.spean.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Holders;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.access.Subject;
import org.spean.access.notice.Notices;
import org.spean.people.AgreementOutcome.Done;
import org.spean.people.AgreementOutcome.Refused;
import org.spean.people.AgreementOutcome.Wrong;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.TypedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Agreements with their dates. Sixty days and fourteen days before one ends (ours), administrators and the organization's
 * managers are told, each time once.
 */
@Component
public class Agreements {

    /** So many days before the end it stands in the list of those that end soon. */
    public static final int SOON = 60;

    private static final int VERY_SOON = 14;

    /** So long an agreement that is over stays in that list, so that nobody overlooks it. */
    private static final int JUST_OVER = 30;

    private final OrganizationRows organizations;
    private final OrganizationSight sight;
    private final Holders holders;
    private final Notices notices;
    private final AccessLog log;
    private final JdbcClient database;
    private final Clock clock;

    Agreements(
            OrganizationRows organizations,
            OrganizationSight sight,
            Holders holders,
            Notices notices,
            AccessLog log,
            JdbcClient database,
            Clock clock) {
        this.organizations = organizations;
        this.sight = sight;
        this.holders = holders;
        this.notices = notices;
        this.log = log;
        this.database = database;
        this.clock = clock;
    }

    /** Those of an organization, the one that ends last first; none where they may not see it. */
    @Transactional(readOnly = true)
    public List<Agreement> of(Actor by, OrganizationId id) {
        return sight.sees(by, id)
                ? database.sql("SELECT * FROM agreement WHERE organization_id = :id ORDER BY until_day DESC")
                        .param("id", id.id())
                        .query(Agreements::agreement)
                        .list()
                : List.of();
    }

    /** Those that end within {@link #SOON} days or ended lately, of what they may see, the most urgent first. */
    @Transactional(readOnly = true)
    public List<Agreement> endingSoon(Actor by) {
        LocalDate today = Days.today(clock);
        return database
                .sql("SELECT * FROM agreement WHERE until_day BETWEEN :from AND :until ORDER BY until_day")
                .param("from", today.minusDays(JUST_OVER))
                .param("until", today.plusDays(SOON))
                .query(Agreements::agreement)
                .list()
                .stream()
                .filter(each -> sight.sees(by, each.organization()))
                .toList();
    }

    private static Agreement agreement(ResultSet row, int number) throws SQLException {
        return new Agreement(
                row.getObject("id", UUID.class),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                row.getString("partner"),
                row.getString("subject"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class));
    }

    /**
     * Enters an agreement, or corrects one. A later end is warned of anew.
     *
     * @param known the one to correct; empty for a new one
     * @throws AccessDeniedException for whoever does not keep the organization, and where there is none
     */
    @Transactional
    public AgreementOutcome keep(
            Actor by,
            OrganizationId organization,
            Optional<UUID> known,
            String partner,
            String subject,
            LocalDate from,
            LocalDate until) {
        sight.keeps(by, organization);
        if (!organizations.existsById(organization.id())) {
            throw new AccessDeniedException("no such organization");
        }
        Agreement wanted = new Agreement(
                known.orElseGet(UUID::randomUUID),
                organization,
                TypedText.clean(partner),
                TypedText.clean(subject),
                from,
                until);
        Set<Wrong> wrong = against(wanted, Days.today(clock));
        if (!wrong.isEmpty()) {
            return new Refused(wrong);
        }
        save(wanted);
        log(by, organization, wanted, known.isPresent() ? "corrected" : "entered");
        return new Done(wanted);
    }

    private void save(Agreement wanted) {
        database.sql("""
                        INSERT INTO agreement (id, organization_id, partner, subject, from_day, until_day)
                        VALUES (:id, :organization, :partner, :subject, :from, :until)
                        ON CONFLICT (id) DO UPDATE SET partner = :partner, subject = :subject, from_day = :from,
                            until_day = :until,
                            warned_days = CASE WHEN agreement.until_day < :until THEN NULL ELSE agreement.warned_days END
                        WHERE agreement.organization_id = :organization""")
                .param("id", wanted.id())
                .param("organization", wanted.organization().id())
                .param("partner", wanted.partner())
                .param("subject", wanted.subject())
                .param("from", wanted.from())
                .param("until", wanted.until())
                .update();
    }

    /** Enters an agreement of the demonstration, unless it is there. */
    @Transactional
    public void openForDemonstration(Agreement agreement) {
        boolean there = database.sql("SELECT EXISTS (SELECT FROM agreement WHERE id = :id)")
                .param("id", agreement.id())
                .query(Boolean.class)
                .single();
        if (!there) {
            save(agreement);
        }
    }

    private static Set<Wrong> against(Agreement wanted, LocalDate today) {
        Set<Wrong> wrong = EnumSet.noneOf(Wrong.class);
        if (wanted.partner().isEmpty()) {
            wrong.add(Wrong.PARTNER_MISSING);
        }
        if (TypedText.longer(wanted.partner(), OrganizationWish.MOST_LETTERS)) {
            wrong.add(Wrong.PARTNER_TOO_LONG);
        }
        if (wanted.subject().isEmpty()) {
            wrong.add(Wrong.SUBJECT_MISSING);
        }
        if (TypedText.longer(wanted.subject(), OrganizationWish.MOST_LETTERS)) {
            wrong.add(Wrong.SUBJECT_TOO_LONG);
        }
        if (wanted.from().isBefore(today.minusYears(60)) || wanted.from().isAfter(today.plusYears(5))) {
            wrong.add(Wrong.FROM_UNLIKELY);
        }
        if (wanted.until().isBefore(wanted.from())) {
            wrong.add(Wrong.UNTIL_BEFORE_FROM);
        } else if (wanted.until().isAfter(today.plusYears(20))) {
            wrong.add(Wrong.UNTIL_TOO_FAR);
        }
        return wrong;
    }

    /**
     * Takes an agreement away that was entered by mistake; one that ended stays.
     *
     * @throws AccessDeniedException for whoever does not keep the organization
     */
    @Transactional
    public void remove(Actor by, Agreement agreement) {
        sight.keeps(by, agreement.organization());
        database.sql("DELETE FROM agreement WHERE id = :id AND organization_id = :organization")
                .param("id", agreement.id())
                .param("organization", agreement.organization().id())
                .update();
        log(by, agreement.organization(), agreement, "removed");
    }

    /** Puts an agreement back that was just taken away. */
    @Transactional
    public void putBack(Actor by, Agreement agreement) {
        sight.keeps(by, agreement.organization());
        save(agreement);
        log(by, agreement.organization(), agreement, "put back");
    }

    private void log(Actor by, OrganizationId id, Agreement agreement, String what) {
        log.write(
                by,
                Act.AGREEMENT_CHANGED,
                Optional.of(new Subject(Subject.Kind.ORGANIZATION, id.id())),
                Map.of(
                        "agreement",
                        agreement.id().toString(),
                        "what",
                        what,
                        "until",
                        agreement.until().toString()));
    }

    /** Warns of what ends. Of several nodes that look at once, one warns. */
    @Scheduled(fixedDelay = 3_600_000, initialDelay = 90_000)
    @Transactional
    public void tick() {
        LocalDate today = Days.today(clock);
        for (int days : List.of(VERY_SOON, SOON)) {
            database.sql("""
                            UPDATE agreement SET warned_days = :days
                            WHERE until_day BETWEEN :today AND :until AND (warned_days IS NULL OR warned_days > :days)
                            RETURNING *""")
                    .param("days", days)
                    .param("today", today)
                    .param("until", today.plusDays(days))
                    .query(Agreements::agreement)
                    .list()
                    .forEach(each -> warn(each, today));
        }
    }

    private void warn(Agreement agreement, LocalDate today) {
        Set<UUID> tell = new HashSet<>(holders.of(Role.ADMINISTRATOR));
        tell.addAll(holders.of(
                Role.MANAGER, Remit.organization(agreement.organization().id())));
        Organization whose = organizations
                .findById(agreement.organization().id())
                .orElseThrow()
                .organization();
        notices.tell(
                tell,
                "notice.agreement-ends",
                Map.of(
                        "organization-en", whose.name().english(),
                        "organization-km", whose.name().in(Language.KHMER),
                        "partner", agreement.partner(),
                        "subject", agreement.subject(),
                        "until", agreement.until().toString(),
                        "days", Long.toString(agreement.daysLeft(today))),
                "organizations/" + agreement.organization());
    }
}
