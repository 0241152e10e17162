package dev.fifteen.gateway.session;

import dev.fifteen.gateway.problem.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/** Sign-in by OpenID Connect. Whether a person may do what they ask is for each service to say, by the token relayed. */
@Configuration(proxyBeanMethods = false)
class SignIn {

    private static final String START = "/oauth2/authorization/" + Provider.REGISTRATION;

    @Bean
    @Order(1)
    SecurityFilterChain withoutSession() {
        return new DefaultSecurityFilterChain(new WithoutSession());
    }

    @Bean
    @Order(2)
    SecurityFilterChain withSession(HttpSecurity http, SignInSettings settings, SignOut signOut) {
        SavedRequestAwareAuthenticationSuccessHandler back = new SavedRequestAwareAuthenticationSuccessHandler();
        back.setDefaultTargetUrl("/journal");
        return http.authorizeHttpRequests(paths -> paths.requestMatchers("/journal", "/calendar", "/people")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .oauth2Login(login -> login.loginPage(START)
                        .successHandler((request, response, user) -> {
                            // Until here the session was a stranger's and short.
                            request.getSession()
                                    .setMaxInactiveInterval(
                                            Math.toIntExact(settings.session().toSeconds()));
                            back.onAuthenticationSuccess(request, response, user);
                        })
                        .failureHandler((request, response, failure) ->
                                Refusal.signInFailed().send(request, response)))
                .logout(logout -> logout.addLogoutHandler(signOut).logoutSuccessHandler(signOut))
                .csrf(csrf -> csrf.csrfTokenRepository(new HttpSessionCsrfTokenRepository()))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(START))
                                .accessDeniedHandler((request, response, denied) ->
                                        Refusal.csrf().send(request, response)))
                .headers(HeadersConfigurer::disable)
                .build();
    }
}
