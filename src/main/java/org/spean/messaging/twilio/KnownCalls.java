package org.spean.messaging.twilio;

import org.spean.messaging.MessageId;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tables of messages and of calls, asked about calls. */
@Component
class KnownCalls implements CallLedger {

    private final JdbcClient database;

    KnownCalls(JdbcClient database) {
        this.database = database;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean anothers(String call, MessageId ours) {
        return database.sql("SELECT EXISTS (SELECT FROM message_taken"
                        + " WHERE gateway = :gateway AND provider_id = :call AND message_id <> :id)")
                .param("gateway", TwilioGateway.NAME)
                .param("call", call)
                .param("id", ours.id())
                .query(Boolean.class)
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean heard(String call) {
        return database.sql("SELECT EXISTS (SELECT FROM voice_call"
                        + " WHERE gateway = :gateway AND call_id = :call AND heard)")
                .param("gateway", TwilioGateway.NAME)
                .param("call", call)
                .query(Boolean.class)
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean otherDoubts(PhoneNumber number, MessageId ours) {
        return database.sql("SELECT EXISTS (SELECT FROM message WHERE number = :number AND channel = 'VOICE'"
                        + " AND state IN ('CLAIMED', 'UNKNOWN') AND id <> :id)")
                .param("number", number.e164())
                .param("id", ours.id())
                .query(Boolean.class)
                .single();
    }
}
