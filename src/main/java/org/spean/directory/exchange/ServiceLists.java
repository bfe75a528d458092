package org.spean.directory.exchange;

import java.util.List;
import org.spean.directory.Directory;
import org.spean.directory.Findings;
import org.spean.directory.Hit;
import org.spean.directory.Register;
import org.spean.directory.RegisterLine;
import org.spean.directory.ServiceEntry;
import org.spean.directory.Tier;
import org.spean.vocabulary.PlaceCode;
import org.springframework.stereotype.Component;

/**
 * Cuts pages out of the directory. What is asked by type, organization and modification is paged by the database, what is
 * asked by words, people and reach by the index; where both are asked, what the index found is held against the database.
 *
 * <p>Problems: the index has nothing that ended, so a list asked of it holds no tombstones, and it is paged only so far.
 */
@Component
class ServiceLists {

    /** So many of what the index found can be paged through: behind that nobody reads a ranking. */
    static final int MOST_RANKED = 10_000;

    /** So many of what the index found are held against the database. */
    static final int MOST_COMPARED = 2_000;

    private final Directory directory;
    private final Register register;

    ServiceLists(Directory directory, Register register) {
        this.directory = directory;
        this.register = register;
    }

    /** A page of services. */
    Register.Cut<RegisterLine> services(ServiceQuery.Question question, Tier tier, int page, int size) {
        long from = (page - 1L) * size;
        if (question.nothing()) {
            return new Register.Cut<>(0, List.of());
        }
        if (!question.indexed()) {
            return register.lines(question.wanted(), tier, from, size);
        }
        if (question.registered()) {
            return cut(found(question, tier), from, size);
        }
        if (from + size > MOST_RANKED) {
            // Behind the end there is nothing to refuse either.
            long total = directory.find(question.search(), tier, 0, 0).total();
            if (from >= total) {
                return new Register.Cut<>(total, List.of());
            }
            throw new BadParameter(
                    Parameter.PAGE.word(),
                    "Of what is asked by search, province or serves only the first " + MOST_RANKED
                            + " can be paged through. Ask more narrowly, or without these for the whole list.");
        }
        Findings found = directory.find(question.search(), tier, (int) from, size);
        return new Register.Cut<>(found.total(), register.among(entries(found), question.wanted(), tier));
    }

    /** A page of services in the provinces that they named. */
    Register.Cut<Register.Place> places(ServiceQuery.Question question, Tier tier, int page, int size) {
        long from = (page - 1L) * size;
        if (question.nothing()) {
            return new Register.Cut<>(0, List.of());
        }
        boolean onlyPlaces = question.search().words().isBlank()
                && question.search().audiences().isEmpty();
        if (onlyPlaces) {
            return register.places(question.wanted(), tier, from, size);
        }
        List<Register.Place> places = found(question, tier).stream()
                .flatMap(line -> named(line).stream()
                        .filter(place -> question.wanted().places().isEmpty()
                                || question.wanted().places().contains(place))
                        .map(place -> new Register.Place(line, place)))
                .toList();
        return cut(places, from, size);
    }

    private static List<PlaceCode> named(RegisterLine line) {
        return line instanceof RegisterLine.Listed listed
                ? listed.entry().coverage().provinces().stream().sorted().toList()
                : List.of();
    }

    private List<RegisterLine> found(ServiceQuery.Question question, Tier tier) {
        Findings found = directory.find(question.search(), tier, 0, 0);
        if (found.total() > MOST_COMPARED) {
            throw new BadParameter(
                    (question.search().words().isBlank() ? Parameter.SERVES : Parameter.SEARCH).word(),
                    "This fits " + found.total() + " services; together with the other parameters at most "
                            + MOST_COMPARED + " can be compared. Ask more narrowly, or leave one out.");
        }
        return register.among(
                entries(directory.first(question.search(), tier, MOST_COMPARED)), question.wanted(), tier);
    }

    private static List<ServiceEntry> entries(Findings found) {
        return found.hits().stream().map(Hit::entry).toList();
    }

    private static <T> Register.Cut<T> cut(List<T> all, long from, int size) {
        return new Register.Cut<>(
                all.size(), all.stream().skip(from).limit(size).toList());
    }
}
