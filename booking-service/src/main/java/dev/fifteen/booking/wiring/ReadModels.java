package dev.fifteen.booking.wiring;

import dev.fifteen.platform.replay.ReadModel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What can be made anew from the events. Claims, suppressions, links and the vault cannot: they keep what is in no event, or outlive
 * what they are made of. The directory and acknowledgements are made of what others said.
 */
@Configuration(proxyBeanMethods = false)
class ReadModels {

    @Bean
    ReadModel agenda() {
        return new ReadModel("agenda", "status_page", "status_change");
    }

    @Bean
    ReadModel waitingList() {
        return new ReadModel("waiting-list", "waiting_place", "past_offer");
    }

    @Bean
    ReadModel erasure() {
        return new ReadModel("erasure", "erasure");
    }
}
