package org.spean.directory.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.directory.Coverage;
import org.spean.directory.EntryPhone;
import org.spean.directory.ServiceEntry;
import org.spean.directory.ServiceId;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The entry that a new one may be: of the same organization, of the same type, and reaching some of the same places; or of the
 * same type with the same number. The number alone says little: an organization gives one for all that it offers.
 */
final class Twins {

    private final Map<String, List<Known>> byKind = new HashMap<>();
    private final Map<String, UUID> byNumber = new HashMap<>();

    private record Known(UUID id, String coverage, Set<String> provinces) {}

    Twins(JdbcClient database) {
        database.sql("SELECT id, organization_id, type_id, coverage, provinces FROM service WHERE ended_at IS NULL")
                .query(row -> {
                    byKind.computeIfAbsent(row.getString(2) + row.getString(3), kind -> new ArrayList<>())
                            .add(new Known(row.getObject(1, UUID.class), row.getString(4), Set.of((String[])
                                    row.getArray(5).getArray())));
                });
        database.sql("SELECT p.number, s.type_id, s.id FROM service_phone p JOIN service s ON s.id = p.service_id"
                        + " WHERE s.ended_at IS NULL AND p.number IS NOT NULL")
                .query(row -> {
                    byNumber.putIfAbsent(row.getString(1) + row.getString(2), row.getObject(3, UUID.class));
                });
    }

    Optional<ServiceId> of(ServiceEntry entry) {
        List<Known> alike =
                byKind.getOrDefault(entry.organization() + entry.type().id(), List.of());
        return alike.stream()
                .filter(each -> overlaps(each, entry.coverage()))
                .map(each -> new ServiceId(each.id()))
                .findFirst()
                .or(() -> entry.phones().stream()
                        .map(EntryPhone::number)
                        .flatMap(Optional::stream)
                        .map(PhoneNumber::e164)
                        .map(number -> byNumber.get(number + entry.type().id()))
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .map(ServiceId::new));
    }

    private static boolean overlaps(Known known, Coverage coverage) {
        if (!known.coverage().equals(Coverage.Kind.PROVINCES.name()) || coverage.kind() != Coverage.Kind.PROVINCES) {
            return true;
        }
        Set<String> both = new HashSet<>(known.provinces());
        both.retainAll(
                coverage.provinces().stream().map(place -> place.digits()).toList());
        return !both.isEmpty();
    }
}
