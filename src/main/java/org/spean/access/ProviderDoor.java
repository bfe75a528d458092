package org.spean.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Providers of messages report here, and so does whoever pretends to be one: not more often than is set, and then looked at. */
class ProviderDoor extends OncePerRequestFilter {

    private final ApiLimits limits;

    ProviderDoor(ApiLimits limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (ProgramTokenFilter.mayAsk(limits.byProvider(request.getRemoteAddr()), response)) {
            chain.doFilter(request, response);
        }
    }
}
