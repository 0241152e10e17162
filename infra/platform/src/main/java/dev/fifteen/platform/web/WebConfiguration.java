package dev.fifteen.platform.web;

import static tools.jackson.databind.cfg.CoercionAction.Fail;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.HandlerExceptionResolver;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** The manners of every HTTP endpoint. */
@AutoConfiguration(after = JdbcClientAutoConfiguration.class)
@Import(Problems.class)
public class WebConfiguration {

    /** After the security filters, which say who calls. */
    private static final int AFTER_SECURITY = Ordered.LOWEST_PRECEDENCE - 100;

    @Bean
    FilterRegistrationBean<RequestCorrelation> requestCorrelation() {
        var filter = new FilterRegistrationBean<>(new RequestCorrelation());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    IdempotentRequests idempotentRequests(JdbcClient jdbc, Clock clock) {
        return new IdempotentRequests(jdbc, clock);
    }

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotency(
            IdempotentRequests requests,
            JsonMapper json,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver faults) {
        var filter = new FilterRegistrationBean<>(new IdempotencyFilter(requests, json, faults));
        filter.setOrder(AFTER_SECURITY);
        return filter;
    }

    /** Forgets answers of yesterday, where the service has timers. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(Task.class)
    static class Forgetting {

        @Bean
        Task<?> forgetOldAnswers(IdempotentRequests requests) {
            return Tasks.recurring("forget-old-answers", FixedDelay.ofHours(1))
                    .execute((task, context) -> requests.forgetOld());
        }
    }

    @Bean
    JsonMapperBuilderCustomizer refuseUnknownFieldsAndWrongTypes() {
        return json -> json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> text.setCoercion(CoercionInputShape.Integer, Fail)
                                .setCoercion(CoercionInputShape.Float, Fail)
                                .setCoercion(CoercionInputShape.Boolean, Fail));
    }
}
