package org.spean.directory.exchange;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.spean.directory.Answer;
import org.spean.directory.Audience;
import org.spean.directory.Directory;
import org.spean.directory.Findings;
import org.spean.directory.Hit;
import org.spean.directory.Search;
import org.spean.directory.ServiceEntry;
import org.spean.directory.Tier;
import org.springframework.stereotype.Component;

/**
 * Cuts pages out of what the directory finds.
 *
 * <p>A {@link Search} knows audiences one by one; "male" is men or boys. So where alternatives are asked for, the answers
 * to each of them are put behind each other, without doubles.
 *
 * <p>Problems: alternatives are read from their beginning on every page. They are few: nobody said yes for most.
 */
@Component
class ServiceLists {

    private static final int AT_ONCE = 200;

    private final Directory directory;

    ServiceLists(Directory directory) {
        this.directory = directory;
    }

    /**
     * One page.
     *
     * @param total of all pages
     * @param entries of this page
     */
    record Cut(long total, List<ServiceEntry> entries) {}

    Cut cut(ServiceQuery query, Tier tier) {
        long from = (query.page() - 1L) * query.size();
        if (query.audiences().stream().allMatch(alternatives -> alternatives.size() == 1)) {
            Set<Audience> all = new TreeSet<>();
            query.audiences().forEach(all::addAll);
            return direct(with(query.search(), all), tier, from, query.size());
        }
        List<ServiceEntry> entries = alternatives(query, tier);
        return new Cut(
                entries.size(), entries.stream().skip(from).limit(query.size()).toList());
    }

    private Cut direct(Search search, Tier tier, long from, int size) {
        // Far behind the end there is nothing to look for, and nothing that the index could be asked.
        long total = directory.find(search, tier, 0, 0).total();
        if (from >= total) {
            return new Cut(total, List.of());
        }
        Findings found = directory.find(search, tier, (int) from, size);
        return new Cut(found.total(), found.hits().stream().map(Hit::entry).toList());
    }

    private List<ServiceEntry> alternatives(ServiceQuery query, Tier tier) {
        Set<ServiceEntry> found = new LinkedHashSet<>();
        Set<Audience> first = query.audiences().stream()
                .filter(alternatives -> alternatives.size() > 1)
                .findFirst()
                .orElseThrow();
        for (Audience audience : first) {
            found.addAll(all(with(query.search(), Set.of(audience)), tier));
        }
        return found.stream()
                .filter(entry -> query.audiences().stream().allMatch(alternatives -> said(entry, alternatives)))
                .toList();
    }

    private static boolean said(ServiceEntry entry, Set<Audience> alternatives) {
        return alternatives.stream().anyMatch(audience -> entry.answer(audience) == Answer.YES);
    }

    private List<ServiceEntry> all(Search search, Tier tier) {
        List<ServiceEntry> all = new ArrayList<>();
        Findings found;
        do {
            found = directory.find(search, tier, all.size(), AT_ONCE);
            found.hits().forEach(hit -> all.add(hit.entry()));
        } while (!found.hits().isEmpty() && all.size() < found.total());
        return all;
    }

    private static Search with(Search search, Set<Audience> audiences) {
        return new Search(
                search.words(),
                search.groups(),
                search.types(),
                search.provinces(),
                audiences,
                search.coverages(),
                search.running(),
                search.verifiedOnly());
    }
}
