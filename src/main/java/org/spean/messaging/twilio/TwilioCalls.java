package org.spean.messaging.twilio;

import com.twilio.base.Page;
import com.twilio.http.HttpMethod;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.CallCreator;
import com.twilio.rest.api.v2010.account.CallReader;
import com.twilio.type.PhoneNumber;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.messaging.MessageGateway.Found;
import org.spean.messaging.MessageGateway.Sent;
import org.spean.messaging.MessageId;
import org.spean.messaging.Outgoing;
import org.spean.messaging.Reports.Report;
import org.spean.messaging.twilio.TwilioSettings.Line;

/**
 * Calls by the same provider. Its list of calls says nothing of what they are about, so one whose answer nobody heard is known by
 * our id in the address where the provider asks what to say, and in that of its reports; both are signed. Where neither came, it is
 * looked for in the list by the number and the time, and taken for ours only where it can be no other's: one telephone is not rung
 * up for two things at once ({@code CallRules}).
 */
final class TwilioCalls {

    private static final Logger log = LoggerFactory.getLogger(TwilioCalls.class);

    private static final int RINGS_SECONDS = 40;
    private static final List<String> REPORTED = List.of("initiated", "ringing", "answered", "completed");

    /** Waits for a machine's tone, so that it is told a number and not cut short; a person is told from it at once. */
    private static final String WAITS_FOR_THE_TONE = "DetectMessageEnd";

    /** The provider's clock and ours. */
    private static final Duration APART = Duration.ofMinutes(2);

    private static final int SENT_ELSEWHERE = 300;
    private static final int AT_ONCE = 500;
    private static final int MOST_PAGES = 50;
    private static final String BY_US = "outbound-api";

    private final CallLedger known;
    private final Function<Line, OneCall> lines;
    private final BiFunction<Line, OneCall, TwilioRestClient> clients;

    TwilioCalls(CallLedger known, Function<Line, OneCall> lines, BiFunction<Line, OneCall, TwilioRestClient> clients) {
        this.known = known;
        this.lines = lines;
        this.clients = clients;
    }

    Sent send(Outgoing message, Line to) {
        OneCall call = lines.apply(to);
        try {
            Call taken = asked(message, to).create(clients.apply(to, call));
            return call.status() >= SENT_ELSEWHERE || taken.getSid() == null
                    ? new Sent.Unclear("an answer that says nothing, HTTP " + call.status())
                    : new Sent.Taken(taken.getSid());
        } catch (RuntimeException e) {
            return TwilioGateway.failed(call, e);
        }
    }

    private static CallCreator asked(Outgoing message, Line to) {
        String ours = message.id().id().toString();
        return new CallCreator(
                        new PhoneNumber(message.to().e164()),
                        new PhoneNumber(to.callsFrom().orElseThrow()),
                        URI.create(to.callback() + CallWebhook.TALK + ours))
                .setMethod(HttpMethod.POST)
                .setStatusCallback(URI.create(to.callback() + CallWebhook.STATUS + ours))
                .setStatusCallbackMethod(HttpMethod.POST)
                .setStatusCallbackEvent(REPORTED)
                .setMachineDetection(WAITS_FOR_THE_TONE)
                .setTimeout(RINGS_SECONDS);
    }

    /** What became of one that was taken. The provider keeps no number of an error with it. */
    Optional<Report> report(MessageId ours, String sid, Line to, OneCall call) {
        Call found = Call.fetcher(to.account(), sid).fetch(clients.apply(to, call));
        return call.status() >= SENT_ELSEWHERE || found.getStatus() == null
                ? Optional.empty()
                : CallStatus.of(found.getStatus().toString())
                        .map(status -> status.report(sid, ours, known.heard(sid), ""));
    }

    Found find(Outgoing message, Line to) {
        TwilioRestClient client = clients.apply(to, lines.apply(to));
        CallReader asked = new CallReader().setTo(new PhoneNumber(message.to().e164()));
        asked.setPageSize((long) AT_ONCE);
        try {
            Page<Call> page = asked.firstPage(client);
            for (int read = 1; read <= MOST_PAGES; read++) {
                List<Call> may = page.getRecords().stream()
                        .filter(each -> mayBeIt(each, message))
                        .toList();
                if (!may.isEmpty()) {
                    return it(may, message);
                }
                if (!page.hasNextPage()) {
                    return new Found.NotThere();
                }
                page = asked.nextPage(page, client);
            }
            log.warn("The provider's list of calls to the number of message {} does not end", message.id());
        } catch (RuntimeException e) {
            log.info(
                    "The provider cannot be asked after call {}: {}",
                    message.id(),
                    e.getClass().getSimpleName());
        }
        return new Found.Unclear(true);
    }

    private Found it(List<Call> may, Outgoing message) {
        if (may.size() == 1 && !known.otherDoubts(message.to(), message.id())) {
            return new Found.There(may.getFirst().getSid());
        }
        log.warn("{} calls may be that of message {}: a person decides", may.size(), message.id());
        return new Found.Unclear(false);
    }

    private boolean mayBeIt(Call each, Outgoing message) {
        return each.getSid() != null
                && (each.getDirection() == null || each.getDirection().equals(BY_US))
                && (each.getDateCreated() == null
                        || each.getDateCreated()
                                .toInstant()
                                .isAfter(message.claimedAt().minus(APART)))
                && !known.anothers(each.getSid(), message.id());
    }
}
