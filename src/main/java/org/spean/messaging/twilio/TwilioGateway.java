package org.spean.messaging.twilio;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.twilio.base.Page;
import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.rest.api.v2010.account.MessageReader;
import com.twilio.type.PhoneNumber;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.messaging.Channel;
import org.spean.messaging.Failure;
import org.spean.messaging.MessageGateway;
import org.spean.messaging.MessageId;
import org.spean.messaging.MessageState;
import org.spean.messaging.Outgoing;
import org.spean.messaging.Reports.Report;
import org.spean.messaging.twilio.TwilioSettings.Line;
import org.spean.messaging.wording.Way;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** SMS and calls ({@link TwilioCalls}) by Twilio. Every answer is one of four: taken, refused, later, or nobody knows. */
@Component
class TwilioGateway implements MessageGateway {

    static final String NAME = "twilio";

    private static final Logger log = LoggerFactory.getLogger(TwilioGateway.class);

    private static final int TOO_OFTEN = 429;
    private static final int SERVER_ERROR = 500;
    private static final int REQUEST_ERROR = 400;
    private static final int SENT_ELSEWHERE = 300;

    /** What is wrong there is wrong with us, and not with a message: 401 and 403 our token, 404 our account's address. */
    private static final Set<Integer> OUR_MISTAKE = Set.of(401, 403, 404);

    /** Somebody in between gave up: what the provider has of it nobody knows. */
    private static final int GAVE_UP_ON_THE_WAY = 408;

    private static final Duration COMES_BACK = Duration.ofMinutes(1);
    private static final Duration SOMEBODY_LOOKS = Duration.ofMinutes(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /** In between the provider takes it (twilio.com/docs/messaging/api/message-resource, ValidityPeriod). */
    private static final Duration SHORTEST_VALID = Duration.ofSeconds(5);

    private static final Duration LONGEST_VALID = Duration.ofHours(4);

    private static final Duration LONGEST_CALL = Duration.ofSeconds(20);
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);

    /** The provider's clock and ours. */
    private static final Duration APART = Duration.ofMinutes(10);

    private static final int AT_ONCE = 500;
    private static final int MOST_PAGES = 50;

    /** Knows of no calls. */
    static final CallLedger NO_CALLS = new CallLedger() {
        @Override
        public boolean anothers(String call, MessageId ours) {
            return false;
        }

        @Override
        public boolean heard(String call) {
            return false;
        }

        @Override
        public boolean otherDoubts(org.spean.vocabulary.PhoneNumber number, MessageId ours) {
            return false;
        }
    };

    private final Optional<Line> line;
    private final Clock clock;
    private final Duration timeout;
    private final boolean receives;
    private final TwilioCalls calls;
    private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(TO_CONNECT)
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .build();

    /** Whoever calls for longer than a third of the lease may be taken for dead while they do. */
    @Autowired
    TwilioGateway(
            TwilioSettings settings, Clock clock, @Value("${spean.messages.lease}") Duration lease, CallLedger known) {
        this(
                settings.line(),
                clock,
                MessageGateway.shorter(LONGEST_CALL, lease.dividedBy(3)),
                settings.receives(),
                known);
    }

    /** Where there is nothing to know of calls. */
    TwilioGateway(Optional<Line> line, Clock clock, Duration timeout) {
        this(line, clock, timeout, NO_CALLS);
    }

    TwilioGateway(Optional<Line> line, Clock clock, Duration timeout, CallLedger known) {
        this(
                line,
                clock,
                timeout,
                line.map(Line::from).filter(ProviderNumbers::receives).isPresent(),
                known);
    }

    private TwilioGateway(Optional<Line> line, Clock clock, Duration timeout, boolean receives, CallLedger known) {
        this.line = line;
        this.clock = clock;
        this.timeout = timeout;
        this.receives = receives;
        this.calls = new TwilioCalls(known, this::call, this::client);
    }

    @Override
    public String name() {
        return NAME;
    }

    /** None where nobody set an account. */
    @Override
    public Set<Channel> channels() {
        if (line.isEmpty()) {
            return Set.of();
        }
        return line.get().callsFrom().isPresent() ? Set.of(Channel.SMS, Channel.VOICE) : Set.of(Channel.SMS);
    }

    /** A sender's name cannot be answered. */
    @Override
    public Set<Way> ways(Channel channel) {
        return channel == Channel.SMS && !receives ? Set.of() : MessageGateway.super.ways(channel);
    }

    @Override
    public Configured configured() {
        return new Configured(line.isPresent(), line.map(Line::facts).orElse(List.of()), TwilioSettings.NEEDED);
    }

    @Override
    public Sent send(Outgoing message) {
        return line.map(to -> send(message, to)).orElseGet(() -> new Sent.Busy(SOMEBODY_LOOKS));
    }

    private Sent send(Outgoing message, Line to) {
        Duration left = Duration.between(clock.instant(), message.validUntil());
        // The provider counts from when it has it, which may be as late as the call may take.
        Duration valid = left.minus(timeout);
        if (valid.compareTo(SHORTEST_VALID) < 0) {
            // When it is looked at again it is too late, and said to be.
            return new Sent.Busy(left.isNegative() ? Duration.ZERO : left);
        }
        if (message.channel() == Channel.VOICE) {
            return calls.send(message, to);
        }
        OneCall call = call(to);
        try {
            Message taken = asked(message, to, MessageGateway.shorter(valid, LONGEST_VALID))
                    .create(client(to, call));
            // The client takes being sent elsewhere for a success.
            return call.status() >= SENT_ELSEWHERE || taken.getSid() == null
                    ? new Sent.Unclear("an answer that says nothing, HTTP " + call.status())
                    : new Sent.Taken(taken.getSid());
        } catch (RuntimeException e) {
            return failed(call, e);
        }
    }

    private static MessageCreator asked(Outgoing message, Line to, Duration valid) {
        PhoneNumber number = new PhoneNumber(message.to().e164());
        MessageCreator asked = to.from().startsWith("MG")
                ? new MessageCreator(number, to.from(), message.text())
                : new MessageCreator(number, new PhoneNumber(to.from()), message.text());
        return asked.setStatusCallback(URI.create(
                        to.callback() + StatusWebhook.PATH + message.id().id()))
                .setValidityPeriod((int) valid.toSeconds());
    }

    static Sent failed(OneCall call, RuntimeException e) {
        int status = call.status();
        if (!call.reached()) {
            return new Sent.Busy(COMES_BACK);
        }
        if (status == TOO_OFTEN) {
            return new Sent.Busy(pause(call));
        }
        if (OUR_MISTAKE.contains(status)) {
            log.error("The provider of messages refuses the account or its token (HTTP {}): nothing is sent", status);
            return new Sent.Busy(SOMEBODY_LOOKS);
        }
        if (status < REQUEST_ERROR || status >= SERVER_ERROR || status == GAVE_UP_ON_THE_WAY) {
            return new Sent.Unclear(status == 0 ? "no answer" : "HTTP " + status);
        }
        int code = e instanceof ApiException said && said.getCode() != null ? said.getCode() : 0;
        Failure why = Codes.ofAnswer(code);
        return new Sent.Refused(why, code == 0 ? "HTTP " + status : String.valueOf(code));
    }

    private static Duration pause(OneCall call) {
        Duration asked = call.retryAfter().orElse(COMES_BACK);
        return asked.isZero() ? Duration.ofSeconds(1) : MessageGateway.shorter(asked, LONGEST_PAUSE);
    }

    @Override
    public Found find(Outgoing message) {
        return line.map(to -> message.channel() == Channel.VOICE ? calls.find(message, to) : find(message, to))
                .orElseGet(() -> new Found.Unclear(true));
    }

    private Found find(Outgoing message, Line to) {
        TwilioRestClient client = client(to, call(to));
        MessageReader asked =
                new MessageReader().setTo(new PhoneNumber(message.to().e164()));
        asked.setPageSize((long) AT_ONCE);
        try {
            Page<Message> page = asked.firstPage(client);
            for (int read = 1; read <= MOST_PAGES; read++) {
                Optional<String> there = page.getRecords().stream()
                        .filter(each -> isIt(each, message))
                        .map(Message::getSid)
                        .findFirst();
                if (there.isPresent()) {
                    return new Found.There(there.get());
                }
                if (!page.hasNextPage()) {
                    return new Found.NotThere();
                }
                page = asked.nextPage(page, client);
            }
            log.warn("The provider's list for the number of message {} does not end", message.id());
        } catch (RuntimeException e) {
            log.info(
                    "The provider cannot be asked after message {}: {}",
                    message.id(),
                    e.getClass().getSimpleName());
        }
        return new Found.Unclear(true);
    }

    private static boolean isIt(Message each, Outgoing message) {
        return each.getSid() != null
                && each.getBody() != null
                && each.getBody().strip().endsWith("#" + message.reference())
                && (each.getDateCreated() == null
                        || each.getDateCreated()
                                .toInstant()
                                .isAfter(message.claimedAt().minus(APART)));
    }

    @Override
    public boolean reports() {
        return line.isPresent();
    }

    @Override
    public Optional<Report> report(Channel channel, MessageId ours, String providerId) {
        return line.flatMap(to -> {
            OneCall call = call(to);
            try {
                return channel == Channel.VOICE
                        ? calls.report(ours, providerId, to, call)
                        : report(ours, providerId, to, call);
            } catch (RuntimeException e) {
                log.info(
                        "The provider cannot be asked what became of message {}: HTTP {}, {}",
                        ours,
                        call.status(),
                        e.getClass().getSimpleName());
                return Optional.empty();
            }
        });
    }

    private Optional<Report> report(MessageId ours, String providerId, Line to, OneCall call) {
        Message found = Message.fetcher(to.account(), providerId).fetch(client(to, call));
        return call.status() >= SENT_ELSEWHERE || found.getStatus() == null
                ? Optional.empty()
                : Codes.state(found.getStatus().toString()).map(state -> said(ours, providerId, state, found));
    }

    private static Report said(MessageId ours, String providerId, MessageState state, Message found) {
        String code = found.getErrorCode() == null ? "" : found.getErrorCode().toString();
        Optional<Failure> why = state == MessageState.FAILED ? Optional.of(Codes.ofReport(code)) : Optional.empty();
        return new Report(NAME, providerId, Optional.of(ours), state, why, code);
    }

    private OneCall call(Line to) {
        return new OneCall(http, to.base(), timeout);
    }

    private TwilioRestClient client(Line to, OneCall call) {
        return new TwilioRestClient.Builder(to.account(), to.token())
                .httpClient(call)
                .objectMapper(json)
                .build();
    }
}
