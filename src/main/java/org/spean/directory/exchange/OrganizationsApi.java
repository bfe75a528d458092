package org.spean.directory.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spean.directory.Register;
import org.spean.people.Organization;
import org.spean.people.OrganizationId;
import org.spean.people.OrganizationList;
import org.spean.people.Organizations;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Organizations, for other programs: those that offer services and those that others named. One whose services have all
 * ended is listed no more; it answers with a tombstone.
 */
@RestController
@RequestMapping(Endpoint.BASE)
class OrganizationsApi {

    private final Organizations organizations;
    private final OrganizationList list;
    private final Register register;
    private final ServiceQuery query;
    private final OrganizationsSaid said;
    private final Answers answers;

    OrganizationsApi(
            Organizations organizations,
            OrganizationList list,
            Register register,
            ServiceQuery query,
            OrganizationsSaid said,
            Answers answers) {
        this.organizations = organizations;
        this.list = list;
        this.register = register;
        this.query = query;
        this.said = said;
        this.answers = answers;
    }

    @GetMapping({"/organizations", "/organizations/"})
    ResponseEntity<byte[]> organizations(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        Asked asked = new Asked(sent, Endpoint.ORGANIZATIONS);
        Map<OrganizationId, Instant> over = register.over();
        Optional<Instant> since = asked.moment(Parameter.MODIFIED_AFTER);
        OrganizationList.Wanted wanted = new OrganizationList.Wanted(
                asked.words(),
                query.ofTerms(asked).map(types -> register.offering(types, since.isPresent())),
                since.isPresent() ? Set.of() : over.keySet(),
                since,
                since.map(moment -> register.touched(moment, answers.tier())).orElse(Set.of()));
        boolean fullService = asked.flag(Parameter.FULL_SERVICE);
        boolean full = asked.flag(Parameter.FULL) || fullService;
        OrganizationList.Cut cut = list.cut(wanted, asked.page() - 1, asked.size());
        List<Hsds.Organization> contents = said.said(cut.organizations(), over, answers.tier(), full, fullService);
        return answers.of(Hsds.Page.of(cut.total(), asked.page(), asked.size(), contents), request);
    }

    @GetMapping("/organizations/{id}")
    ResponseEntity<byte[]> organization(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        boolean fullService = new Asked(sent, Endpoint.ORGANIZATION).flag(Parameter.FULL_SERVICE);
        Organization organization = Handles.read(id)
                .flatMap(handle -> organizations.organization(new OrganizationId(handle)))
                .orElseThrow(() -> new NothingThere("There is no organization with this id."));
        return answers.of(
                said.said(List.of(organization), register.over(), answers.tier(), true, fullService)
                        .getFirst(),
                request);
    }
}
