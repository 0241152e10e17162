package dev.fifteen.notification.wiring;

import dev.fifteen.notification.message.Correspondent;
import dev.fifteen.notification.message.Sender;
import dev.fifteen.notification.post.MailSettings;
import dev.fifteen.notification.telling.ReminderSettings;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MailSettings.class, ReminderSettings.class})
class Wiring {

    @Bean
    Correspondent correspondent(MailSettings mail, @Value("${fifteen.wording.folder:}") String folder) {
        var sender = new Sender(mail.from(), mail.domain());
        return folder.isBlank() ? new Correspondent(sender) : new Correspondent(sender, Path.of(folder));
    }
}
