package org.spean.home;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.spean.widgets.PlainPage;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a person sees where a page without Vaadin fails: most often a form that lay open until its session was over. In their
 * language, with a way on, and without a word of what failed inside.
 */
@Component
class PlainErrors implements ErrorViewResolver {

    @Override
    public @Nullable ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes here)) {
            return null;
        }
        HttpServletResponse response = Objects.requireNonNull(here.getResponse());
        ExtendedModelMap page = new ExtendedModelMap();
        PlainPage.begin(new AsAsked(request), response, page);
        Said said = Said.of(status);
        page.addAttribute("what", said.what()).addAttribute("help", said.help());
        return new ModelAndView("error", page, status);
    }

    /** The keys of what is said, and of what to do. */
    private record Said(String what, String help) {

        static Said of(HttpStatus status) {
            if (status == HttpStatus.FORBIDDEN) {
                return new Said("error.stale", "error.stale-help");
            }
            return status.is4xxClientError()
                    ? new Said("error.not-found", "error.not-found-help")
                    : new Said("error.broken", "error.broken-help");
        }
    }

    /** The request at the address that failed, from which the page's own links start. */
    private static final class AsAsked extends HttpServletRequestWrapper {

        AsAsked(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getRequestURI() {
            return getRequest().getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                    ? asked
                    : super.getRequestURI();
        }
    }
}
