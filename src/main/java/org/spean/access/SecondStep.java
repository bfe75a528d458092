package org.spean.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.spean.access.SecondFactors.Way;
import org.spean.access.factor.Answer;
import org.spean.access.factor.Kind;
import org.spean.access.factor.Passkeys;
import org.spean.access.factor.TotpSecret;
import org.spean.access.ui.SignInLinks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/**
 * The way from the right password to being signed in. Who is on it lies in the session, which is nobody's as far as anything
 * else is concerned; after ten minutes, and when the person's sessions end, they begin again.
 */
@Component
public class SecondStep {

    /** Where the session keeps who is on the way. */
    static final String ON_THE_WAY = "spean.second-step";

    private static final Duration LASTS = Duration.ofMinutes(10);

    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final SecondStepLimits limits;
    private final KnownDevices devices;
    private final Sessions sessions;
    private final SignInLog log;
    private final SignInNotice notice;
    private final Entrance entrance;
    private final AccountRows accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SecondStep(
            SecondFactors factors,
            Passkeys passkeys,
            SecondStepLimits limits,
            KnownDevices devices,
            Sessions sessions,
            SignInLog log,
            SignInNotice notice,
            Entrance entrance,
            AccountRows accounts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.limits = limits;
        this.devices = devices;
        this.sessions = sessions;
        this.log = log;
        this.notice = notice;
        this.entrance = entrance;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /** Where somebody stands. */
    public enum Stage {
        /** Shows a second factor. */
        SHOW,
        /** Has none yet, and sets one up. */
        SET_UP,
        /** Has shown a code, and makes a passkey. */
        MAKE_PASSKEY
    }

    private record OnTheWay(SignedInUser user, Instant at, Stage stage) implements Serializable {}

    /**
     * Whoever is on the way in this session.
     *
     * @param actor who they will be, without any role
     * @param kinds what opens for them
     * @param ownDevice whether they may say that the device is theirs alone
     * @param later until when they may come in without a passkey, at the last stage
     */
    public record Waiting(
            UUID account,
            Actor actor,
            String signInName,
            Stage stage,
            Set<Kind> kinds,
            boolean ownDevice,
            Optional<Instant> later) {}

    /** What became of what somebody showed. */
    public sealed interface Outcome {

        /**
         * Go there: they are in, or at the next stage.
         *
         * @param address below the program's root, or a whole one
         */
        record Go(String address) implements Outcome {}

        /** It opens nothing. */
        record Refused(Answer why) implements Outcome {}

        /** Too many tries. */
        record Wait(Duration retry) implements Outcome {}

        /** Nobody is on the way any more: begin again. */
        record Gone() implements Outcome {}
    }

    /**
     * Somebody's password was right, and is not enough.
     *
     * @return where to go now
     */
    String begin(SignedInUser user, HttpServletRequest request, HttpServletResponse response) {
        Way way = factors.way(user.account());
        if (way.open() || countsAsOwn(way, user, request) || shownToEverybody(way, user, request)) {
            return entrance.complete(user, request, response);
        }
        Stage stage = way.shows().isEmpty() ? Stage.SET_UP : Stage.SHOW;
        return goOn(new OnTheWay(user, clock.instant(), stage), request);
    }

    private boolean countsAsOwn(Way way, SignedInUser user, HttpServletRequest request) {
        return way.ownDevice()
                && !way.shows().isEmpty()
                && KnownDevices.of(request)
                        .filter(device -> devices.own(user.account(), device))
                        .isPresent();
    }

    /** A demonstration's buttons fill in the code that the page shows beside them, as it is at this moment. */
    private boolean shownToEverybody(Way way, SignedInUser user, HttpServletRequest request) {
        return request.getParameter(SignInLinks.SHOWN) != null
                && notice.code(user.getUsername(), clock.instant())
                        .map(code -> factors.use(user.account(), code, way.shows()))
                        .filter(Answer.Right.class::isInstance)
                        .isPresent();
    }

    private static String goOn(OnTheWay onTheWay, HttpServletRequest request) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.setAttribute(ON_THE_WAY, onTheWay);
        return request.getContextPath() + "/" + SignInLinks.at(onTheWay.stage());
    }

    private Optional<OnTheWay> onTheWay(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(ON_THE_WAY))
                .filter(OnTheWay.class::isInstance)
                .map(OnTheWay.class::cast)
                .filter(each -> clock.instant().isBefore(each.at().plus(LASTS)))
                .filter(each -> !sessions.endedSince(each.user().account(), each.at()));
    }

    /** Whoever is on the way in this session; nobody to set up what somebody else was quicker with. */
    public Optional<Waiting> waiting(HttpServletRequest request) {
        return onTheWay(request)
                .map(each -> waiting(each, factors.way(each.user().account())))
                .filter(each -> each.stage() != Stage.SET_UP || each.kinds().isEmpty());
    }

    private Waiting waiting(OnTheWay onTheWay, Way way) {
        SignedInUser user = onTheWay.user();
        return new Waiting(
                user.account(),
                user.nobodyYet(),
                user.getUsername(),
                onTheWay.stage(),
                way.shows(),
                way.ownDevice(),
                way.passkeyBy().filter(clock.instant()::isBefore));
    }

    /**
     * Shows a code.
     *
     * @param typed of a telephone or a card
     * @param own whether the device is theirs alone
     */
    public Outcome code(String typed, boolean own, HttpServletRequest request, HttpServletResponse response) {
        return tries(request, onTheWay -> {
            SignedInUser user = onTheWay.user();
            Way way = factors.way(user.account());
            Answer answer = factors.use(user.account(), typed, way.shows());
            if (!(answer instanceof Answer.Right)) {
                return new Outcome.Refused(answer);
            }
            if (way.passkeyBy().isPresent()) {
                return new Outcome.Go(goOn(new OnTheWay(user, clock.instant(), Stage.MAKE_PASSKEY), request));
            }
            return comesIn(user, way, own, request, response);
        });
    }

    /**
     * Shows a passkey.
     *
     * @param answered what the device signed, as JSON
     */
    public Outcome passkey(String answered, boolean own, HttpServletRequest request, HttpServletResponse response) {
        return tries(request, onTheWay -> {
            SignedInUser user = onTheWay.user();
            Way way = factors.way(user.account());
            boolean theirs = way.shows().contains(Kind.PASSKEY)
                    && passkeys.use(answered, request)
                            .filter(user.account()::equals)
                            .isPresent();
            return theirs ? comesIn(user, way, own, request, response) : new Outcome.Refused(new Answer.Wrong());
        });
    }

    private Outcome tries(HttpServletRequest request, Function<OnTheWay, Outcome> showing) {
        Optional<OnTheWay> onTheWay = onTheWay(request).filter(each -> each.stage() == Stage.SHOW);
        if (onTheWay.isEmpty()) {
            return new Outcome.Gone();
        }
        SignedInUser user = onTheWay.get().user();
        Duration wait = limits.take(request.getRemoteAddr(), user, KnownDevices.of(request));
        if (wait.isPositive()) {
            return new Outcome.Wait(wait);
        }
        Outcome outcome = showing.apply(onTheWay.get());
        if (outcome instanceof Outcome.Refused) {
            log.secondStepFailed(user.account());
            if (limits.suspicious(user, KnownDevices.of(request))) {
                events.publishEvent(new SecondFactorGuessed(user.account()));
            }
        }
        return outcome;
    }

    private Outcome comesIn(
            SignedInUser user, Way way, boolean own, HttpServletRequest request, HttpServletResponse response) {
        String next = entrance.complete(user, request, response);
        if (own && way.ownDevice()) {
            KnownDevices.of(request).ifPresent(device -> devices.register(user.account(), device));
        }
        return new Outcome.Go(next);
    }

    /**
     * Sets up a telephone, where there is nothing yet, and comes in.
     *
     * @param typed a code that it showed
     */
    public Outcome setUp(TotpSecret secret, String typed, HttpServletRequest request, HttpServletResponse response) {
        return goesOn(
                request,
                response,
                onTheWay -> onTheWay.stage() == Stage.SET_UP
                        && factors.addFirstTelephone(onTheWay.user().nobodyYet(), secret, typed));
    }

    /**
     * Makes a passkey and comes in.
     *
     * @param name how its owner calls it
     * @param answered what the device said, as JSON
     */
    public Outcome make(String name, String answered, HttpServletRequest request, HttpServletResponse response) {
        return goesOn(request, response, onTheWay -> {
            Actor actor = onTheWay.user().nobodyYet();
            return switch (onTheWay.stage()) {
                case SHOW -> false;
                case SET_UP -> factors.addFirstPasskey(actor, name, answered, request);
                case MAKE_PASSKEY -> factors.addPasskey(actor, name, answered, request);
            };
        });
    }

    /** Comes in without a passkey, as long as that is allowed. */
    public Outcome later(HttpServletRequest request, HttpServletResponse response) {
        return goesOn(
                request,
                response,
                onTheWay -> onTheWay.stage() == Stage.MAKE_PASSKEY
                        && factors.way(onTheWay.user().account())
                                .passkeyBy()
                                .filter(clock.instant()::isBefore)
                                .isPresent());
    }

    private Outcome goesOn(HttpServletRequest request, HttpServletResponse response, Predicate<OnTheWay> done) {
        return onTheWay(request)
                .map(each -> done.test(each)
                        ? new Outcome.Go(entrance.complete(each.user(), request, response))
                        : new Outcome.Refused(new Answer.Wrong()))
                .orElseGet(Outcome.Gone::new);
    }

    /** Signs in with a passkey alone: the device has recognised its user. */
    public Outcome passkeyAlone(String answered, HttpServletRequest request, HttpServletResponse response) {
        Duration wait = limits.takeOfAddress(request.getRemoteAddr());
        if (wait.isPositive()) {
            return new Outcome.Wait(wait);
        }
        Optional<Account> account = passkeys.use(answered, request).flatMap(accounts::findById);
        try {
            if (account.isPresent()) {
                return new Outcome.Go(entrance.complete(account.get().signInName(), request, response));
            }
        } catch (UsernameNotFoundException e) {
            // Closed, or a demonstration's in earnest: the same answer as for a key that nobody knows.
        }
        log.failed(account.map(Account::signInName).orElse(""));
        return new Outcome.Refused(new Answer.Wrong());
    }
}
