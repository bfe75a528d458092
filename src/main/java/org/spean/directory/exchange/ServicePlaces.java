package org.spean.directory.exchange;

import java.util.List;
import java.util.Optional;
import org.spean.directory.ServiceEntry;
import org.spean.directory.ServiceId;
import org.spean.vocabulary.PlaceCode;
import org.springframework.stereotype.Component;

/** Says where a service is offered: areas, and the provinces that it named as locations. */
@Component
class ServicePlaces {

    private final LocationWords locations;

    ServicePlaces(LocationWords locations) {
        this.locations = locations;
    }

    /** The whole country, or each province that it named. */
    List<Hsds.ServiceArea> areas(ServiceEntry entry) {
        return switch (entry.coverage().kind()) {
            case NOT_REPORTED -> List.of();
            case NATIONWIDE ->
                List.of(new Hsds.ServiceArea(
                        Handles.of("area", entry.id() + "KH"),
                        "Cambodia",
                        entry.coverage().asPrinted(),
                        "KH",
                        "iso-3166-1"));
            case PROVINCES ->
                entry.coverage().provinces().stream()
                        .flatMap(place -> locations.location(place).stream())
                        .map(place -> new Hsds.ServiceArea(
                                Handles.of("area", entry.id() + place.externalIdentifier()),
                                place.name(),
                                place.alternateName(),
                                place.externalIdentifier(),
                                "iso-3166-2"))
                        .toList();
        };
    }

    /** Each province that it named; none for a nationwide service, which has only its area. */
    List<Hsds.ServiceAtLocation> locations(ServiceEntry entry) {
        return entry.coverage().provinces().stream()
                .map(place -> at(entry.id(), place, Optional.empty()))
                .toList();
    }

    /** The service in a province; without its place where it has ended. */
    Hsds.ServiceAtLocation at(ServiceId id, PlaceCode place, Optional<Hsds.Service> service) {
        boolean over = service.map(Hsds.Service::status).equals(Optional.of("defunct"));
        Optional<Hsds.Location> location = over ? Optional.empty() : locations.location(place);
        return new Hsds.ServiceAtLocation(
                Handles.serviceAt(id, place),
                location.map(where -> "Reaches people in " + where.name() + ".").orElse(""),
                location,
                service);
    }
}
