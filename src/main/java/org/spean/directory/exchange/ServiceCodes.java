package org.spean.directory.exchange;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.spean.directory.Catalogue;
import org.spean.machine.SeedFolder;
import org.spean.machine.SeedRow;
import org.spean.vocabulary.ServiceTypeId;
import org.springframework.stereotype.Component;

/**
 * The service codes by which Primero and OSCaR exchange referrals in Cambodia, and which of them stands for which of the
 * forum's types, as {@code data-seed} has them.
 */
@Component
class ServiceCodes {

    private static final String NONE = "none";
    private static final Set<String> MATCHES = Set.of("exact", "broader", NONE);

    private final Map<String, Code> codes = new LinkedHashMap<>();
    private final Map<ServiceTypeId, Match> byType = new TreeMap<>();

    ServiceCodes(SeedFolder seed, Catalogue catalogue) {
        for (SeedRow row : seed.table("service-codes.csv", List.of("code", "type", "name"), "code")
                .rows()) {
            codes.put(row.needed("code"), new Code(row.needed("code"), row.needed("type"), row.needed("name")));
        }
        for (SeedRow row : seed.table("service-type-codes.csv", List.of("type", "code", "match", "note"), "type")
                .rows()) {
            ServiceTypeId type = row.value("type", ServiceTypeId::new);
            if (catalogue.type(type).isEmpty()) {
                throw row.refusal("type", "service-types.csv has no such type");
            }
            match(row).ifPresent(match -> byType.put(type, match));
        }
    }

    /**
     * A code.
     *
     * @param code the subtype, as it is sent
     * @param above the type that it belongs to
     * @param name in English
     */
    record Code(String code, String above, String name) {}

    /**
     * The code that stands for a type.
     *
     * @param match {@code exact}, or {@code broader}: the code includes the type and more
     */
    record Match(Code code, String match) {}

    private Optional<Match> match(SeedRow row) {
        String word = row.needed("match");
        if (!MATCHES.contains(word)) {
            throw row.refusal("match", "only exact, broader or none can stand here");
        }
        if (word.equals(NONE) != row.text("code").isEmpty()) {
            throw row.refusal("code", "a code stands here exactly when match is not none");
        }
        return row.optional("code").map(text -> {
            Code code = codes.get(text);
            if (code == null) {
                throw row.refusal("code", "service-codes.csv has no such code");
            }
            return new Match(code, word);
        });
    }

    /** Every code, in the file's order. */
    List<Code> all() {
        return List.copyOf(codes.values());
    }

    /** The code that stands for this type, if one does. */
    Optional<Match> of(ServiceTypeId type) {
        return Optional.ofNullable(byType.get(type));
    }

    /** For which types each code stands. */
    Map<String, Set<ServiceTypeId>> types() {
        Map<String, Set<ServiceTypeId>> types = new HashMap<>();
        byType.forEach((type, match) -> types.computeIfAbsent(match.code().code(), code -> new java.util.TreeSet<>())
                .add(type));
        return types;
    }
}
