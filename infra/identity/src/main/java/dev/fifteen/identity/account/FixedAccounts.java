package dev.fifteen.identity.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Everyone whom this server knows. There is nobody else: no account is made but by settings. */
@ConfigurationProperties("fifteen.identity")
public record Accounts(
        @DefaultValue Map<String, Client> clients,
        @DefaultValue Map<String, User> users) {

    public Accounts {
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

    /** What may be said of a person; empty for one who is not, or no longer, known. */
    public Optional<Standing> ofUser(String userName) {
        return Optional.ofNullable(users.get(userName)).map(User::standing);
    }

    /** How to greet a person; empty for one who is not known. */
    public Optional<String> nameOf(String userName) {
        return Optional.ofNullable(users.get(userName)).map(User::name);
    }

    /** The Argon2id hash of a person's password; empty for one who is not known. */
    public Optional<String> passwordHashOf(String userName) {
        return Optional.ofNullable(users.get(userName)).map(User::password);
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
