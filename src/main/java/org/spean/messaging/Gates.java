package org.spean.messaging;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Writing;
import org.spean.people.Phone;
import org.spean.people.ShowsKhmer;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.stereotype.Component;

/**
 * What stands between a message and a telephone (design 3.2): is it still of use, is anybody there, may this number get it, is
 * it day, may we send at all. Crises wait for nothing but a number.
 */
@Component
class Gates {

    /** Whoever said stop is told that it holds, and nothing else. */
    private static final MessageKind AFTER_STOP = MessageKind.STOPPED;

    /** What answers somebody who wrote to us, or pressed a button on a page of ours, whoever it is. */
    private static final Set<MessageKind> TO_WHOEVER_WROTE =
            EnumSet.of(MessageKind.STARTED, MessageKind.NOT_UNDERSTOOD, MessageKind.WHICH_QUESTION, MessageKind.ECHO);

    private final Addressees addressees;
    private final Gateways gateways;
    private final List<Gate> others;

    Gates(Addressees addressees, Gateways gateways, List<Gate> others) {
        this.addressees = addressees;
        this.gateways = gateways;
        this.others = others;
    }

    Verdict verdict(Waiting message, Instant now) {
        if (!now.isBefore(message.validUntil())) {
            return new Verdict.Never(MessageState.EXPIRED, Failure.LATE);
        }
        Optional<Addressee> to = addressees.of(message.to());
        Optional<PhoneNumber> number = to.flatMap(Addressee::number);
        if (to.isEmpty() || number.isEmpty()) {
            return new Verdict.Never(MessageState.CANCELLED, Failure.NOBODY);
        }
        Optional<Failure> against = ofTheNumber(message, to.get().phone());
        if (against.isPresent()) {
            return new Verdict.Never(MessageState.FAILED, against.get());
        }
        // By what it goes is decided first: what stands in its way depends on that.
        Optional<Route> route = Route.of(message, to.get(), gateways);
        Waiting going = route.map(each -> message.by(each.channel())).orElse(message);
        Optional<Verdict> otherwise = Optional.empty();
        for (Gate each : others) {
            Optional<Verdict> verdict = each.against(going, to.get(), now);
            if (verdict.isPresent() && verdict.get() instanceof Verdict.Go(Outbound other)) {
                otherwise = verdict;
                going = going.by(other.channel());
            } else if (verdict.isPresent()) {
                return verdict.get();
            }
        }
        Optional<Verdict> goes = otherwise.or(() -> route.map(each -> goes(each, number.get(), to.get())));
        if (goes.isEmpty()) {
            return new Verdict.Later(now.plus(Gateways.LOOKS_AGAIN), Verdict.Reason.NO_GATEWAY);
        }
        for (Gate each : others) {
            Optional<Verdict.Later> later = each.takes(going, to.get(), now);
            if (later.isPresent()) {
                return later.get();
            }
        }
        return goes.get();
    }

    /** Before anything is claimed. */
    void lookUp(Instant now) {
        others.forEach(each -> each.looksUp(now));
    }

    private static Verdict goes(Route route, PhoneNumber number, Addressee to) {
        return new Verdict.Go(new Outbound(
                route.gateway(),
                route.channel(),
                number,
                writing(to, route.channel()),
                to.phone().filter(Phone::links).isPresent(),
                to.province(),
                to.email()));
    }

    /** An unverified number only ever gets the question whether it is right (design 3.2). */
    private static Optional<Failure> ofTheNumber(Waiting message, Optional<Phone> phone) {
        if (phone.isEmpty()) {
            return message.kind().toUnverified() ? Optional.empty() : Optional.of(Failure.UNVERIFIED);
        }
        return switch (phone.get().state()) {
            case VERIFIED -> Optional.empty();
            case UNVERIFIED ->
                message.kind().toUnverified() || TO_WHOEVER_WROTE.contains(message.kind())
                        ? Optional.empty()
                        : Optional.of(Failure.UNVERIFIED);
            case FAILING -> message.kind().toUnverified() ? Optional.empty() : Optional.of(Failure.NO_SUCH_NUMBER);
            case OPTED_OUT -> message.kind() == AFTER_STOP ? Optional.empty() : Optional.of(Failure.OPTED_OUT);
            case RETIRED -> Optional.of(Failure.NO_SUCH_NUMBER);
        };
    }

    static Writing writing(Addressee to) {
        return writing(to, Channel.SMS);
    }

    /** Whatever reads Telegram or e-mail shows Khmer. */
    private static Writing writing(Addressee to, Channel channel) {
        if (to.language() == Language.ENGLISH) {
            return Writing.ENGLISH;
        }
        if (channel == Channel.TELEGRAM || channel == Channel.EMAIL) {
            return Writing.KHMER;
        }
        return to.phone().filter(each -> each.showsKhmer() == ShowsKhmer.YES).isPresent()
                ? Writing.KHMER
                : Writing.ROMANISED;
    }
}
