package dev.fifteen.identity.account;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/** Shows the clients to the authorization server. */
@Configuration(proxyBeanMethods = false)
class AccountConfiguration {

    // The only encoder among the beans: the authorization server takes it for clients. Passwords have their
    // own.
    @Bean
    ClientSecrets clientSecrets() {
        return new ClientSecrets();
    }

    @Bean
    RegisteredClientRepository registeredClients(FixedAccounts accounts, ClientSecrets secrets, Lifetimes lifetimes) {
        return new InMemoryRegisteredClientRepository(accounts.clients().entrySet().stream()
                .map(client -> client.getValue().register(client.getKey(), secrets, lifetimes))
                .toArray(RegisteredClient[]::new));
    }
}
