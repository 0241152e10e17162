package dev.fifteen.identity.signin;

import dev.fifteen.identity.account.FixedAccounts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** What people see in a browser. All else but the protocol is the platform's: the API, and health. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    // A cookie and not the session: who has not signed in costs no memory, and the way back outlives a restart.
    @Bean
    RequestCache wayBack() {
        var cache = new CookieRequestCache();
        cache.setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
        return cache;
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            PasswordCheck passwords,
            FixedAccounts accounts,
            @Value("${fifteen.services.gateway}") String home) {
        http.securityMatcher("/sign-in", "/sign-in.css", "/invitation/**", "/favicon.ico");
        http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        http.authenticationProvider(passwords);
        http.formLogin(form -> form.loginPage("/sign-in")
                .defaultSuccessUrl(home)
                .failureHandler(SignInConfiguration::refuse)
                .permitAll());
        http.logout(AbstractHttpConfigurer::disable);
        // Whoever posts to an invitation has to know its secret.
        http.csrf(csrf -> csrf.csrfTokenRepository(csrfCookie()).ignoringRequestMatchers("/invitation/**"));
        http.exceptionHandling(handling -> handling.accessDeniedHandler(SignInConfiguration::deny));
        http.headers(headers -> headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .contentSecurityPolicy(csp -> csp.policyDirectives(policy(accounts))));
        return http.build();
    }

    // Named for us: cookies know no port, and on localhost the gateway has its own.
    private static CookieCsrfTokenRepository csrfCookie() {
        var repository = new CookieCsrfTokenRepository();
        repository.setCookieName("fifteen-identity-csrf");
        repository.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return repository;
    }

    // Browsers hold form-action against every redirect that follows the form, so the clients' origins are in it.
    private static String policy(FixedAccounts accounts) {
        var targets = Stream.concat(
                        Stream.of("'self'"), accounts.redirectUris().stream().map(SignInConfiguration::origin))
                .distinct()
                .collect(Collectors.joining(" "));
        return "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'; form-action "
                + targets;
    }

    private static String origin(String address) {
        var uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        response.sendRedirect("/sign-in?notice=" + (reason instanceof LockedException ? "later" : "failed"));
    }

    private static void deny(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        if (reason instanceof CsrfException && "/sign-in".equals(request.getServletPath())) {
            response.sendRedirect("/sign-in?notice=again");
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }
}
