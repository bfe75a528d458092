package org.spean.directory.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.spean.directory.Register;
import org.spean.directory.RegisterLine;
import org.spean.directory.ServiceId;
import org.spean.vocabulary.PlaceCode;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Services in the provinces that they named, for other programs. A nationwide service named none. */
@RestController
@RequestMapping(Endpoint.BASE)
class ServiceAtLocationsApi {

    private final ServiceQuery query;
    private final ServiceLists lists;
    private final Register register;
    private final LocationWords locations;
    private final Said said;
    private final Answers answers;

    ServiceAtLocationsApi(
            ServiceQuery query,
            ServiceLists lists,
            Register register,
            LocationWords locations,
            Said said,
            Answers answers) {
        this.query = query;
        this.lists = lists;
        this.register = register;
        this.locations = locations;
        this.said = said;
        this.answers = answers;
    }

    @GetMapping({"/service_at_locations", "/service_at_locations/"})
    ResponseEntity<byte[]> list(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        Asked asked = new Asked(sent, Endpoint.SERVICE_AT_LOCATIONS);
        ServiceQuery.Question question = query.question(asked);
        boolean full = asked.flag(Parameter.FULL);
        Register.Cut<Register.Place> cut = lists.places(question, answers.tier(), asked.page(), asked.size());
        return answers.of(Hsds.Page.of(cut.total(), asked.page(), asked.size(), said.at(cut.lines(), full)), request);
    }

    @GetMapping("/service_at_locations/{id}")
    ResponseEntity<byte[]> one(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        new Asked(sent, Endpoint.SERVICE_AT_LOCATION);
        return answers.of(
                Handles.read(id)
                        .flatMap(this::place)
                        .flatMap(place -> said.at(List.of(place), true).stream().findFirst())
                        .orElseThrow(() -> new NothingThere("There is no service at a location with this id.")),
                request);
    }

    /** The handle holds both, mixed: it is tried with each province. */
    private Optional<Register.Place> place(UUID handle) {
        Map<ServiceId, PlaceCode> possible = locations.places().stream()
                .collect(Collectors.toMap(place -> Handles.serviceAt(handle, place), place -> place));
        return register.lines(possible.keySet(), answers.tier()).stream()
                .map(line -> new Register.Place(line, Objects.requireNonNull(possible.get(line.id()))))
                .filter(place -> reaches(place.line(), place.place()))
                .findFirst();
    }

    /** Of one that ended nobody is told any more what it had named. */
    private static boolean reaches(RegisterLine line, PlaceCode place) {
        return switch (line) {
            case RegisterLine.Listed listed ->
                listed.entry().coverage().provinces().contains(place);
            case RegisterLine.Ended over -> true;
        };
    }
}
