/**
 * The plain page behind a one-time link (design 3.2): {@link org.spean.messaging.link.Links} makes the link when a message is
 * claimed, {@link org.spean.messaging.link.LinkPage} shows the one question and takes the answer, without a script, a session or a
 * login. Links are forwarded, and fetched by programs that show what is behind them: so looking changes nothing, and whoever was
 * asked is told of an answer by SMS and can say that it was not theirs ({@link org.spean.messaging.link.Echoes}).
 *
 * <p>Of a link only the hash is kept, and it is written into no log; what is kept of the message has only the beginning of it. A
 * further try of a message has a link of its own, and the earlier one stays good, because nobody knows which of them arrived.
 *
 * <p>After the answer, or when nobody waits for it any more, the page says that much and nothing of what was asked.
 *
 * <p>Problems: whoever finds a link within the day after it was used can take the answer back, once; the question is then asked
 * again, and whatever is answered is told by SMS as before. On a simulated telephone the whole link lies in the database, because
 * the telephone does; real messages are not kept there.
 */
@NullMarked
package org.spean.messaging.link;

import org.jspecify.annotations.NullMarked;
