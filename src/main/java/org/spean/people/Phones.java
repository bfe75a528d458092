package org.spean.people;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one book of numbers. Persons, posts, services and hotlines hold only the number; what is known of it stands here once,
 * so that a number which fails for one fails for all. Every act belongs to the transaction of whoever found it out.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Phones {

    private final PhoneRows rows;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Phones(PhoneRows rows, JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Somebody has this number now. A number that is in use here already stays as it is known; a new one, and one that was
     * retired, waits to be verified.
     */
    public void entered(PhoneNumber number, Language language) {
        PhoneRow row = rows.findById(number.e164()).orElse(null);
        if (row == null) {
            rows.saveAndFlush(new PhoneRow(number, language, clock.instant()));
            events.publishEvent(new PhoneEntered(number, language));
        } else if (row.state() == Phone.State.RETIRED) {
            row.enteredFor(language, clock.instant());
            events.publishEvent(new PhoneEntered(number, language));
        }
    }

    /** Somebody fictitious has this number, of which that is known already: nobody is asked about it. */
    void fictitious(PhoneNumber number, Language language, Phone.State state) {
        PhoneRow row = new PhoneRow(number, language, clock.instant());
        switch (state) {
            case VERIFIED -> row.verified(clock.instant());
            case FAILING -> row.failing(clock.instant());
            case OPTED_OUT -> row.optedOut(clock.instant());
            case UNVERIFIED, RETIRED -> throw new IllegalArgumentException("is asked about like any other");
        }
        rows.saveAndFlush(row);
    }

    /**
     * In a post this person is reached on this number from now on: two have said so. Where it is somebody else's here, it waits
     * to be verified like a new one: that the other answered says nothing of who answers for this person. Before the second yes
     * nothing becomes of it, so that nobody silences anybody by typing their number. Whoever wants no messages on it keeps
     * wanting none.
     *
     * @param designation by which they are reached on it
     */
    void confirmed(PhoneNumber number, Language language, PersonId person, UUID designation) {
        PhoneRow row = row(number);
        boolean known = row.state() == Phone.State.VERIFIED
                || row.state() == Phone.State.FAILING
                || row.phone().lastGoodContact().isPresent();
        if (known && row.state() != Phone.State.OPTED_OUT && onlyOthersHave(number, person, designation)) {
            row.enteredFor(language, clock.instant());
            events.publishEvent(new PhoneEntered(number, language));
        }
    }

    /** Another person answers this number from now on: whatever was known of who answers it is not known any more. */
    public void passedOn(PhoneNumber number, Language language) {
        boolean known = rows.existsById(number.e164());
        entered(number, language);
        row(number).enteredFor(language, clock.instant());
        if (known) {
            events.publishEvent(new PhoneEntered(number, language));
        }
    }

    /** Whether others have it here, and this person has it in no other post. */
    private boolean onlyOthersHave(PhoneNumber number, PersonId person, UUID designation) {
        rows.flush();
        return database.sql("""
                        WITH post_of AS (SELECT person_id FROM designation
                            WHERE phone = :number AND id <> :designation AND state = 'CONFIRMED'
                            AND (phone_yes_by IS NOT NULL OR phone_entered_by IS NULL)
                            AND (until_day IS NULL OR until_day >= :today))
                        SELECT NOT EXISTS (SELECT FROM post_of WHERE person_id = :person)
                            AND (EXISTS (SELECT FROM post_of) OR EXISTS (SELECT FROM person
                                WHERE id <> :person AND :number = ANY (string_to_array(phones, ' '))))""")
                .param("number", number.e164())
                .param("person", person.id())
                .param("designation", designation)
                .param("today", Days.today(clock))
                .query(Boolean.class)
                .single();
    }

    /**
     * Whoever had this number here has it no longer. Where others here still have it, it stays.
     *
     * @return the state that it had; empty where it stays
     */
    public Optional<Phone.State> retire(PhoneNumber number) {
        rows.flush();
        return Optional.of(row(number)).filter(row -> !stillOwned(number)).map(row -> {
            Phone.State before = row.state();
            row.retire(clock.instant());
            return before;
        });
    }

    private boolean stillOwned(PhoneNumber number) {
        return database.sql("""
                        SELECT EXISTS (SELECT FROM designation
                            WHERE phone = :number AND state IN ('PROPOSED', 'CONFIRMED')
                            AND (until_day IS NULL OR until_day >= :today))
                        OR EXISTS (SELECT FROM person WHERE :number = ANY (string_to_array(phones, ' ')))""")
                .param("number", number.e164())
                .param("today", Days.today(clock))
                .query(Boolean.class)
                .single();
    }

    /** It was retired by mistake. */
    void comesBack(PhoneNumber number, Phone.State before) {
        row(number).comesBack(before, clock.instant());
    }

    /** The person who has it here returned what only they could know. */
    public void verified(PhoneNumber number) {
        change(number, PhoneRow::verified);
    }

    /** What showed that somebody has it proves nothing: it is unverified again, and nobody is known to have answered. */
    public void doubted(PhoneNumber number) {
        change(number, PhoneRow::doubted);
    }

    /** Its six figures are sent again, to whoever has an unverified number here. Says whether they are. */
    public boolean asksAgain(PhoneNumber number) {
        Optional<Phone> asked = rows.findById(number.e164())
                .map(PhoneRow::phone)
                .filter(each -> each.state() == Phone.State.UNVERIFIED);
        asked.ifPresent(each ->
                events.publishEvent(new FiguresWanted(number, each.language().orElse(Language.KHMER))));
        return asked.isPresent();
    }

    /** A person answered on it. */
    public void answered(PhoneNumber number) {
        change(number, PhoneRow::answered);
    }

    /** A message to it, or a call, cannot arrive. */
    public void failing(PhoneNumber number) {
        change(number, PhoneRow::failing);
        events.publishEvent(new PhoneFails(number));
    }

    /** Whoever has it wants no messages. */
    public void optedOut(PhoneNumber number) {
        change(number, PhoneRow::optedOut);
    }

    /** Whoever has it wants messages again. */
    public void optedIn(PhoneNumber number) {
        change(number, PhoneRow::optedIn);
    }

    /** Whoever answers it is not whom it was entered for: it gets nothing until somebody shows again whose it is. */
    public void ofNobody(PhoneNumber number) {
        change(number, PhoneRow::ofNobody);
    }

    /** Whoever has it is asked once more to show that. */
    void verifyAnew(PhoneNumber number) {
        rows.findById(number.e164())
                .map(PhoneRow::phone)
                .filter(phone -> phone.state() == Phone.State.UNVERIFIED || phone.state() == Phone.State.FAILING)
                .ifPresent(phone -> events.publishEvent(
                        new FiguresWanted(number, phone.language().orElse(Language.KHMER))));
    }

    /** Somebody saw whether it shows Khmer. */
    public void showsKhmer(PhoneNumber number, ShowsKhmer shows) {
        change(number, (row, now) -> row.showsKhmer(shows, now));
    }

    /** Whoever has it taps links in messages, or was taught not to. */
    public void links(PhoneNumber number, boolean may) {
        change(number, (row, now) -> row.links(may, now));
    }

    /** Of a number that nobody has here nothing is kept. */
    private void change(PhoneNumber number, BiConsumer<PhoneRow, Instant> becomes) {
        rows.findById(number.e164()).ifPresent(row -> becomes.accept(row, clock.instant()));
    }

    private PhoneRow row(PhoneNumber number) {
        return rows.findById(number.e164()).orElseThrow(() -> new IllegalStateException("nobody entered the number"));
    }

    /** What is known of a number, if anybody has it here. */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
    public Optional<Phone> phone(PhoneNumber number) {
        return rows.findById(number.e164()).map(PhoneRow::phone);
    }

    /** All numbers that count as verified. */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
    public Set<PhoneNumber> verified() {
        return rows.findByState(Phone.State.VERIFIED).stream()
                .map(row -> row.phone().number())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What is known of these numbers; those that nobody has here are left out. */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
    public Map<PhoneNumber, Phone> phones(Collection<PhoneNumber> numbers) {
        return rows.findAllById(numbers.stream().map(PhoneNumber::e164).toList()).stream()
                .map(PhoneRow::phone)
                .collect(Collectors.toMap(Phone::number, Function.identity()));
    }
}
