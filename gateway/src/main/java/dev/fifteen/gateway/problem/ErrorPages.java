package dev.fifteen.gateway.problem;

import dev.fifteen.gateway.page.ContentSecurityPolicy;
import dev.fifteen.gateway.page.Page;
import dev.fifteen.gateway.page.Pages;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Renders every error of the door: a page where a browser navigates, a problem document everywhere else. */
@Controller
class ErrorPages implements ErrorController {

    private final Pages pages;
    private final ContentSecurityPolicy policy;

    ErrorPages(Pages pages, ContentSecurityPolicy policy) {
        this.pages = pages;
        this.policy = policy;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    ResponseEntity<?> error(HttpServletRequest request, HttpServletResponse response) {
        Refusal refusal = Optional.ofNullable(Refusal.sentWith(request)).orElseGet(() -> Refusal.of(status(request)));
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(refusal.status())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (refusal.retryAfter() != null) {
            answer.header(
                    HttpHeaders.RETRY_AFTER, Long.toString(refusal.retryAfter().toSeconds()));
        }
        if (wantsPage(request)) {
            // The entrance took an address of the API for an answer that is never rendered.
            response.setHeader("Content-Security-Policy", policy.value());
            return answer.contentType(Page.TYPE)
                    .body(pages.forError(refusal.status()).content());
        }
        return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDocument.of(refusal, response.getHeader("X-Correlation-Id")));
    }

    private static HttpStatus status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? Optional.ofNullable(HttpStatus.resolve(code)).orElse(HttpStatus.INTERNAL_SERVER_ERROR)
                : HttpStatus.NOT_FOUND;
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }
}
