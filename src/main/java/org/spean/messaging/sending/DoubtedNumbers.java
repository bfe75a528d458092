package org.spean.messaging.sending;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.people.Phone;
import org.spean.people.Phones;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Numbers that were verified in the simulation and became unverified when it was lifted. Nobody's telephone rings because of
 * that: an administrator has their six figures sent when the people know of it.
 */
@Component
public class DoubtedNumbers {

    private final JdbcClient database;
    private final Phones phones;
    private final SendingRights rights;
    private final AccessLog log;

    DoubtedNumbers(JdbcClient database, Phones phones, SendingRights rights, AccessLog log) {
        this.database = database;
        this.phones = phones;
        this.rights = rights;
        this.log = log;
    }

    void add(Set<PhoneNumber> numbers) {
        numbers.forEach(
                each -> database.sql("INSERT INTO doubted_number (number) VALUES (:number) ON CONFLICT DO NOTHING")
                        .param("number", each.e164())
                        .update());
    }

    /** How many still wait for their figures; 0 for whoever does not decide about it. */
    @Transactional(readOnly = true)
    public int waiting(Actor by) {
        return rights.administers(by) ? unverified().size() : 0;
    }

    private List<PhoneNumber> unverified() {
        List<PhoneNumber> all = database.sql("SELECT number FROM doubted_number ORDER BY number")
                .query((row, number) -> new PhoneNumber(row.getString(1)))
                .list();
        return phones.phones(all).values().stream()
                .filter(each -> each.state() == Phone.State.UNVERIFIED)
                .map(Phone::number)
                .toList();
    }

    /** Has its six figures sent to each of them; says to how many. */
    @Transactional
    public int ask(Actor by) {
        if (!rights.administers(by)) {
            return 0;
        }
        List<PhoneNumber> asked =
                unverified().stream().filter(phones::asksAgain).toList();
        database.sql("DELETE FROM doubted_number").update();
        log.write(by, Act.NUMBERS_ASKED_AGAIN, Optional.empty(), Map.of("numbers", String.valueOf(asked.size())));
        return asked.size();
    }
}
