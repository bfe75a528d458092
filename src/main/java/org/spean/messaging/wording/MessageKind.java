package org.spean.messaging.wording;

import static org.spean.messaging.wording.AnswerKey.BACK;
import static org.spean.messaging.wording.AnswerKey.CALL_ME;
import static org.spean.messaging.wording.AnswerKey.CANNOT;
import static org.spean.messaging.wording.AnswerKey.CANNOT_COME;
import static org.spean.messaging.wording.AnswerKey.OTHER_DATE;
import static org.spean.messaging.wording.AnswerKey.YES;
import static org.spean.messaging.wording.Slot.ACTIVITY;
import static org.spean.messaging.wording.Slot.ANSWERS;
import static org.spean.messaging.wording.Slot.CODE;
import static org.spean.messaging.wording.Slot.COUNT;
import static org.spean.messaging.wording.Slot.DATE;
import static org.spean.messaging.wording.Slot.DIGITS;
import static org.spean.messaging.wording.Slot.DISTRICT;
import static org.spean.messaging.wording.Slot.LATE;
import static org.spean.messaging.wording.Slot.LINK;
import static org.spean.messaging.wording.Slot.LIST;
import static org.spean.messaging.wording.Slot.TELEPHONE;
import static org.spean.messaging.wording.Slot.TIME;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Everything that can be sent at all (design 3). What is no kind of message has no text, and goes to nobody. */
@SuppressWarnings("ImmutableEnumChecker") // the sets and lists are copies that nobody can change
public enum MessageKind {
    /** Six digits, which show that the telephone is theirs (3.5). */
    VERIFY_PHONE(Set.of(DIGITS), Set.of(), List.of(), Trait.TO_UNVERIFIED, Trait.URGENT),

    /** The identity question: the only one that a number gets of which nobody knows any more whose it is (3.5). */
    STILL_YOU(
            Set.of(CODE, ANSWERS),
            Set.of(LINK, TELEPHONE),
            List.of(AnswerKey.STILL_ME, AnswerKey.NOT_ME_ANY_MORE, CALL_ME),
            Trait.TO_UNVERIFIED),

    /** Is what the directory says of you still right (3.5)? */
    ENTRY_STILL_RIGHT(
            Set.of(CODE, ANSWERS),
            Set.of(LINK, TELEPHONE),
            List.of(AnswerKey.STILL_RIGHT, AnswerKey.NOT_RIGHT, AnswerKey.LEFT_THE_POST, CALL_ME)),

    /** An answer came by a link, which may have been forwarded (3.2). With a date where one was confirmed. */
    ECHO(Set.of(CODE, ANSWERS), Set.of(DATE, LINK, TELEPHONE), List.of(AnswerKey.NOT_MY_ANSWER), Trait.URGENT),

    /** Several questions are open, and the answer did not say to which it belongs (3.3). */
    WHICH_QUESTION(Set.of(LIST), Set.of(TELEPHONE), List.of(), Trait.URGENT),

    /** Help after what was not understood, at most once an hour (3.3). */
    NOT_UNDERSTOOD(Set.of(), Set.of(CODE, TELEPHONE), List.of(), Trait.URGENT),

    /** They get no more messages (3.2). */
    STOPPED(Set.of(), Set.of(TELEPHONE), List.of(), Trait.URGENT),

    /** They get messages again. */
    STARTED(Set.of(), Set.of(TELEPHONE), List.of(), Trait.URGENT),

    /** Telegram: voice notes and photos are not read (3.2). */
    PRESS_A_BUTTON(Set.of(), Set.of(TELEPHONE), List.of(), Trait.URGENT),

    /** Telegram: six digits to the telephone, which link the chat that returns them (3.2). */
    TELEGRAM_CODE(Set.of(DIGITS), Set.of(), List.of(), Trait.URGENT),

    /** Telegram: the link was opened; the digits are waited for. Also after wrong ones. */
    TELEGRAM_OPENED(Set.of(), Set.of(), List.of(), Trait.URGENT),

    /** Telegram: this chat gets the messages of the number from now on. */
    TELEGRAM_LINKED(Set.of(), Set.of(TELEPHONE), List.of(), Trait.URGENT),

    /** Telegram: to a chat that is linked to no number, and to a link that opens nothing. */
    TELEGRAM_UNKNOWN(Set.of(), Set.of(), List.of(), Trait.URGENT),

    /** So many things wait: a count, in place of a flood (3.4). */
    DIGEST(Set.of(COUNT), Set.of(LINK), List.of()),

    /** In the morning: so many tasks wait, and so many of them are late (4.1). */
    MORNING(Set.of(COUNT), Set.of(LATE), List.of()),

    /** Confirmed without a screen: the place is told by telephone (3.3). */
    CALL_FOR_PLACE(Set.of(ACTIVITY, DATE, TELEPHONE), Set.of(TIME, DISTRICT, CODE), List.of(), Trait.URGENT),

    /** To the other focal person: whoever holds the other post wants no messages (3.2). */
    COLLEAGUE_STOPPED(Set.of(DISTRICT), Set.of(TELEPHONE), List.of(), Trait.URGENT),

    /** An administrator tries whether messages arrive. */
    TEST(Set.of(), Set.of(DATE, TIME), List.of(), Trait.URGENT),

    /** Can you come (3.3)? */
    DATE_ASKED(
            Set.of(ACTIVITY, DATE, DISTRICT, CODE, ANSWERS),
            Set.of(TIME, LINK, TELEPHONE),
            List.of(YES, OTHER_DATE, CANNOT, CALL_ME),
            Trait.URGENT),

    /** Can you come to all of these visits in one district, which begin on that day (3.3)? */
    JOURNEY_ASKED(
            Set.of(COUNT, DATE, DISTRICT, CODE, ANSWERS),
            Set.of(LINK, TELEPHONE),
            List.of(YES, OTHER_DATE, CANNOT, CALL_ME),
            Trait.URGENT),

    DATE_CONFIRMED(Set.of(ACTIVITY, DATE, DISTRICT), Set.of(TIME, CODE, TELEPHONE), List.of(), Trait.URGENT),

    /** The old confirmation is void, so it asks anew (3.3). */
    DATE_MOVED(
            Set.of(ACTIVITY, DATE, DISTRICT, CODE, ANSWERS),
            Set.of(TIME, LINK, TELEPHONE),
            List.of(YES, OTHER_DATE, CANNOT, CALL_ME),
            Trait.URGENT),

    DATE_CANCELLED(Set.of(ACTIVITY, DATE, DISTRICT), Set.of(TIME, CODE, TELEPHONE), List.of(), Trait.URGENT),

    REMINDER_3_DAYS(
            Set.of(ACTIVITY, DATE, DISTRICT, CODE, ANSWERS),
            Set.of(TIME, LINK, TELEPHONE),
            List.of(CANNOT_COME, CALL_ME)),

    REMINDER_1_DAY(
            Set.of(ACTIVITY, DATE, DISTRICT, CODE, ANSWERS),
            Set.of(TIME, LINK, TELEPHONE),
            List.of(CANNOT_COME, CALL_ME),
            Trait.URGENT),

    /** Where the day of a reminder is a holiday: on the last day before it. */
    REMINDER_EARLIER(
            Set.of(ACTIVITY, DATE, DISTRICT, CODE, ANSWERS),
            Set.of(TIME, LINK, TELEPHONE),
            List.of(CANNOT_COME, CALL_ME),
            Trait.URGENT),

    /** To whoever travels, at the hour by which they meant to be back (4.4). */
    BACK_SAFELY(Set.of(TIME, CODE, ANSWERS), Set.of(LINK, TELEPHONE), List.of(BACK, CALL_ME), Trait.URGENT),

    /** To whoever looks after them: they did not answer. Neither who, nor where. */
    NOT_BACK(Set.of(TIME), Set.of(), List.of(), Trait.URGENT),

    /** To whoever was told so: they are back, and nobody has to ring them. */
    IS_BACK(Set.of(TIME), Set.of(), List.of(), Trait.URGENT),

    /** Something cannot wait, and is read after signing in (1.3). */
    NEEDED_NOW(Set.of(), Set.of(), List.of(), Trait.URGENT),

    /** Something waits for an answer of the organization's, on its own screen (design 1.4). */
    REFERRAL_WAITS(Set.of(CODE), Set.of(TELEPHONE), List.of(), Trait.URGENT),

    /** What waited for an answer needs none any more. */
    REFERRAL_OFF(Set.of(CODE), Set.of(TELEPHONE), List.of(), Trait.URGENT),

    /** An answer, or a question, came for whoever asked. */
    REFERRAL_ANSWER(Set.of(CODE), Set.of(TELEPHONE), List.of(), Trait.URGENT),

    /** To the focal persons: something urgent was not answered in its time. */
    REFERRAL_SILENT(Set.of(CODE), Set.of(TELEPHONE), List.of(), Trait.URGENT);

    private enum Trait {
        TO_UNVERIFIED,
        URGENT
    }

    private final Set<Slot> required;
    private final Set<Slot> optional;
    private final List<AnswerKey> answers;
    private final Set<Trait> traits;

    MessageKind(Set<Slot> required, Set<Slot> optional, List<AnswerKey> answers, Trait... traits) {
        this.required = Set.copyOf(required);
        this.optional = Set.copyOf(optional);
        this.answers = List.copyOf(answers);
        this.traits = Set.of(traits);
    }

    /** What has to be given whenever it is sent. */
    public Set<Slot> required() {
        return required;
    }

    /** What may be given. In a text it stands in square brackets, which go with it where it is not given. */
    public Set<Slot> optional() {
        return optional;
    }

    /** What a text of this kind may hold: the required, the optional and the system's name. */
    public Set<Slot> allowed() {
        Set<Slot> allowed = EnumSet.of(Slot.SYSTEM);
        allowed.addAll(required);
        allowed.addAll(optional);
        return allowed;
    }

    /** What a text of this kind has to hold. Where it says how to answer, the reply code is said there. */
    public Set<Slot> neededInText() {
        Set<Slot> needed = EnumSet.noneOf(Slot.class);
        needed.addAll(required);
        if (required.contains(ANSWERS)) {
            needed.remove(CODE);
        }
        return needed;
    }

    /** The keys by which it can be answered, in the order in which they are said; none where it asks nothing. */
    public List<AnswerKey> answers() {
        return answers;
    }

    /** Whether an answer is waited for. */
    public boolean asks() {
        return !answers.isEmpty();
    }

    /** Whether somebody is asked again who stays silent. Where no answer means yes, silence is enough. */
    public boolean needsAnswer() {
        return answers.stream().anyMatch(each -> each.key().equals(YES.key()));
    }

    /** Whether a number may get it of which nobody has shown yet whose it is (design 3.2). */
    public boolean toUnverified() {
        return traits.contains(Trait.TO_UNVERIFIED);
    }

    /** Whether it may be sent at once, past quiet hours and digest, where the matter is urgent or somebody waits for it. */
    public boolean mayBeUrgent() {
        return traits.contains(Trait.URGENT);
    }
}
