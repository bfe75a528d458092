/**
 * Messages by Twilio, or by whoever speaks its API ({@code SPEAN_TWILIO_BASE}): {@link org.spean.messaging.twilio.TwilioGateway}
 * gives them out, {@link org.spean.messaging.twilio.StatusWebhook} hears what became of them, and
 * {@link org.spean.messaging.twilio.SmsWebhook} what telephones write. Calls go by the same account from a number that can call
 * ({@link org.spean.messaging.twilio.TwilioCalls}); what is said in them the provider asks for at
 * {@link org.spean.messaging.twilio.CallWebhook}.
 *
 * <p>The provider's own client would send a message up to three times where the answer is an error, so it is given a line of
 * ours that asks once ({@link org.spean.messaging.twilio.OneCall}). Nobody promises that a message which is asked for twice is
 * sent once: what has no clear answer is looked for in the provider's list, by the letters at its end.
 *
 * <p>A report is kept as it came before anything is done about it; whatever was kept and not done, because a node died, is
 * done a minute later. Of reports that nobody signed a thousand are kept, and the older ones make room.
 *
 * <p>Problems: the provider filters and sorts its list by when messages were sent, and says nothing of those that still wait to
 * be. So the whole list of a number is read, and not a window of it; one with more than 25,000 messages is given up, and its
 * message asked after again and again. A report that comes while the database is away is lost, because the provider does not
 * come twice: what has no final state is asked for an hour later. An SMS that comes then is lost for good, unless the provider is
 * given a second address to bring it to.
 */
@NullMarked
package org.spean.messaging.twilio;

import org.jspecify.annotations.NullMarked;
