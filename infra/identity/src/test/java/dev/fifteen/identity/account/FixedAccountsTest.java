package dev.fifteen.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FixedAccountsTest {

    static final String HASH = "$argon2id$v=19$m=16384,t=2,p=1$c2FsdHNhbHQ$aGFzaA";

    @Test
    void clientNeedsASecret() {
        assertThatThrownBy(() -> new FixedAccounts(Map.of("gateway", client(" ", null)), Map.of()))
                .hasMessage("fifteen.identity.clients.gateway: secret is empty");
    }

    @Test
    void onlyATherapistHasACalendar() {
        assertThatThrownBy(() -> new FixedAccounts(Map.of("report", client("secret", UUID.randomUUID())), Map.of()))
                .hasMessageStartingWith("fifteen.identity.clients.report: therapist-id");
    }

    @Test
    void passwordInClearIsRefused() {
        assertThatThrownBy(() -> new User("staff", "Staff", List.of(Role.STAFF), null))
                .hasMessageContaining("Argon2id");
    }

    @Test
    void printsNeitherSecretNorHash() {
        var accounts = new FixedAccounts(
                Map.of("report", client("s3cret", null)),
                Map.of("staff", new User(HASH, "Ada Example", List.of(Role.STAFF), null)));

        assertThat(accounts.toString()).doesNotContain("s3cret", "argon2", "Ada");
    }

    private static Client client(String secret, @Nullable UUID therapist) {
        return new Client(secret, List.of(Role.SERVICE), therapist, List.of(), List.of());
    }
}
