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
import org.spean.paper.FactSheet;
import org.spean.paper.Flow;
import org.spean.paper.Frame;
import org.spean.paper.Paper;
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
                    new Paper(file.code().text(), language, new Frame(FactSheet.MARGINS, writing::foot))
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

        private FactSheet sheet() {
            return new FactSheet(file.code().text(), say("form.print.printed-by", by, Numerals.moment(at, language)));
        }

        void foot(Canvas canvas, Frame.Page page) {
            sheet().foot(
                            canvas,
                            page,
                            say(
                                    "form.print.page",
                                    Numerals.of(page.number(), language),
                                    Numerals.of(page.of(), language)));
        }

        void fill(Flow flow) {
            sheet().title(flow, say("consent.paper.title"));
            sheet().note(flow, say(all.isEmpty() ? "consent.told.none" : "consent.paper.lead"));
            all.forEach(each -> disclosure(flow, each));
        }

        private void disclosure(Flow flow, Disclosure each) {
            LocalDate day = LocalDate.ofInstant(each.at(), CountryTime.ZONE);
            String whom = organizations
                    .organization(each.receiver().organization())
                    .map(found -> found.name().in(language))
                    .orElseGet(() -> each.receiver().organization().toString());
            sheet().heading(flow, say("consent.told.line", Numerals.day(day, language), whom));
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
            sheet().fact(flow, say(asked), said);
        }
    }
}
