package org.spean.directory.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What services are sorted by, for other programs: provinces as locations, taxonomies, terms. Short lists, in memory. */
@RestController
@RequestMapping(Endpoint.BASE)
class VocabularyApi {

    private final LocationWords locations;
    private final Taxonomies taxonomies;
    private final ServiceQuery query;
    private final Answers answers;

    VocabularyApi(LocationWords locations, Taxonomies taxonomies, ServiceQuery query, Answers answers) {
        this.locations = locations;
        this.taxonomies = taxonomies;
        this.query = query;
        this.answers = answers;
    }

    @GetMapping({"/locations", "/locations/"})
    ResponseEntity<byte[]> locations(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        Asked asked = new Asked(sent, Endpoint.LOCATIONS);
        return page(
                locations.all(),
                location -> says(
                        asked,
                        location.name(),
                        location.alternateName(),
                        location.description(),
                        location.externalIdentifier()),
                asked,
                request);
    }

    @GetMapping("/locations/{id}")
    ResponseEntity<byte[]> location(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        new Asked(sent, Endpoint.LOCATION);
        return one(id, locations::location, "There is no location with this id.", request);
    }

    @GetMapping({"/taxonomies", "/taxonomies/"})
    ResponseEntity<byte[]> taxonomies(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        Asked asked = new Asked(sent, Endpoint.TAXONOMIES);
        return page(
                taxonomies.taxonomies(),
                taxonomy -> says(asked, taxonomy.name(), taxonomy.description()),
                asked,
                request);
    }

    @GetMapping("/taxonomies/{id}")
    ResponseEntity<byte[]> taxonomy(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        new Asked(sent, Endpoint.TAXONOMY);
        Function<UUID, Optional<Hsds.Taxonomy>> known = handle -> taxonomies.taxonomies().stream()
                .filter(taxonomy -> taxonomy.id().equals(handle))
                .findFirst();
        return one(id, known, "There is no taxonomy with this id.", request);
    }

    @GetMapping({"/taxonomy_terms", "/taxonomy_terms/"})
    ResponseEntity<byte[]> terms(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        Asked asked = new Asked(sent, Endpoint.TAXONOMY_TERMS);
        Optional<Hsds.Taxonomy> taxonomy = query.taxonomy(asked);
        Optional<UUID> parent = asked.handle(Parameter.PARENT_ID);
        if (parent.isPresent() && parent.flatMap(taxonomies::term).isEmpty()) {
            throw new BadParameter(Parameter.PARENT_ID.word(), "There is no term with this id. See /taxonomy_terms.");
        }
        boolean topOnly = asked.flag(Parameter.TOP_ONLY);
        if (topOnly && parent.isPresent()) {
            throw new BadParameter(
                    Parameter.TOP_ONLY.word(), "top_only and parent_id contradict each other. Send one of them.");
        }
        return page(
                taxonomies.all(),
                term -> taxonomy.map(term::of).orElse(true)
                        && (parent.isEmpty() || parent.equals(term.parentId()))
                        && !(topOnly && term.parentId().isPresent())
                        && says(asked, term.name(), term.code()),
                asked,
                request);
    }

    @GetMapping("/taxonomy_terms/{id}")
    ResponseEntity<byte[]> term(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        new Asked(sent, Endpoint.TAXONOMY_TERM);
        return one(id, taxonomies::term, "There is no term with this id.", request);
    }

    /** Whether each of the words asked for stands somewhere in these texts. */
    private static boolean says(Asked asked, String... texts) {
        String all = String.join(" ", texts).toLowerCase(Locale.ROOT);
        return Arrays.stream(asked.words().strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .allMatch(all::contains);
    }

    private <T> ResponseEntity<byte[]> page(List<T> all, Predicate<T> fits, Asked asked, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        int page = asked.page();
        int size = asked.size();
        List<T> found = all.stream().filter(fits).toList();
        List<T> contents = found.stream().skip((page - 1L) * size).limit(size).toList();
        return answers.of(Hsds.Page.of(found.size(), page, size, contents), request);
    }

    private <T> ResponseEntity<byte[]> one(
            String id, Function<UUID, Optional<T>> known, String missing, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        T found = Handles.read(id).flatMap(known).orElseThrow(() -> new NothingThere(missing));
        return answers.of(found, request);
    }
}
