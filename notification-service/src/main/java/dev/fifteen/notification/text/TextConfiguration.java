package dev.fifteen.notification.text;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Texts, where the practice has said who sends them. */
@Configuration(proxyBeanMethods = false)
@Conditional(TextConfiguration.GatewayIsNamed.class)
@EnableConfigurationProperties(SmsSettings.class)
class TextConfiguration {

    @Bean
    TextGateway textGateway(SmsSettings settings) {
        return new HttpTextGateway(settings);
    }

    static final class GatewayIsNamed implements Condition {

        /** An empty address is none: so variables are left out in a compose file. */
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return StringUtils.hasText(context.getEnvironment().getProperty("fifteen.sms.url"));
        }
    }
}
