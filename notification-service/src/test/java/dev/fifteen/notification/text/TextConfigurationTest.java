package dev.fifteen.notification.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class TextConfigurationTest {

    private final ApplicationContextRunner service =
            new ApplicationContextRunner().withUserConfiguration(TextConfiguration.class);

    @Test
    void sendsNoTextsUntilToldWhoSendsThem() {
        service.run(started -> assertThat(started).hasNotFailed().doesNotHaveBean(TextGateway.class));
        service.withPropertyValues("fifteen.sms.url=", "fifteen.sms.body=nonsense")
                .run(started -> assertThat(started).hasNotFailed().doesNotHaveBean(TextGateway.class));
    }

    @Test
    void needsNoMoreThanAnAddress() {
        service.withPropertyValues("fifteen.sms.url=https://sms.example/send").run(started -> {
            assertThat(started).hasSingleBean(TextGateway.class);
            assertThat(started.getBean(SmsSettings.class).accepted()).containsExactly(200, 201, 202, 204);
        });
    }

    @Test
    void takesAForm() {
        service.withPropertyValues(
                        "fifteen.sms.url=https://sms.example/send",
                        "fifteen.sms.content-type=application/x-www-form-urlencoded",
                        "fifteen.sms.body=To={to}&Body={text}",
                        "fifteen.sms.headers.Authorization=Basic c3Nz",
                        "fifteen.sms.accepted=201")
                .run(started -> {
                    assertThat(started).hasSingleBean(TextGateway.class);
                    assertThat(started.getBean(SmsSettings.class).headers())
                            .containsEntry("Authorization", "Basic c3Nz");
                    assertThat(started.getBean(SmsSettings.class).accepted()).containsExactly(201);
                });
    }

    @Test
    void doesNotStartWithATemplateThatIsWrong() {
        service.withPropertyValues("fifteen.sms.url=https://sms.example/send", "fifteen.sms.body={\"to\": {to}}")
                .run(started -> assertThat(started)
                        .getFailure()
                        .rootCause()
                        .hasMessageStartingWith("fifteen.sms.body is not JSON with its places in strings"));
    }
}
