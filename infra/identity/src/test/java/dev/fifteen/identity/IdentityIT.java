package dev.fifteen.identity;

import static dev.fifteen.identity.RunningIdentity.json;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class IdentityIT {

    static RunningIdentity identity;

    @BeforeAll
    static void start() {
        identity = RunningIdentity.local();
    }

    @AfterAll
    static void stop() {
        identity.close();
    }

    @Test
    void describesItselfByOpenIdDiscovery() {
        var discovery = json(identity.get("/.well-known/openid-configuration"));

        assertThat(discovery.get("issuer").asString()).isEqualTo(identity.issuer());
        assertThat(discovery.get("authorization_endpoint").asString())
                .isEqualTo(identity.issuer() + "/oauth2/authorize");
        assertThat(discovery.get("token_endpoint").asString()).isEqualTo(identity.issuer() + "/oauth2/token");
        assertThat(discovery.get("jwks_uri").asString()).isEqualTo(identity.issuer() + "/oauth2/jwks");
        assertThat(discovery.get("code_challenge_methods_supported").toString()).isEqualTo("[\"S256\"]");
        assertThat(discovery.get("id_token_signing_alg_values_supported").toString())
                .isEqualTo("[\"RS256\"]");
    }

    @Test
    void publishesThePublicHalfOfItsKeyOnly() {
        var key = json(identity.get("/oauth2/jwks")).get("keys").get(0);

        assertThat(key.propertyNames()).containsExactlyInAnyOrder("kty", "e", "use", "kid", "alg", "n");
        assertThat(key.get("alg").asString()).isEqualTo("RS256");
    }

    @Test
    void saysThatItLivesAndIsReady() {
        assertThat(json(identity.get("/actuator/health/liveness")).get("status").asString())
                .isEqualTo("UP");
        assertThat(json(identity.get("/actuator/health/readiness"))
                        .get("status")
                        .asString())
                .isEqualTo("UP");
        assertThat(identity.get("/actuator/prometheus").body()).contains("jvm_memory_used_bytes");
    }

    @Test
    void opensNoOtherDoorOfTheActuator() {
        assertThat(identity.get("/actuator/env").statusCode()).isNotEqualTo(200);
        assertThat(identity.get("/actuator/heapdump").statusCode()).isNotEqualTo(200);
    }
}
