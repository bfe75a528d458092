package org.spean.access;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.time.Clock;
import org.spean.access.password.PasswordHashes;
import org.spean.access.policy.AccessPolicy;
import org.spean.access.policy.Operation;
import org.spean.access.session.OpenSessions;
import org.spean.access.ui.SignInLinks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer.SessionFixationConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Two kinds of address, two strengths (design 5.5): other programs, who get data and may run nothing of it, and people.
 * Providers of messages come in like other programs, and show who they are by signing what they report. What a page for people
 * may load is said by the page, because Vaadin's holds scripts that only a nonce can tell from somebody else's:
 * {@code home.ScriptPolicy} for Vaadin's, {@code ui.SignInPage} for the plain one, which has no script at all.
 *
 * <p>Strict-Transport-Security comes with every answer to a request that came over TLS, here or at the proxy.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; sandbox";

    @Bean
    PasswordEncoder passwordEncoder() {
        return new PasswordHashes();
    }

    /**
     * Name and password. Where those are not enough nobody is signed in by them: what is missing is shown in a second step,
     * and until then the session is nobody's, for every view and every request.
     */
    @Bean
    AuthenticationManager passwords(
            Accounts accounts, PasswordEncoder encoder, SecondFactors factors, ApplicationEventPublisher events) {
        DaoAuthenticationProvider provider = new DaoAuthenticationProvider(accounts);
        provider.setPasswordEncoder(encoder);
        provider.setPostAuthenticationChecks(each -> {
            if (each instanceof SignedInUser user
                    && !factors.way(user.account()).open()) {
                throw new SecondStepNeeded(user);
            }
        });
        // Without a parent: another one would let in whoever this one sent to the second step.
        ProviderManager passwords = new ProviderManager(provider);
        passwords.setAuthenticationEventPublisher(new DefaultAuthenticationEventPublisher(events));
        return passwords;
    }

    /** Other programs: no session, no cookie, nothing inline, a token or nobody. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(
            HttpSecurity http,
            ApiOrigins origins,
            ProgramTokens tokens,
            ProgramTokenRows rows,
            ApiLimits limits,
            Clock clock,
            SecurityContextHolderStrategy acting) {
        // No bean: the container would put it in everybody's way.
        ProgramTokenFilter door = new ProgramTokenFilter(
                tokens,
                limits,
                new LastUse(
                        rows, clock, work -> Thread.ofVirtual().name("last-use").start(work)),
                acting);
        return withoutSession(http.securityMatcher("/api/**"))
                .addFilter(origins.filter())
                .addFilterBefore(door, UsernamePasswordAuthenticationFilter.class)
                .build();
    }

    /** Providers of messages: whether it is they is told by what they signed, which whoever takes the report looks at. */
    @Bean
    @Order(1)
    SecurityFilterChain providers(HttpSecurity http, ApiLimits limits) {
        return withoutSession(http.securityMatcher("/webhook/**"))
                .addFilterBefore(new ProviderDoor(limits), UsernamePasswordAuthenticationFilter.class)
                .build();
    }

    /**
     * Whoever opens a one-time link of a message, or reads somebody's calendar at its secret address: the address is the secret, so that nobody else's browser can be made to send
     * anything there, and no page is to learn it or to be found by it.
     */
    @Bean
    @Order(1)
    SecurityFilterChain answerLinks(HttpSecurity http, ApiLimits limits) {
        return withoutSession(http.securityMatcher("/a/**", "/c/**"))
                .headers(headers -> headers.addHeaderWriter(
                        new StaticHeadersWriter("X-Robots-Tag", "noindex, nofollow, noarchive")))
                .addFilterBefore(new LinkDoor(limits), UsernamePasswordAuthenticationFilter.class)
                .build();
    }

    /** Nothing is kept of whoever asks, so that there is nothing to forge; and nothing that is answered may run. */
    private static HttpSecurity withoutSession(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(NOTHING))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)));
    }

    /** People: Vaadin's views, each of which says who may enter. */
    @Bean
    @Order(2)
    SecurityFilterChain people(
            HttpSecurity http,
            SignInLimits limits,
            KnownDevices devices,
            SignInLog log,
            Sessions sessions,
            OpenSessions open,
            SessionsHere here,
            SecondStep secondStep,
            AuthenticationManager passwords,
            Present present,
            AccessPolicy policy,
            SecurityContextHolderStrategy acting) {
        SignInDoor door = new SignInDoor(limits, devices, log, sessions, secondStep, acting);
        return http.authenticationManager(passwords)
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers("/" + SignInLinks.path(), "/assets/**", "/map/**")
                                .permitAll())
                .headers(headers -> PageHeaders.forPeople(headers, () -> writesInCases(present.actor(), policy)))
                // An address that leads nowhere is answered by Vaadin: there is nothing there, not "sign in first".
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView("/" + SignInLinks.path(), "/")
                                .defaultSuccessUrl("/" + SignInLinks.FIRST_PAGE)
                                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::permitAll))
                // Whoever signs in where somebody else was signed in gets nothing of theirs: neither pages nor what was
                // typed.
                .sessionManagement(each -> each.sessionFixation(SessionFixationConfigurer::newSession))
                // Also by a link: the cookie is sent from our own pages only.
                .logout(leaving -> leaving.logoutRequestMatcher(
                        PathPatternRequestMatcher.withDefaults().matcher("/" + SignInLinks.signOut())))
                .formLogin(form -> form.failureHandler(door))
                .addFilterAfter(new SignInToken(), CsrfFilter.class)
                .addFilterBefore(door, UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new SessionFilter(sessions, open, here, acting), AnonymousAuthenticationFilter.class)
                .build();
    }

    /** Whether somebody holds a role that puts something into cases, be it with a photo. */
    private static boolean writesInCases(Actor actor, AccessPolicy policy) {
        return actor.roles().stream()
                .anyMatch(role -> !policy.through(role, Operation.WRITE).isEmpty());
    }
}
