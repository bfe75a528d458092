package org.spean.directory.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.spean.directory.Catalogue;
import org.spean.directory.Directory;
import org.spean.directory.EntryPhone;
import org.spean.directory.ServiceEntry;
import org.spean.directory.ServiceId;
import org.spean.directory.Tier;
import org.spean.people.Organization;
import org.spean.people.OrganizationId;
import org.spean.people.Organizations;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** vCards of services and organizations: for programs below the API, for people beside the screens. */
@RestController
class CardsApi {

    private static final MediaType CARD = new MediaType("text", "vcard", StandardCharsets.UTF_8);

    private final Directory directory;
    private final Organizations organizations;
    private final Catalogue catalogue;
    private final Answers answers;

    CardsApi(Directory directory, Organizations organizations, Catalogue catalogue, Answers answers) {
        this.directory = directory;
        this.organizations = organizations;
        this.catalogue = catalogue;
        this.answers = answers;
    }

    @GetMapping(Endpoint.BASE + "/services/{id}.vcf")
    ResponseEntity<byte[]> service(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        new Asked(sent, Endpoint.SERVICE_CARD);
        return service(id, request);
    }

    @GetMapping(Endpoint.BASE + "/organizations/{id}.vcf")
    ResponseEntity<byte[]> organization(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        new Asked(sent, Endpoint.ORGANIZATION_CARD);
        return organization(id, request);
    }

    /** Beside the screens. What everybody may have is left to the API, which counts how often it is asked. */
    @GetMapping({
        "/" + ExchangeLinks.SERVICE + "{id}" + ExchangeLinks.ENDING,
        "/" + ExchangeLinks.ORGANIZATION + "{id}" + ExchangeLinks.ENDING
    })
    ResponseEntity<byte[]> forPeople(@PathVariable String id, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        boolean service = request.getServletPath().startsWith("/" + ExchangeLinks.SERVICE);
        if (answers.tier() == Tier.PUBLIC) {
            UUID handle = Handles.read(id).orElseThrow(() -> new NothingThere("There is no card at this address."));
            String path = service
                    ? ExchangeLinks.service(new ServiceId(handle), Tier.PUBLIC)
                    : ExchangeLinks.organization(new OrganizationId(handle), Tier.PUBLIC);
            return ResponseEntity.status(HttpStatus.FOUND)
                    .location(URI.create(page(path, request)))
                    .build();
        }
        return service ? service(id, request) : organization(id, request);
    }

    private ResponseEntity<byte[]> service(String id, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        Tier tier = answers.tier();
        ServiceEntry entry = Handles.read(id)
                .flatMap(handle -> directory.service(new ServiceId(handle), tier))
                .orElseThrow(() -> new NothingThere("There is no service with this id."));
        Organization organization =
                organizations.organization(entry.organization()).orElseThrow();
        boolean own = entry.phones().stream().anyMatch(phone -> phone.number().isPresent());
        List<EntryPhone> phones = own ? entry.phones() : numbers(organization, tier);
        String card = Cards.service(
                entry,
                catalogue.type(entry.type()).orElseThrow(),
                organization,
                phones,
                page("service/" + entry.id(), request));
        return file(card, organization.code() + "-" + entry.type(), request);
    }

    private ResponseEntity<byte[]> organization(String id, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        Organization organization = Handles.read(id)
                .flatMap(handle -> organizations.organization(new OrganizationId(handle)))
                .orElseThrow(() -> new NothingThere("There is no organization with this id."));
        String card = Cards.organization(
                organization,
                numbers(organization, answers.tier()),
                page("organization/" + organization.id(), request));
        return file(card, organization.code(), request);
    }

    private List<EntryPhone> numbers(Organization organization, Tier tier) {
        return directory.numbersOf(List.of(organization), tier).getOrDefault(organization.id(), List.of());
    }

    private static String page(String path, HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request).build().toUriString() + "/" + path;
    }

    private ResponseEntity<byte[]> file(String card, String name, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        ResponseEntity<byte[]> answer = answers.of(card.getBytes(StandardCharsets.UTF_8), CARD, request);
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(answer.getHeaders());
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename(name.replaceAll("[^A-Za-z0-9.-]", "-") + ExchangeLinks.ENDING)
                .build());
        return new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode());
    }
}
