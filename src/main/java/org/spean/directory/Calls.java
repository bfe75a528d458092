package org.spean.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.spean.access.Actor;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * <em>I called</em>: what people found when they dialled the directory's numbers, shown at once and used in ranking. Any
 * person with an account may report; a report can be taken back by whoever made it.
 */
@Component
public class Calls {

    /** The country's own time, in which a day begins and ends. */
    static final ZoneId ZONE = ZoneId.of("Asia/Phnom_Penh");

    private final CallReportRows reports;
    private final ServiceRows services;
    private final Clock clock;

    Calls(CallReportRows reports, ServiceRows services, Clock clock) {
        this.reports = reports;
        this.services = services;
        this.clock = clock;
    }

    /**
     * Keeps a report, marked with who and when.
     *
     * @param newNumber the right number; only with {@link CallOutcome#NEW_NUMBER}
     * @return the report; empty when the actor has no account, or a new number is missing, the same, or too many
     */
    @Transactional
    public Optional<CallReport> report(
            Actor actor, PhoneNumber number, CallOutcome outcome, Optional<PhoneNumber> newNumber) {
        boolean fits =
                newNumber.isPresent() == (outcome == CallOutcome.NEW_NUMBER) && !newNumber.equals(Optional.of(number));
        if (actor.account().isEmpty() || !fits) {
            return Optional.empty();
        }
        CallReport report = new CallReport(
                UUID.randomUUID(), number, outcome, newNumber, actor.account().get(), actor.name(), clock.instant());
        // Two people may report on one number at once: the second waits, and adds up what the first has said.
        List<Service> entries = services.withNumber(number.e164());
        reports.saveAndFlush(new CallReportRow(report));
        tell(entries);
        return Optional.of(report);
    }

    /** Takes a report back; does nothing when it is not the actor's own. */
    @Transactional
    public void takeBack(Actor actor, UUID report) {
        reports.findById(report)
                .map(CallReportRow::report)
                .filter(own -> actor.account().equals(Optional.of(own.by())))
                .ifPresent(own -> {
                    List<Service> entries = services.withNumber(own.number().e164());
                    reports.deleteById(report);
                    reports.flush();
                    tell(entries);
                });
    }

    /** The last report about each of these numbers; numbers without one are left out. */
    @Transactional(readOnly = true)
    public Map<PhoneNumber, CallReport> latest(Collection<PhoneNumber> numbers) {
        Map<PhoneNumber, CallReport> latest = new LinkedHashMap<>();
        for (CallReport report : history(numbers)) {
            latest.putIfAbsent(report.number(), report);
        }
        return latest;
    }

    /** Every report about these numbers, the newest first. */
    @Transactional(readOnly = true)
    public List<CallReport> history(Collection<PhoneNumber> numbers) {
        return reports
                .findByNumberInOrderByAtDescIdDesc(
                        numbers.stream().map(PhoneNumber::e164).toList())
                .stream()
                .map(CallReportRow::report)
                .toList();
    }

    /** The present day in Cambodia, from the program's clock. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** The day in Cambodia on which something was reported. */
    public LocalDate dayOf(CallReport report) {
        return LocalDate.ofInstant(report.at(), ZONE);
    }

    /** Derives anew what every entry says about its calls: numbers have changed. */
    @Transactional
    void tellAll() {
        Set<String> reported = Set.copyOf(reports.numbers());
        for (Service service : services.findAll()) {
            Set<PhoneNumber> numbers = numbersOf(service);
            boolean silent = numbers.stream().noneMatch(number -> reported.contains(number.e164()));
            service.heard(Heard.of(numbers, silent ? List.of() : history(numbers)));
        }
    }

    private void tell(List<Service> entries) {
        for (Service service : entries) {
            Set<PhoneNumber> numbers = numbersOf(service);
            service.heard(Heard.of(numbers, history(numbers)));
        }
    }

    private static Set<PhoneNumber> numbersOf(Service service) {
        return service.entry().phones().stream()
                .flatMap(phone -> phone.number().stream())
                .collect(Collectors.toSet());
    }
}
