package org.spean.access.trail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole log, for auditors. Cases are in it by their ids; nobody's name who is a client ever is. */
@Component
public class Trail {

    /** How many entries are on a page. */
    public static final int PAGE = 50;

    private static final int AT_ONCE = 1_000;

    private final LoggedRows rows;
    private final AccessLog log;
    private final TransactionTemplate transaction;

    Trail(LoggedRows rows, AccessLog log, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.log = log;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * A page of entries, the newest first.
     *
     * @param next before which entry the following page begins; empty on the last
     */
    public record Page(List<Logged> entries, Optional<UUID> next) {

        /** From one more than fit. */
        static Page of(List<Logged> found) {
            return found.size() <= PAGE
                    ? new Page(found, Optional.empty())
                    : new Page(
                            found.subList(0, PAGE),
                            Optional.of(found.get(PAGE - 1).id()));
        }
    }

    /**
     * Shows a page, and writes down who was shown what.
     *
     * @param before the last entry on the page before
     * @throws AccessDeniedException when they are no auditor
     */
    @Transactional
    public Page page(Actor by, Sought sought, Optional<UUID> before) {
        mustBeAuditor(by);
        Page page = Page.of(rows.newest(sought.conditions(), before, PAGE + 1));
        log.write(by, Act.LOG_READ, Optional.empty(), told(sought.parameters(), page.entries()));
        return page;
    }

    /** What was asked for, and which entries were shown. */
    static Map<String, String> told(Map<String, String> asked, List<Logged> shown) {
        Map<String, String> told = new HashMap<>(asking(asked));
        told.put("shown", shown.stream().map(each -> each.id().toString()).collect(Collectors.joining(" ")));
        return told;
    }

    private static Map<String, String> asking(Map<String, String> asked) {
        return Map.of(
                "query",
                asked.entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining("&")));
    }

    /**
     * Hands over all that is asked for, some at a time, the newest first, and writes down that it was taken out: what was asked for, and
     * the newest entry that is in it.
     *
     * @throws AccessDeniedException when they are no auditor
     */
    public void export(Actor by, Sought sought, Consumer<List<Logged>> to) {
        mustBeAuditor(by);
        List<Logged> some = transaction.execute(status -> {
            List<Logged> newest = rows.newest(sought.conditions(), Optional.empty(), AT_ONCE);
            Map<String, String> told = new HashMap<>(asking(sought.parameters()));
            newest.stream()
                    .findFirst()
                    .ifPresent(each -> told.put("newest", each.id().toString()));
            log.write(by, Act.LOG_EXPORTED, Optional.empty(), told);
            return newest;
        });
        while (!some.isEmpty()) {
            to.accept(some);
            some = some.size() < AT_ONCE
                    ? List.of()
                    : rows.newest(
                            sought.conditions(), Optional.of(some.getLast().id()), AT_ONCE);
        }
    }

    /** One entry, such as a check has found; empty where it is gone. */
    @Transactional
    public Optional<Logged> entry(Actor by, UUID id) {
        mustBeAuditor(by);
        Optional<Logged> found = rows.one(id);
        found.ifPresent(each ->
                log.write(by, Act.LOG_READ, Optional.empty(), told(Map.of("entry", id.toString()), List.of(each))));
        return found;
    }

    private static void mustBeAuditor(Actor by) {
        if (!by.roles().contains(Role.AUDITOR)) {
            throw new AccessDeniedException("there is nothing of the kind for them");
        }
    }
}
