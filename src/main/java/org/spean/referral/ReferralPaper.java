package org.spean.referral;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.consent.Item;
import org.spean.consent.Projection;
import org.spean.consent.ShowOutcome;
import org.spean.directory.Catalogue;
import org.spean.directory.ServiceType;
import org.spean.paper.Canvas;
import org.spean.paper.FactSheet;
import org.spean.paper.Flow;
import org.spean.paper.Frame;
import org.spean.paper.Paper;
import org.spean.people.Organizations;
import org.spean.vocabulary.Language;
import org.spean.widgets.Numerals;
import org.spean.widgets.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Form 6A on paper: for whoever receives, and for whoever carries it there. On it stands what the receiver's page shows at that moment
 * and nothing else, and below it the reply that comes back (Circular, list of forms; design 1.3, 1.4).
 */
@Component
public class ReferralPaper {

    private final Referrals referrals;
    private final Organizations organizations;
    private final Catalogue catalogue;
    private final AccessLog log;
    private final Clock clock;

    ReferralPaper(
            Referrals referrals, Organizations organizations, Catalogue catalogue, AccessLog log, Clock clock) {
        this.referrals = referrals;
        this.organizations = organizations;
        this.catalogue = catalogue;
        this.log = log;
        this.clock = clock;
    }

    /**
     * It as PDF; that it was printed is written down.
     *
     * @return empty where there is no such referral for them, nothing was disclosed, or consent covers nothing of it any more
     */
    @Transactional
    public Optional<byte[]> print(Actor by, ReferralId id, Side side, Language language) {
        Optional<Referral> found = referrals.find(by, id, side);
        if (found.isEmpty() || !(referrals.show(by, id, side) instanceof ShowOutcome.Open open)) {
            return Optional.empty();
        }
        Referral referral = found.get();
        log.write(
                by,
                Act.REFERRAL_PRINTED,
                Optional.of(side == Side.SENDER ? referral.sent() : referral.received()),
                Map.of("referral", referral.id().toString(), "code", referral.code()));
        Writing writing = new Writing(
                referral, open.projection(), to(referral, language), language, by.name(), clock.instant());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Paper(referral.code(), language, new Frame(FactSheet.MARGINS, writing::foot)).write(out, writing::fill);
        return Optional.of(out.toByteArray());
    }

    private String to(Referral referral, Language language) {
        String organization = organizations
                .organization(referral.organization())
                .map(each -> each.name().in(language))
                .orElseGet(() -> Words.say("referral.organization-gone", language));
        return catalogue
                .type(referral.type())
                .map(ServiceType::name)
                .map(name -> name.in(language) + " · " + organization)
                .orElse(organization);
    }

    /** One paper in one language. */
    private record Writing(
            Referral referral, Projection projection, String to, Language language, String by, Instant at) {

        private String say(String key, Object... parameters) {
            return Words.say(key, language, parameters);
        }

        private FactSheet sheet() {
            return new FactSheet(referral.code(), say("form.print.printed-by", by, Numerals.moment(at, language)));
        }

        void foot(Canvas canvas, Frame.Page page) {
            String numbered =
                    say("form.print.page", Numerals.of(page.number(), language), Numerals.of(page.of(), language));
            sheet().foot(canvas, page, numbered);
        }

        void fill(Flow flow) {
            FactSheet sheet = sheet();
            sheet.title(flow, say("referral.paper.title") + " · " + referral.code());
            sheet.note(flow, say("referral.paper.only"));
            sheet.fact(flow, say("referral.paper.to"), to);
            referral.last(ReferralActKind.SENT_OUT).ifPresent(sent -> {
                sheet.fact(flow, say("referral.paper.from"), sent.name());
                sheet.fact(flow, say("referral.paper.sent"), Numerals.moment(sent.at(), language));
            });
            sheet.fact(
                    flow,
                    say("referral.field.urgency"),
                    say("referral.urgency." + ActField.word(referral.urgency())));
            referral.answerBy()
                    .ifPresent(until ->
                            sheet.fact(flow, say("referral.paper.answer-by"), Numerals.moment(until, language)));
            sheet.heading(flow, say("referral.paper.agreed"));
            projection.parts().forEach(part -> part(sheet, flow, part));
            reply(sheet, flow);
        }

        private void part(FactSheet sheet, Flow flow, Projection.Part part) {
            sheet.heading(flow, say(part.item().words()));
            if (part.item() == Item.PICTURE) {
                sheet.fact(flow, say(Item.PICTURE.words()), say("referral.paper.picture"));
                return;
            }
            part.lines().forEach(line -> sheet.fact(flow, line.question().in(language), answer(line)));
        }

        /** Where nobody wrote it in this language it stands as it was written. */
        private String answer(Projection.Line line) {
            return line.answer().in(language);
        }

        private void reply(FactSheet sheet, Flow flow) {
            sheet.heading(flow, say("referral.paper.reply") + " · " + referral.code());
            sheet.choice(flow, say("referral.paper.yes"));
            sheet.choice(flow, say("referral.paper.no"));
            sheet.choice(flow, say("referral.paper.ask"));
            sheet.lines(flow, say("referral.paper.name"), 1);
            sheet.lines(flow, say("referral.paper.signed"), 1);
        }
    }
}
