package org.spean.directory;

/**
 * How it stands with a service at present: what changes from day to day, beside what it is.
 *
 * @param taking whether it takes somebody, and when it ends
 * @param hours when somebody answers
 * @param capacity its places
 * @param answerTime in what time it promises to answer referrals
 * @param unchecked whether somebody changed or added it and nobody else has checked that yet
 */
public record AtPresent(Taking taking, DutyHours hours, Capacity capacity, AnswerTime answerTime, boolean unchecked) {

    /** Where nothing was said, and nothing waits for a check. */
    public static final AtPresent UNSAID =
            new AtPresent(Taking.UNSAID, DutyHours.UNKNOWN, Capacity.UNKNOWN, AnswerTime.UNSAID, false);

    AtPresent seenBy(Visibility reader, boolean shelters) {
        return new AtPresent(
                taking,
                reader.sees(EntryField.HOURS, shelters) ? hours : DutyHours.UNKNOWN,
                reader.sees(EntryField.CAPACITY, shelters) ? capacity : Capacity.UNKNOWN,
                reader.sees(EntryField.ANSWER_TIME, shelters) ? answerTime : AnswerTime.UNSAID,
                unchecked);
    }
}
