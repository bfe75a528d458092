package org.spean.people;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The organizations page by page, in the order of their handles, for other programs. */
@Component
public class OrganizationList {

    private static final UUID[] NOBODY = {};

    private final OrganizationRows rows;

    OrganizationList(OrganizationRows rows) {
        this.rows = rows;
    }

    /**
     * Which ones are wanted; all that is asked has to fit.
     *
     * @param words each of which stands somewhere among its names; small and large letters are the same
     * @param among only these; everybody where empty
     * @param without none of these
     * @param modifiedSince only what was modified at this moment or later
     * @param touched these count as modified too, because of what they offer
     */
    public record Wanted(
            String words,
            Optional<Set<OrganizationId>> among,
            Set<OrganizationId> without,
            Optional<Instant> modifiedSince,
            Set<OrganizationId> touched) {}

    /**
     * A page.
     *
     * @param total of all pages
     * @param organizations of this one
     */
    public record Cut(long total, List<Organization> organizations) {}

    /**
     * Those that are wanted.
     *
     * @param page counted from 0
     * @param size how many are on a page, 1 or more
     */
    @Transactional(readOnly = true)
    public Cut cut(Wanted wanted, int page, int size) {
        Page<OrganizationRow> found = rows.listed(
                wanted.among().isEmpty(),
                handles(wanted.among().orElse(Set.of())),
                handles(wanted.without()),
                wanted.modifiedSince().orElse(Instant.EPOCH),
                handles(wanted.touched()),
                patterns(wanted.words()),
                PageRequest.of(page, size));
        return new Cut(
                found.getTotalElements(),
                found.stream().map(OrganizationRow::organization).toList());
    }

    private static UUID[] handles(Collection<OrganizationId> ids) {
        return ids.isEmpty() ? NOBODY : ids.stream().map(OrganizationId::id).toArray(UUID[]::new);
    }

    /** A percent sign is a letter here like any other. */
    private static String[] patterns(String words) {
        return Stream.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .map(word -> "%" + word.replaceAll("[\\\\%_]", "\\\\$0") + "%")
                .toArray(String[]::new);
    }
}
