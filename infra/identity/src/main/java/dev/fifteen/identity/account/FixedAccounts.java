package dev.fifteen.identity.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Whom the settings name: programs, and people who can sign in before anybody was invited. */
@ConfigurationProperties("fifteen.identity")
public record FixedAccounts(
        @DefaultValue Map<String, Client> clients,
        @DefaultValue Map<String, User> users) {

    public FixedAccounts {
        clients.forEach(requires("clients", (id, client) -> {
            if (client.secret().isBlank()) {
                throw new IllegalArgumentException("secret is empty");
            }
            client.standing();
        }));
        users.forEach(requires("users", (id, user) -> user.standing()));
    }

    /** What may be said of a client that acts for itself; empty for one that is not known. */
    public Optional<Standing> ofClient(String id) {
        return Optional.ofNullable(clients.get(id)).map(Client::standing);
    }

    /** A person of this user name, if there is one. */
    Optional<Holder> holder(String userName) {
        return Optional.ofNullable(users.get(userName)).map(user -> user.holder(userName));
    }

    /** All people, by user name. */
    List<Holder> holders() {
        return users.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(user -> user.getValue().holder(user.getKey()))
                .toList();
    }

    /** Every address a browser may be sent back to after sign-in. */
    public List<String> redirectUris() {
        return clients.values().stream()
                .map(Client::redirectUris)
                .flatMap(Collection::stream)
                .toList();
    }

    private static <T> BiConsumer<String, T> requires(String kind, BiConsumer<String, T> check) {
        return (id, account) -> {
            try {
                check.accept(id, account);
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException(
                        "fifteen.identity.%s.%s: %s".formatted(kind, id, wrong.getMessage()), wrong);
            }
        };
    }
}
