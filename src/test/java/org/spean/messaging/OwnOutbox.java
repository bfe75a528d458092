package org.spean.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The outbox as one test sees it: nobody else's messages are due in it. */
final class OwnOutbox extends OutboxRows {

    private final Predicate<Waiting> own;

    OwnOutbox(JdbcClient tables, Predicate<Waiting> own) {
        super(tables, JsonMapper.builder().build());
        this.own = own;
    }

    /** What goes to these. */
    static OwnOutbox of(JdbcClient tables, String... recipients) {
        Set<String> mine = Set.of(recipients);
        return new OwnOutbox(tables, each -> mine.contains(each.to().toKeep()));
    }

    @Override
    List<Waiting> due(Instant now, int most) {
        return super.due(now, 1000).stream().filter(own).toList();
    }
}
