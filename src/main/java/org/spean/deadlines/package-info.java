/**
 * Everything that waits for somebody. A {@link org.spean.deadlines.Task} is given to posts, people or a role, says by when and
 * where it is done, and is done once, by whoever comes first; {@link org.spean.deadlines.Tasks} makes them in the transaction of
 * whoever wants them. What a task is called is said by its {@link org.spean.deadlines.TaskKind}, which the room fills that makes
 * such tasks. No text can be kept in a task, only {@link org.spean.deadlines.Word}s, each of a type: so no client's name can
 * stand in one.
 *
 * <p>Who sees a task is asked anew each time: whoever answers for the post at this moment (holder, deputy, or named by a holder
 * who is away), whoever has the role now. Administrators have no post, so a role can be an owner too. What comes of a case is there,
 * and counted, for those of its owners who know of the case at this moment (design 1.2): the query leaves the rest out.
 *
 * <p>Some things are not kept as tasks but asked where they are ({@link org.spean.deadlines.Elsewhere}): whose second yes is
 * waited for follows from everybody's roles at this moment, and an agreement, a year's holidays and an emergency are settled on
 * their own screens, in rooms below that cannot call this one. A kept task would tell the wrong people, or tell them too long.
 * Whoever asks {@link org.spean.deadlines.Tasks} gets both.
 *
 * <p>What the rules want by when is a {@link org.spean.deadlines.Deadline}. Rooms tell {@link org.spean.deadlines.Deadlines} facts,
 * it keeps the newest date of each and settles from all of them, so that neither order nor repetition matters. A sweep takes the
 * steps of each ladder once for each date; a reminder is a task that cites its rule, and goes to telephones with the morning's
 * count ({@link org.spean.deadlines.MorningCounts}). An emergency's own messages are sent by the room that has it.
 *
 * <p>{@link org.spean.deadlines.MatterScreen} is a slot of its own beside {@code TaskKind}: tasks of deadlines are made here, but
 * the screen on which they are done belongs to whichever room owns the matter, and those rooms stand above.
 *
 * <p>Problems: a morning's count tells somebody without an account that something waits, and not what. What is asked elsewhere
 * takes no reason for being late. The way from a task to its matter's screen costs a look-up by key for each task that is shown. A
 * date that a focal person set lapses when the fact itself moves.
 */
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "widgets",
            "access",
            "access :: guard",
            "access :: policy",
            "access :: reach",
            "people",
            "people :: ui",
            "calendar",
            "calendar :: ui",
            "messaging",
            "messaging :: sending",
            "messaging :: wording"
        })
@NullMarked
package org.spean.deadlines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
