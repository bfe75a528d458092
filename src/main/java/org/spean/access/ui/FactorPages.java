package org.spean.access.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spean.access.SecondStep.Outcome;
import org.spean.access.factor.Passkey;
import org.spean.widgets.Numerals;
import org.spean.widgets.PlainPage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/** What the plain pages about second factors have in common. */
final class FactorPages {

    /** Nobody is on the way any more. */
    static final String BEGIN_AGAIN = "redirect:/" + SignInLinks.PATH;

    private FactorPages() {}

    static PlainPage begin(HttpServletRequest request, HttpServletResponse response, Model page) {
        PlainPage said = PlainPage.begin(request, response, page);
        PlainPage.remember(request, response);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return said;
    }

    /**
     * How the device is called that makes a passkey.
     *
     * @param name as they typed it before, so that it is not typed again
     * @param known those whose names are taken
     */
    static void deviceName(String name, List<Passkey> known, Model page) {
        page.addAttribute("deviceName", name)
                .addAttribute("taken", known.stream().map(Passkey::name).collect(Collectors.joining("\n")));
    }

    /** Where this leads; empty where the page is shown again. */
    static Optional<String> goesTo(Outcome outcome, HttpServletRequest request) {
        return switch (outcome) {
            case Outcome.Go(String address) -> Optional.of("redirect:" + below(address, request));
            case Outcome.Gone() -> Optional.of(BEGIN_AGAIN);
            case Outcome.Refused refused -> Optional.empty();
            case Outcome.Wait wait -> Optional.empty();
        };
    }

    /** A redirect adds the program's own path to an address without a host. */
    private static String below(String address, HttpServletRequest request) {
        return address.startsWith(request.getContextPath() + "/")
                ? address.substring(request.getContextPath().length())
                : address;
    }

    static void status(Optional<Outcome> before, HttpServletResponse response) {
        if (before.orElse(null) instanceof Outcome.Wait(Duration wait)) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds(wait)));
        }
    }

    static String wait(Duration wait, PlainPage page) {
        return page.of("factor.wait", Numerals.of(seconds(wait), page.language()));
    }

    static long seconds(Duration wait) {
        return wait.plusMillis(999).toSeconds();
    }
}
