package dev.fifteen.gateway.page;

import static org.springframework.http.CacheControl.maxAge;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Addresses of the pages and of what they are made of. */
@Configuration(proxyBeanMethods = false)
class PageRoutes implements WebMvcConfigurer {

    private static final CacheControl FOR_EVER =
            maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Assets assets;

    PageRoutes(Assets assets) {
        this.assets = assets;
    }

    @Bean
    RouterFunction<ServerResponse> pageRouter(Pages pages) {
        return RouterFunctions.route()
                .GET("/", serve(pages.booking()))
                .GET("/c", serve(pages.manage()))
                .GET("/waiting", serve(pages.waiting()))
                .GET("/reminders/stop/{token}", serve(pages.stopReminders()))
                .GET("/calendar", serve(pages.calendar()))
                .GET("/journal", serve(pages.journal()))
                .GET("/people", serve(pages.people()))
                .GET("/api/docs", serve(pages.docs()))
                .build();
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(assets.base() + "/**")
                .addResourceLocations("classpath:/app/")
                .setCacheControl(FOR_EVER);
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(FOR_EVER);
        registry.addResourceHandler("/robots.txt", "/favicon.ico")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(maxAge(Duration.ofDays(1)));
    }

    private static HandlerFunction<ServerResponse> serve(Page page) {
        return request -> request.checkNotModified(page.etag())
                .orElseGet(() -> ServerResponse.ok()
                        .contentType(Page.TYPE)
                        .cacheControl(CacheControl.noCache())
                        .eTag(page.etag())
                        .body(page.content()));
    }
}
