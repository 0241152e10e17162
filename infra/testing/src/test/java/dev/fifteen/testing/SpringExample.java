package dev.fifteen.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

@SpringBootTest(classes = SpringExample.Application.class)
@RealServers
class SpringExample {

    static final Set<ConfigurableApplicationContext> seen = ConcurrentHashMap.newKeySet();

    @Test
    void findsTheSettings(@Autowired ConfigurableApplicationContext context, Database database, Broker broker) {
        seen.add(context);
        var settings = context.getEnvironment();
        assertThat(settings.getProperty("spring.datasource.url")).isEqualTo(database.url());
        assertThat(settings.getProperty("spring.datasource.username")).isEqualTo(database.user());
        assertThat(settings.getProperty("spring.datasource.password")).isEqualTo(database.password());
        assertThat(settings.getProperty("spring.kafka.bootstrap-servers")).isEqualTo(broker.bootstrapServers());
    }

    @Nested
    class InANestedClass {

        @Test
        void sharesTheContext(@Autowired ConfigurableApplicationContext context) {
            seen.add(context);
            assertThat(context.isActive()).isTrue();
        }
    }

    @SpringBootTest(classes = SpringExample.Application.class)
    static class WithoutServers {

        @Test
        void findsNoSettings(@Autowired ConfigurableApplicationContext context) {
            assertThat(context.getEnvironment().getProperty("spring.datasource.url"))
                    .isNull();
        }
    }

    @Configuration
    static class Application {}
}
