package org.spean.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.cases.Case;
import org.spean.cases.Cases;
import org.spean.directory.Directory;
import org.spean.directory.ServiceEntry;
import org.spean.directory.ServiceId;
import org.spean.directory.Tier;
import org.spean.people.OrganizationId;
import org.spean.referral.LikeQuestion.Said;
import org.spean.vocabulary.PlaceCode;
import org.spean.vocabulary.ServiceTypeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Before anything is disclosed: could you take somebody like this (design 1.4)? Sex, age band, need and province, and nothing else.
 * Not offered where fewer than five such cases are open in the province: it would point at somebody.
 */
@Component
public class LikeQuestions {

    /** With fewer such cases it is not offered. */
    public static final int FROM = 5;

    private static final int SHOWN = 20;

    private final Drafts drafts;
    private final Cases cases;
    private final Likeness likeness;
    private final ReferralReceivers receivers;
    private final ReferralCodes codes;
    private final ReferralTasks tasks;
    private final Directory directory;
    private final JdbcClient database;
    private final AccessLog log;
    private final Clock clock;

    LikeQuestions(
            Drafts drafts,
            Cases cases,
            Likeness likeness,
            ReferralReceivers receivers,
            ReferralCodes codes,
            ReferralTasks tasks,
            Directory directory,
            JdbcClient database,
            AccessLog log,
            Clock clock) {
        this.drafts = drafts;
        this.cases = cases;
        this.likeness = likeness;
        this.receivers = receivers;
        this.codes = codes;
        this.tasks = tasks;
        this.directory = directory;
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    /** Whether it can be asked for the client of this case without pointing at them. */
    @Transactional(readOnly = true)
    public boolean offered(Actor by, ReferralDraft draft) {
        return draft.concerns() == Concerns.CLIENT
                && file(by, draft).filter(this::many).isPresent();
    }

    private Optional<Case> file(Actor by, ReferralDraft draft) {
        return cases.find(by, draft.file());
    }

    private boolean many(Case file) {
        return likeness.open(file) >= FROM;
    }

    /** Asks a service. Says whether it was asked: not twice, not where it is not offered, not where nobody answers. */
    @Transactional
    public boolean ask(Actor by, UUID id, ServiceId service) {
        Optional<ReferralDraft> draft = drafts.find(by, id).filter(each -> offered(by, each));
        Optional<Case> file = draft.flatMap(each -> file(by, each));
        Optional<ServiceEntry> entry = directory.service(service, Tier.PARTNERS);
        if (file.isEmpty()
                || entry.isEmpty()
                || receivers.answering(entry.get().organization()).isEmpty()) {
            return false;
        }
        String sex = ClientKind.sex(file.get()).orElseThrow();
        String band = ClientKind.ageBand(file.get()).orElseThrow();
        UUID asker = by.account().orElseThrow();
        boolean waits = database.sql("SELECT EXISTS (SELECT FROM referral_question WHERE asker = :asker"
                        + " AND service = :service AND sex = :sex AND age_band = :band AND answer IS NULL)")
                .param("asker", asker)
                .param("service", service.id())
                .param("sex", sex)
                .param("band", band)
                .query(Boolean.class)
                .single();
        if (waits) {
            return false;
        }
        String code = codes.draw();
        UUID question = database.sql("""
                        INSERT INTO referral_question (code, asker, service, organization, service_type, province, sex,
                            age_band, asked_at)
                        VALUES (:code, :asker, :service, :organization, :type, :province, :sex, :band, :now) RETURNING id""")
                .param("code", code)
                .param("asker", asker)
                .param("service", service.id())
                .param("organization", entry.get().organization().id())
                .param(
                        "type",
                        draft.flatMap(ReferralDraft::type)
                                .orElse(entry.get().type())
                                .id())
                .param("province", file.get().province().province().digits())
                .param("sex", sex)
                .param("band", band)
                .param("now", clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
        // The log of the case has no row: it would lead from the question to the client.
        log.write(by, Act.ASKED_WITHOUT_IDENTITY, Optional.empty(), Map.of("code", code));
        tasks.like(question, code, entry.get().organization());
        return true;
    }

    /** What their organizations were asked and nobody has answered, the oldest first. */
    @Transactional(readOnly = true)
    public List<LikeQuestion> received(Actor by) {
        return database.sql("SELECT * FROM referral_question WHERE organization = ANY (:organizations)"
                        + " AND answer IS NULL ORDER BY id LIMIT " + SHOWN)
                .param("organizations", receivers.organizations(by).toArray(UUID[]::new))
                .query(LikeQuestions::question)
                .list();
    }

    /** What they asked, the newest first. */
    @Transactional(readOnly = true)
    public List<LikeQuestion> asked(Actor by) {
        return by.account()
                .map(asker -> database.sql(
                                "SELECT * FROM referral_question WHERE asker = :asker ORDER BY id DESC LIMIT " + SHOWN)
                        .param("asker", asker)
                        .query(LikeQuestions::question)
                        .list())
                .orElse(List.of());
    }

    /** Answers one; says whether it was theirs, and still open. */
    @Transactional
    public boolean answer(Actor by, UUID id, Said said) {
        Optional<LikeQuestion> answered = database.sql("""
                        UPDATE referral_question SET answer = :said, answered_at = :now
                        WHERE id = :id AND answer IS NULL AND organization = ANY (:organizations) RETURNING *""")
                .param("said", said.name())
                .param("now", clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("organizations", receivers.organizations(by).toArray(UUID[]::new))
                .query(LikeQuestions::question)
                .optional();
        answered.ifPresent(each -> {
            UUID asker = database.sql("SELECT asker FROM referral_question WHERE id = :id")
                    .param("id", id)
                    .query(UUID.class)
                    .single();
            tasks.likeAnswered(id, each.code(), asker, each.organization());
        });
        return answered.isPresent();
    }

    private static LikeQuestion question(ResultSet row, int number) throws SQLException {
        return new LikeQuestion(
                row.getObject("id", UUID.class),
                row.getString("code"),
                new ServiceId(row.getObject("service", UUID.class)),
                new OrganizationId(row.getObject("organization", UUID.class)),
                new ServiceTypeId(row.getString("service_type")),
                new PlaceCode(row.getString("province")),
                row.getString("sex"),
                row.getString("age_band"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("answer")).map(Said::valueOf));
    }
}
