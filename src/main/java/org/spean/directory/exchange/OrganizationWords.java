package org.spean.directory.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.spean.directory.EntryPhone;
import org.spean.people.Organization;
import org.spean.people.Programme;
import org.springframework.stereotype.Component;

/** Says an organization in the words of HSDS. */
@Component
class OrganizationWords {

    /** By itself, as a part of something else. */
    Hsds.Organization brief(Organization organization) {
        return said(organization, List.of(), List.of(), List.of(), Optional.empty());
    }

    /** In a list. */
    Hsds.Organization listed(Organization organization, String modified) {
        return said(organization, List.of(), List.of(), List.of(), Optional.of(extension(organization, "", modified)));
    }

    /** With all that hangs on it. */
    Hsds.Organization full(
            Organization organization,
            Collection<EntryPhone> phones,
            List<Programme> programmes,
            List<Hsds.Service> services,
            String modified) {
        return said(
                organization,
                PhoneWords.phones(organization.id().toString(), phones),
                programmes.stream()
                        .map(programme -> program(programme, organization))
                        .toList(),
                services,
                Optional.of(extension(organization, "", modified)));
    }

    /** What stays of one whose services have all ended: HSDS has no status for organizations, so it stands in ours. */
    Hsds.Organization ended(Organization organization, String modified) {
        return new Hsds.Organization(
                organization.id().id(),
                organization.name().english(),
                "",
                "Everything that it offered has ended.",
                List.of(),
                List.of(),
                List.of(),
                Optional.of(new Hsds.OrganizationExtension("", "", "", List.of(), "defunct", modified)));
    }

    Hsds.Program program(Programme programme, Organization organization) {
        return new Hsds.Program(
                Handles.of("program", programme.code()),
                programme.name(),
                "A programme of " + organization.shortName() + ".");
    }

    private static Hsds.Organization said(
            Organization organization,
            List<Hsds.Phone> phones,
            List<Hsds.Program> programs,
            List<Hsds.Service> services,
            Optional<Hsds.OrganizationExtension> extension) {
        return new Hsds.Organization(
                organization.id().id(),
                organization.name().english(),
                organization.name().khmer(),
                organization.name().english() + " (" + organization.kind() + ")",
                phones,
                programs,
                services,
                extension);
    }

    private static Hsds.OrganizationExtension extension(Organization organization, String status, String modified) {
        return new Hsds.OrganizationExtension(
                organization.code(),
                organization.acronym(),
                organization.kind(),
                organization.variants(),
                status,
                modified);
    }
}
