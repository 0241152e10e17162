package dev.fifteen.availability.feed.out;

import dev.fifteen.platform.replay.ReadModel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How often calls have moved can be counted anew from the events. */
@Configuration(proxyBeanMethods = false)
class RevisionModel {

    @Bean
    ReadModel calendarRevisions() {
        return new ReadModel("calendar-revisions", "calendar_revision");
    }
}
