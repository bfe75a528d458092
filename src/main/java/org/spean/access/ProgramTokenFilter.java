package org.spean.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.access.ProgramTokens.Opened;
import org.spean.access.limit.Taken;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out which program asks, and whether it asks too often. A token that opens nothing is refused, never taken for
 * nobody's; and counted before it is looked up, so that one who is sent away costs nothing.
 */
class ProgramTokenFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(ProgramTokenFilter.class);
    private static final String RETRY_SECONDS = "5";

    private final ProgramTokens tokens;
    private final ApiLimits limits;
    private final LastUse lastUse;
    private final SecurityContextHolderStrategy acting;

    ProgramTokenFilter(ProgramTokens tokens, ApiLimits limits, LastUse lastUse, SecurityContextHolderStrategy acting) {
        this.tokens = tokens;
        this.limits = limits;
        this.lastUse = lastUse;
        this.acting = acting;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        switch (SentToken.in(request)) {
            case SentToken.Bearer bearer -> withToken(bearer.secret(), request, response, chain);
            case SentToken.None _ -> {
                if (mayAsk(limits.byAddress(request.getRemoteAddr()), response)) {
                    chain.doFilter(request, response);
                }
            }
            case SentToken.Unreadable _ -> {
                if (mayAsk(limits.byAddress(request.getRemoteAddr()), response)) {
                    ApiRefusal.UNREADABLE.answer(response);
                }
            }
            case SentToken.InAddress _ -> {
                if (mayAsk(limits.byAddress(request.getRemoteAddr()), response)) {
                    ApiRefusal.IN_ADDRESS.answer(response);
                }
            }
        }
    }

    private void withToken(String secret, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String hash = TokenSecret.hash(secret);
        boolean known = limits.knows(hash);
        Taken taken = known ? limits.byToken(hash) : limits.byAddress(request.getRemoteAddr());
        if (!mayAsk(taken, response)) {
            return;
        }
        switch (opened(secret)) {
            case Opened.ToProgram(var id, var program) -> {
                if (known || mayAsk(limits.byToken(hash), response)) {
                    lastUse.of(id);
                    as(program, () -> chain.doFilter(request, response));
                }
            }
            case Opened.NoLonger _ -> {
                limits.forget(hash);
                ApiRefusal.EXPIRED.answer(response);
            }
            case Opened.Nothing _ -> {
                limits.forget(hash);
                ApiRefusal.UNKNOWN.answer(response);
            }
            case Opened.NotNow _ -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
                ApiRefusal.NOT_NOW.answer(response);
            }
        }
    }

    private interface Answering {
        void answer() throws ServletException, IOException;
    }

    /** Never longer than this request: the thread's next one may be a stranger's. */
    private void as(Actor program, Answering answering) throws ServletException, IOException {
        SecurityContext context = acting.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(program, null, List.of()));
        acting.setContext(context);
        try {
            answering.answer();
        } finally {
            acting.clearContext();
        }
    }

    private Opened opened(String secret) {
        try {
            return tokens.opened(secret);
        } catch (DataAccessException | TransactionException e) {
            log.warn("A token could not be looked up: {}", e.getClass().getSimpleName());
            return new Opened.NotNow();
        }
    }

    static boolean mayAsk(Taken taken, HttpServletResponse response) throws IOException {
        RateHeaders.say(taken, response);
        if (!taken.allowed()) {
            ApiRefusal.tooOften(taken).answer(response);
        }
        return taken.allowed();
    }
}
