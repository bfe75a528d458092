package org.spean.consent;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.policy.Operation;
import org.spean.cases.Case;
import org.spean.cases.Cases;
import org.spean.paper.Canvas;
import org.spean.paper.Flow;
import org.spean.paper.Frame;
import org.spean.paper.Ink;
import org.spean.paper.Paper;
import org.spean.paper.Rows;
import org.spean.paper.Text;
import org.spean.people.Organizations;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.Language;
import org.spean.widgets.Numerals;
import org.spean.widgets.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who was told what, when, why and by whom, on paper for the client (Standards 6.3, 6.5). What was said stands on no such paper: it
 * would tell whoever finds it.
 */
@Component
public class DisclosurePaper {

    private static final float SIDE = 45;
    private static final float FOOT = 46;
    private static final float SECOND = 13;
    private static final float QUESTION = .3f;
    private static final Frame.Margins MARGINS = new Frame.Margins(40, SIDE, 58);
    private static final Ink TITLE = Ink.of(15).strong();
    private static final Ink DAY = Ink.of(10).strong();
    private static final Ink ASKED = Ink.of(8.6f).in(Ink.GREY);
    private static final Ink SAID = Ink.of(9.6f);
    private static final Ink SMALL = Ink.of(7.8f).in(Ink.GREY);

    private final Disclosures disclosures;
    private final BestInterestDecisions decisions;
    private final Cases cases;
    private final Organizations organizations;
    private final AccessLog log;
    private final Clock clock;

    DisclosurePaper(
            Disclosures disclosures,
            BestInterestDecisions decisions,
            Cases cases,
            Organizations organizations,
            AccessLog log,
            Clock clock) {
        this.disclosures = disclosures;
        this.decisions = decisions;
        this.cases = cases;
        this.organizations = organizations;
        this.log = log;
        this.clock = clock;
    }

    /** The list as PDF; that it was printed is written down. Empty where it is not theirs. */
    @Transactional
    public Optional<byte[]> print(Actor by, UUID caseId, Language language) {
        return cases.find(by, caseId)
                .filter(file -> cases.may(by, file, Operation.TAKE_BACK_CONSENT))
                .map(file -> {
                    List<Disclosure> all = disclosures.of(by, caseId);
                    Map<UUID, Ground> grounds = decisions.of(by, caseId).stream()
                            .collect(Collectors.toMap(
                                    BestInterestDecision::id,
                                    each -> each.wish().ground()));
                    log.write(
                            by,
                            Act.DISCLOSURES_PRINTED,
                            Optional.of(file.subject()),
                            Map.of("count", String.valueOf(all.size())));
                    Writing writing =
                            new Writing(file, all, grounds, organizations, language, by.name(), clock.instant());
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    new Paper(file.code().text(), language, new Frame(MARGINS, writing::foot))
                            .write(out, writing::fill);
                    return out.toByteArray();
                });
    }

    /** One list in one language. */
    private record Writing(
            Case file,
            List<Disclosure> all,
            Map<UUID, Ground> grounds,
            Organizations organizations,
            Language language,
            String by,
            Instant at) {

        private String say(String key, Object... parameters) {
            return Words.say(key, language, parameters);
        }

        void foot(Canvas canvas, Frame.Page page) {
            float right = page.width() - SIDE;
            float top = page.height() - FOOT;
            canvas.line(Ink.LINE, .7f, SIDE, top, right, top);
            canvas.write(Text.of(file.code().text(), SMALL.in(Ink.BLACK).strong()), SIDE, top + 3);
            canvas.writeUpTo(
                    Text.of(
                            say(
                                    "form.print.page",
                                    Numerals.of(page.number(), language),
                                    Numerals.of(page.of(), language)),
                            SMALL),
                    right,
                    top + 3);
            canvas.write(
                    Text.of(say("form.print.printed-by", by, Numerals.moment(at, language)), SMALL),
                    SIDE,
                    top + 3 + SECOND);
        }

        void fill(Flow flow) {
            flow.add(Rows.paragraph(Text.of(say("consent.paper.title"), TITLE), flow.width()));
            flow.add(Rows.after(
                    6,
                    Rows.paragraph(
                            Text.of(say(all.isEmpty() ? "consent.told.none" : "consent.paper.lead"), SMALL),
                            flow.width())));
            all.forEach(each -> disclosure(flow, each));
        }

        private void disclosure(Flow flow, Disclosure each) {
            LocalDate day = LocalDate.ofInstant(each.at(), CountryTime.ZONE);
            String whom = organizations
                    .organization(each.receiver().organization())
                    .map(found -> found.name().in(language))
                    .orElseGet(() -> each.receiver().organization().toString());
            flow.add(Rows.staying(Rows.after(
                    14,
                    Rows.paragraph(
                            Text.of(say("consent.told.line", Numerals.day(day, language), whom), DAY), flow.width()))));
            fact(flow, "consent.told.what-for", say(each.whatFor().words()));
            fact(flow, "consent.told.items", items(each));
            fact(flow, "consent.told.basis", basis(each));
            fact(flow, "consent.told.by", each.byName());
            fact(
                    flow,
                    "consent.told.now",
                    say(
                            each.open().isEmpty()
                                    ? "consent.told.closed"
                                    : each.open().equals(each.items()) ? "consent.told.open" : "consent.told.part"));
        }

        private String items(Disclosure each) {
            return each.items().stream()
                    .sorted()
                    .map(item -> say(item.words()))
                    .collect(Collectors.joining(say("form.print.comma")));
        }

        private String basis(Disclosure each) {
            return switch (each.basis()) {
                case Basis.OfConsent(UUID id) -> say("consent.told.consented");
                case Basis.OfDecision(UUID id) ->
                    Optional.ofNullable(grounds.get(id))
                            .map(ground -> say("consent.told.decided", say(ground.words())))
                            .orElse("");
            };
        }

        private void fact(Flow flow, String asked, String said) {
            float width = flow.width();
            flow.add(Rows.after(
                    2,
                    Rows.beside(
                            new Rows.Cell(Text.of(say(asked), ASKED), 0, width * QUESTION - 8),
                            new Rows.Cell(Text.of(said, SAID), width * QUESTION, width * (1 - QUESTION)))));
        }
    }
}
