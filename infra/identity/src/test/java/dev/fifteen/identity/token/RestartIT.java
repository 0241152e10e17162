package dev.fifteen.identity.token;

import static dev.fifteen.identity.RunningIdentity.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fifteen.identity.RunningIdentity;
import dev.fifteen.identity.signin.GatewayVisit;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartIT {

    @Test
    void tokenOfBeforeIsGoodAfterARestart(@TempDir Path folder) {
        var keyFile = "fifteen.identity.key-file=" + folder.resolve("key.pem");
        int port;
        String token;
        String keys;
        try (var before = RunningIdentity.local(keyFile)) {
            port = before.port();
            keys = before.get("/oauth2/jwks").body();
            token = json(before.askForToken("demo-staff", "demo-staff", Map.of("grant_type", "client_credentials")))
                    .get("access_token")
                    .asString();
        }
        try (var after = RunningIdentity.start(port, "local", keyFile)) {
            assertThat(after.get("/oauth2/jwks").body()).isEqualTo(keys);
            assertThat(after.verified(token).getSubject()).isEqualTo("demo-staff");
        }
    }

    @Test
    void pageThatWasOpenDuringARestartStillWorks(@TempDir Path folder) {
        var keyFile = "fifteen.identity.key-file=" + folder.resolve("key.pem");
        var before = RunningIdentity.local(keyFile);
        var page = GatewayVisit.openPage(before);
        before.close();

        try (var after = RunningIdentity.start(before.port(), "local", keyFile)) {
            after.sameVisitorAs(before);

            assertThat(GatewayVisit.submit(after, page, "staff", "staff"))
                    .startsWith("http://localhost:8080/login/oauth2/code/fifteen?code=");
        }
    }
}
