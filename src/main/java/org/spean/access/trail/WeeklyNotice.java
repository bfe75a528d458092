package org.spean.access.trail;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Held;
import org.spean.access.Holders;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.access.notice.Notices;
import org.spean.access.trail.Looks.Counted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the managers of each centre on Monday at 07:30 who from outside looked at its cases in the week before (design 5.3):
 * each week once, whichever node does it. After weeks in which no program ran, the last of them is told. A centre is told from
 * the first Monday on after it was seen here first.
 *
 * <p>What is counted is counted for each manager: a case that is restricted to others, or from which somebody is shut out, is
 * in no number either.
 */
@Component
class WeeklyNotice {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy", Locale.ROOT);
    private static final int MOST_NAMES = 10;

    /** Tells nothing where another node was first, or where the clock was set back. */
    private static final String CLAIM = """
            INSERT INTO weekly_notice (organization, week, at, told)
            SELECT :organization, :week, :at, :told
            WHERE NOT EXISTS (SELECT FROM weekly_notice WHERE organization = :organization AND week >= :week)
            ON CONFLICT DO NOTHING""";

    private final Holders holders;
    private final Looks looks;
    private final Notices notices;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WeeklyNotice(
            Holders holders,
            Looks looks,
            Notices notices,
            JdbcClient database,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.holders = holders;
        this.looks = looks;
        this.notices = notices;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Tells whoever has not been told. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void tick() {
        tick(holders.byRemit(Role.MANAGER));
    }

    void tick(Map<Remit, Set<UUID>> managers) {
        Week week = Week.toldBy(clock.instant());
        Set<String> told = told(week);
        managers.forEach((centre, leading) -> {
            if (centre.kind() == Remit.Kind.ORGANIZATION && !told.contains(centre.key())) {
                transaction.executeWithoutResult(status -> tell(centre, leading, week));
            }
        });
    }

    private Set<String> told(Week week) {
        return Set.copyOf(database.sql("SELECT DISTINCT organization FROM weekly_notice WHERE week >= :week")
                .param("week", week.monday())
                .query(String.class)
                .list());
    }

    private void tell(Remit centre, Set<UUID> managers, Week week) {
        boolean known = database.sql("SELECT EXISTS (SELECT FROM weekly_notice WHERE organization = :organization)")
                .param("organization", centre.key())
                .query(Boolean.class)
                .single();
        boolean first = database.sql(CLAIM)
                        .param("organization", centre.key())
                        .param("week", week.monday())
                        .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .param("told", known ? managers.size() : 0)
                        .update()
                == 1;
        if (first && known) {
            managers.forEach(each -> tell(centre, each, week));
        }
    }

    private void tell(Remit centre, UUID manager, Week week) {
        Actor reader = Actor.person(manager, "", holders.held(manager));
        LooksSought sought = new LooksSought(Optional.empty(), week.days(), true);
        List<Counted> counted = looks.counted(reader, held -> leads(held, centre), sought);
        Map<String, String> told = new LinkedHashMap<>();
        told.put("from", DAY.format(week.monday()));
        told.put("to", DAY.format(week.sunday()));
        if (!counted.isEmpty()) {
            told.put("looks", Long.toString(times(counted)));
            told.put("who", names(counted));
            told.put(
                    "identities",
                    Long.toString(times(counted, Act.IDENTITY_SHOWN) + times(counted, Act.SEARCH_SHEET_SHOWN)));
            told.put("read", Long.toString(times(counted, Act.CASE_READ)));
            told.put("emergencies", Long.toString(times(counted, Act.GLASS_BROKEN)));
        }
        String link = TrailLinks.looks(sought);
        notices.tell(
                Set.of(manager), counted.isEmpty() ? "notice.weekly-looks-none" : "notice.weekly-looks", told, link);
    }

    private static boolean leads(Held held, Remit centre) {
        return held.role() == Role.MANAGER && held.remit().equals(centre);
    }

    private static long times(List<Counted> counted) {
        return counted.stream().mapToLong(Counted::times).sum();
    }

    private static long times(List<Counted> counted, Act act) {
        return times(
                counted.stream().filter(each -> each.act().equals(act.name())).toList());
    }

    /** Each with how often; in names and figures, which both languages read. */
    private static String names(List<Counted> counted) {
        Map<String, Long> byName = counted.stream()
                .filter(each -> !each.name().isEmpty())
                .collect(Collectors.groupingBy(
                        Counted::name, LinkedHashMap::new, Collectors.summingLong(Counted::times)));
        String names = byName.entrySet().stream()
                .limit(MOST_NAMES)
                .map(each -> each.getKey() + " (" + each.getValue() + ")")
                .collect(Collectors.joining(", "));
        return byName.size() > MOST_NAMES ? names + ", …" : names;
    }
}
