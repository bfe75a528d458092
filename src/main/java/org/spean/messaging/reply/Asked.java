package org.spean.messaging.reply;

/** The kinds of questions that a telephone is asked; the same figure means another thing for each (design 3.3, 3.5). */
public enum Asked {
    /** Whether a date suits: 1 yes, 2 another date, 3 cannot, 4 away until, 9 call me, ? help. */
    DATE,
    /** Whether an entry is still right: 1 yes, 2 no, 3 I have left the post, 9 call me, ? help. */
    ENTRY,
    /** Whether this is still your number and your post: 1 yes, 3 no or left, 9 call me, ? help. */
    IDENTITY,
    /** What a link said, told back: 3 it was not me; silence is enough, and 1 says that it was. 9 call me, ? help. */
    ECHO,
    /** The six figures that were sent to a new number. 9 call me, ? help. */
    CODE,
    /** Whether they are back from a journey: 1 yes, 9 call me, ? help. */
    BACK
}
