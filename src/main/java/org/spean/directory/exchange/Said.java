package org.spean.directory.exchange;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.spean.directory.Register;
import org.spean.directory.RegisterLine;
import org.spean.people.Organization;
import org.spean.people.OrganizationId;
import org.spean.people.Organizations;
import org.spean.people.Programme;
import org.springframework.stereotype.Component;

/** Says lines of the register with the organizations that they belong to, which are looked up all at once. */
@Component
class Said {

    private final Organizations organizations;
    private final ServiceWords words;
    private final ServicePlaces places;

    Said(Organizations organizations, ServiceWords words, ServicePlaces places) {
        this.organizations = organizations;
        this.words = words;
        this.places = places;
    }

    /** The services, in the lines' order. */
    List<Hsds.Service> services(Collection<? extends RegisterLine> lines, boolean full) {
        Around around = around(lines);
        return lines.stream()
                .flatMap(line -> around.service(line, full).stream())
                .toList();
    }

    /** The services in their provinces, in their order. */
    List<Hsds.ServiceAtLocation> at(List<Register.Place> named, boolean full) {
        Around around = around(named.stream().map(Register.Place::line).toList());
        return named.stream()
                .flatMap(each -> around
                        .service(each.line(), full)
                        .map(service -> places.at(each.line().id(), each.place(), Optional.of(service)))
                        .stream())
                .toList();
    }

    private Around around(Collection<? extends RegisterLine> lines) {
        Set<OrganizationId> ids = new HashSet<>();
        lines.forEach(line -> ids.add(line.organization()));
        Map<String, Programme> programmes =
                organizations.programmes().stream().collect(Collectors.toMap(Programme::code, each -> each));
        return new Around(organizations.organizations(ids), programmes);
    }

    private class Around {

        private final Map<OrganizationId, Organization> whose;
        private final Map<String, Programme> programmes;

        Around(Map<OrganizationId, Organization> whose, Map<String, Programme> programmes) {
            this.whose = whose;
            this.programmes = programmes;
        }

        Optional<Hsds.Service> service(RegisterLine line, boolean full) {
            return Optional.ofNullable(whose.get(line.organization())).map(organization -> switch (line) {
                case RegisterLine.Listed listed ->
                    words.service(
                            listed,
                            organization,
                            Optional.ofNullable(programmes.get(listed.entry().programme())),
                            full);
                case RegisterLine.Ended over -> words.tombstone(over.tombstone(), organization);
            });
        }
    }
}
