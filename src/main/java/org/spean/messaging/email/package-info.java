/**
 * Messages by e-mail (design 3.2), through a mail server of the administrator's ({@code SPEAN_SMTP_HOST}): the same texts under the
 * same list, as plain text, to the address that stands with a person, where e-mail was chosen for the number of their post.
 * What another room encloses goes with it as a file ({@link org.spean.messaging.Enclosing}).
 *
 * <p>Nobody reads what is answered to an e-mail, so a question goes in one where it carries a link, and by SMS otherwise. What the
 * server refuses because there is no such mailbox goes by SMS, and so does everything after it, until somebody corrects the
 * address or chooses e-mail anew.
 *
 * <p>Problems: no mail server can be asked for what it took. Where the line went dead after the letter and before the answer, a
 * person decides; the letter has the message's id for its own, so that a double shows. That a server took it says nothing of
 * whether it arrived: what comes back later to the sender's address nobody here reads.
 */
@NullMarked
package org.spean.messaging.email;

import org.jspecify.annotations.NullMarked;
