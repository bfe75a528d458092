/**
 * Spean (ស្ពាន, "bridge"): the interagency referral directory and messaging hub for people who come home from
 * trafficking in Cambodia.
 *
 * <p>The house, from the ground up. Grounds, known by nearly all and knowing nobody above: {@code vocabulary} (values
 * only), {@code widgets} (screen parts without a domain), {@code access} (who is acting, accounts, sign-in),
 * {@code machine} (database, clock, files of the installation). Ground floor: {@code geography},
 * {@code calendar}, {@code vault} (identity, sealed), {@code files} (pictures, drawn anew and sealed), {@code paper} (PDF). People and words: {@code people}, {@code forms} (the ministry's forms and what was answered), {@code messaging} (what reaches telephones and what they answer),
 * {@code deadlines} (everything that waits for somebody), {@code appointments} (dates of visits, and how people agree on them). First wing: {@code directory} with {@code search},
 * {@code exchange} and {@code ui}. Second wing, which does not know the first: {@code cases} with {@code care}, {@code visit},
 * {@code placement}, {@code closure} and {@code file}. The bridge between them: {@code consent} (what the client agreed to tell, and the one
 * door through which it goes) and {@code referral} (somebody passed to a service, until they are back). On top: {@code home}, the frame of every screen and <em>Today</em>, and {@code demo},
 * which fills a demonstration.
 *
 * <p>Three laws of traffic. <b>Calls go down</b>: a module calls only what stands below it; what a lower room must know
 * is told by calling it. <b>News goes up</b>: a lower module publishes an event in the past tense, an upper one listens.
 * <b>Slots</b>: where a lower screen must show an upper thing, the lower floor declares an interface that the upper one
 * fills. Every arrow is written in the {@code package-info} of the room it starts from.
 */
@NullMarked
package org.spean;

import org.jspecify.annotations.NullMarked;
