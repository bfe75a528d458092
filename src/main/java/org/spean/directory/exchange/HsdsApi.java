package org.spean.directory.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The directory for other programs to read, with HSDS's addresses and names: the root, and whatever is none of its
 * addresses. Whoever sends no token reads what is public.
 */
@RestController
@RequestMapping(Endpoint.BASE)
class HsdsApi {

    /** The version whose schemas and examples the answers are held against. */
    static final String VERSION = "3.2.3";

    private final Answers answers;

    HsdsApi(Answers answers) {
        this.answers = answers;
    }

    @GetMapping({"", "/"})
    ResponseEntity<byte[]> about(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        new Asked(sent, Endpoint.ROOT);
        String here =
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString() + Endpoint.BASE;
        return answers.of(
                new Hsds.About(
                        VERSION,
                        here + "/profile",
                        here + "/openapi.json",
                        "Spean: services for people who come home from trafficking in Cambodia."),
                request);
    }

    /** Whatever else is asked for, in whatever way. */
    @RequestMapping("/**")
    ResponseEntity<byte[]> nothing(HttpMethod method) {
        if (!method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD)) {
            throw new OnlyReading();
        }
        throw new NothingThere("There is nothing here. This API has "
                + Arrays.stream(Endpoint.values()).map(Endpoint::path).collect(Collectors.joining(", ")) + ".");
    }
}
