/**
 * The dates on which visits and meetings are to be, and how people agree on them (Circular 1-1 to 1-4; design 1.6, 3.3). One request
 * starts it; who is asked next follows from the {@link org.spean.appointments.Route} of the kind of visit, and each answer, by
 * whatever way it comes, carries it on. {@link org.spean.appointments.Appointments} plans, moves and cancels;
 * {@link org.spean.appointments.PartyAnswers} takes what is said on screens and by telephone; {@code DateAsker} what telephones answer.
 *
 * <p>A proposal has a number, and every answer belongs to one. So an answer to a time that was moved is void without anybody having
 * to void it, and stays to be read. Whoever is asked is a {@link org.spean.appointments.Party}: the post of a focal person, of whom
 * a province has two, or of a district's official. Visits of one journey are asked about in one question.
 *
 * <p>The place is typed, shown on the page of the appointment, and in no message, task, title or address. What an appointment is for
 * is a handle of a room above. A number in a message is one that the asker's organization released.
 *
 * <p>A visit that is for a case is there for those who know of the case at this moment, and for nobody else in any list, count, feed
 * or text, whoever asked for it (design 1.2); lists leave it out in the query. What becomes of it is told to the room of cases by
 * {@link org.spean.appointments.VisitChanged}. The tables have no row-level security: telephones answer and sweeps remind without
 * anybody who acts. Nobody is asked, told or reminded for whom the case is not there ({@code OpenPosts}): the other focal person is
 * asked instead, and where nobody is left ATRO and whoever asks settle the date by telephone.
 *
 * <p>Which of the rules with dates says how early a visit has to be asked for is one value, {@link org.spean.appointments.EarliestDay}.
 *
 * <p>What the rules with dates know of a visit is told by {@code RuleFacts}, all of it each time, from how the visit stands.
 *
 * <p>Problems: a reminder says "tomorrow", so it is sent on that day or not at all; where that day is a holiday, on the last day
 * before it. A program that stands still for that whole day does not send it. A visit that was held without the focal person's yes
 * leaves its rule unmet for good.
 * Which of two focal persons answered by telephone is not known to the one who asks: what counts is told to both.
 */
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "widgets",
            "access",
            "access :: policy",
            "access :: reach",
            "geography",
            "geography :: ui",
            "people",
            "calendar",
            "messaging",
            "messaging :: reply",
            "messaging :: wording",
            "deadlines",
            "deadlines :: rules"
        })
@NullMarked
package org.spean.appointments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
