package org.spean.directory.need;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.spean.access.Role;
import org.spean.directory.Audience;
import org.spean.people.OrganizationId;
import org.spean.vocabulary.PlaceCode;
import org.spean.vocabulary.ServiceGroup;
import org.spean.vocabulary.ServiceTypeId;

/** An {@link UnmetNeed} as the database keeps it. */
@Entity(name = "UnmetNeed")
@Table(name = "unmet_need")
class UnmetNeedRow {

    @Id
    private UUID id;

    private String province;

    @Column(name = "service_group")
    private int group;

    private @Nullable String typeId;
    private String[] audiences;

    @Enumerated(EnumType.STRING)
    private @Nullable WantedLanguage language;

    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    private LocalDate day;
    private @Nullable UUID organizationId;

    @Enumerated(EnumType.STRING)
    private @Nullable Role recordedAs;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    /** For the database only. */
    @SuppressWarnings("NullAway.Init")
    protected UnmetNeedRow() {}

    UnmetNeedRow(UnmetNeed need) {
        Missing missing = need.missing();
        id = need.id();
        province = missing.province().digits();
        group = missing.group().number();
        typeId = missing.type().map(ServiceTypeId::id).orElse(null);
        audiences = missing.audiences().stream().sorted().map(Audience::name).toArray(String[]::new);
        language = missing.language().orElse(null);
        urgency = missing.urgency();
        day = need.day();
        organizationId = need.organization().map(OrganizationId::id).orElse(null);
        recordedAs = need.recordedAs().orElse(null);
        origin = need.origin();
    }

    UnmetNeed need() {
        return new UnmetNeed(
                id,
                new Missing(
                        new PlaceCode(province),
                        ServiceGroup.of(group),
                        Optional.ofNullable(typeId).map(ServiceTypeId::new),
                        Stream.of(audiences).map(Audience::valueOf).collect(Collectors.toUnmodifiableSet()),
                        Optional.ofNullable(language),
                        urgency),
                day,
                Optional.ofNullable(organizationId).map(OrganizationId::new),
                Optional.ofNullable(recordedAs),
                origin);
    }
}
