package dev.fifteen.booking.lostlink;

import dev.fifteen.booking.fairness.NetworkAddress;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a network that has opened many doors in vain wait before each further one. The answers stay what they are: who waits learns
 * nothing either.
 */
@Component
class Guessing extends OncePerRequestFilter {

    private static final int FREE_MISSES_A_MINUTE = 100;
    private static final Duration WAIT = Duration.ofSeconds(1);

    private final Map<NetworkAddress, Integer> misses = new ConcurrentHashMap<>();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/consultations/")
                && !request.getRequestURI().startsWith("/api/waiting-list/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var network = NetworkAddress.of(request);
        if (misses.getOrDefault(network, 0) > FREE_MISSES_A_MINUTE) {
            await();
        }
        chain.doFilter(request, response);
        if (response.getStatus() == HttpStatus.NOT_FOUND.value()) {
            misses.merge(network, 1, Integer::sum);
        }
    }

    private static void await() {
        try {
            Thread.sleep(WAIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Scheduled(fixedRateString = "PT1M")
    void forget() {
        misses.clear();
    }
}
