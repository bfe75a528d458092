package org.spean.directory.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.spean.directory.Register;
import org.spean.directory.RegisterLine;
import org.spean.directory.ServiceId;
import org.spean.directory.Tier;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Services, for other programs.
 *
 * <p>A page behind the last one is an empty page, not an error: a program that walks the list may arrive there rightly
 * when the list became shorter. A service that ended answers 200 with its tombstone and not 410: HSDS has a status for it,
 * {@code defunct}, and whoever holds a copy shall learn that it is over, which an error does not tell most programs.
 */
@RestController
@RequestMapping(Endpoint.BASE)
class ServicesApi {

    private final ServiceQuery query;
    private final ServiceLists lists;
    private final Register register;
    private final Said said;
    private final Answers answers;

    ServicesApi(ServiceQuery query, ServiceLists lists, Register register, Said said, Answers answers) {
        this.query = query;
        this.lists = lists;
        this.register = register;
        this.said = said;
        this.answers = answers;
    }

    @GetMapping({"/services", "/services/"})
    ResponseEntity<byte[]> services(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        Asked asked = new Asked(sent, Endpoint.SERVICES);
        ServiceQuery.Question question = query.question(asked);
        boolean minimal = asked.flag(Parameter.MINIMAL);
        boolean full = asked.flag(Parameter.FULL);
        if (minimal && full) {
            throw new BadParameter(
                    Parameter.MINIMAL.word(), "minimal and full contradict each other. Send one of them.");
        }
        Tier tier = answers.tier();
        int page = asked.page();
        // The index is asked in small pages: each entry is loaded.
        int size = minimal && !question.indexed() ? asked.minimalSize() : asked.size();
        Register.Cut<RegisterLine> cut = lists.services(question, tier, page, size);
        List<?> contents = minimal
                ? cut.lines().stream()
                        .map(line -> new Hsds.Minimal(line.id().id(), Moments.said(line.modified())))
                        .toList()
                : said.services(cut.lines(), full);
        return answers.of(Hsds.Page.of(cut.total(), page, size, contents), request);
    }

    @GetMapping("/services/{id}")
    ResponseEntity<byte[]> service(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        new Asked(sent, Endpoint.SERVICE);
        return answers.of(
                Handles.read(id)
                        .flatMap(handle -> register.line(new ServiceId(handle), answers.tier()))
                        .flatMap(line ->
                                said.services(List.of(line), true).stream().findFirst())
                        .orElseThrow(() -> new NothingThere("There is no service with this id.")),
                request);
    }
}
