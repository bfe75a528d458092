package org.spean.directory.exchange;

import java.util.List;
import org.spean.directory.Directory;
import org.spean.directory.Findings;
import org.spean.directory.Hit;
import org.spean.directory.ServiceEntry;
import org.spean.directory.Tier;
import org.springframework.stereotype.Component;

/** Cuts pages out of what the directory finds. */
@Component
class ServiceLists {

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
        // Far behind the end there is nothing to look for, and nothing that the index could be asked.
        long total = directory.find(query.search(), tier, 0, 0).total();
        if (from >= total) {
            return new Cut(total, List.of());
        }
        Findings found = directory.find(query.search(), tier, (int) from, query.size());
        return new Cut(found.total(), found.hits().stream().map(Hit::entry).toList());
    }
}
