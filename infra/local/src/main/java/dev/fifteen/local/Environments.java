package dev.fifteen.local;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What each service is told about the stack around it, all of it by environment variables. */
final class Environments {

    private final Settings settings;
    private final Folder folder;
    private final Stores stores;
    private final Secrets secrets;

    Environments(Settings settings, Folder folder, Stores stores) {
        this.settings = settings;
        this.folder = folder;
        this.stores = stores;
        this.secrets = new Secrets(folder.secrets());
    }

    Map<String, String> of(Service service, int port) {
        var environment = new TreeMap<String, String>();
        environment.put("SERVER_PORT", Integer.toString(port));
        environment.put("SERVER_ADDRESS", settings.address());
        environment.put("FIFTEEN_CLOCK_FILE", folder.clock().toString());
        environment.put("SPRING_LIFECYCLE_TIMEOUT_PER_SHUTDOWN_PHASE", "3s");
        // glibc keeps an arena per thread, which costs more memory than it saves time here.
        environment.put("MALLOC_ARENA_MAX", "2");
        environment.putAll(addresses());
        environment.putAll(stores(service));
        environment.putAll(secrets(service));
        environment.putAll(settings.environment());
        return environment;
    }

    private Map<String, String> addresses() {
        var addresses = new HashMap<String, String>();
        for (var service : Service.values()) {
            addresses.put(
                    "FIFTEEN_SERVICES_" + service.name(),
                    settings.addressOf(service.endpoint()).toString());
        }
        addresses.put(
                "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI",
                settings.addressOf(Endpoint.IDENTITY).toString());
        addresses.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", stores.bootstrapServers());
        addresses.put("SPRING_MAIL_HOST", settings.mailServer().getHostString());
        addresses.put("SPRING_MAIL_PORT", Integer.toString(settings.mailServer().getPort()));
        addresses.put(
                "FIFTEEN_SMS_URL",
                settings.addressOf(Endpoint.MAILBOX).resolve("/api/texts").toString());
        return addresses;
    }

    private Map<String, String> stores(Service service) {
        return service.database()
                .map(stores::database)
                .map(database -> Map.of(
                        "SPRING_DATASOURCE_URL", database.url(),
                        "SPRING_DATASOURCE_USERNAME", database.user(),
                        "SPRING_DATASOURCE_PASSWORD", database.password()))
                .orElse(Map.of());
    }

    private Map<String, String> secrets(Service service) {
        return switch (service) {
            case IDENTITY ->
                Map.of(
                        "SPRING_PROFILES_ACTIVE", "local",
                        "FIFTEEN_IDENTITY_KEY_FILE", secrets.identityKey().toString(),
                        "FIFTEEN_IDENTITY_CLIENTS_GATEWAY_SECRET", secrets.ofClient("gateway"),
                        "FIFTEEN_IDENTITY_CLIENTS_NOTIFICATION_SECRET", secrets.ofClient("notification"),
                        "FIFTEEN_DEMO_THERAPIST", DemoPractice.FIRST.id(),
                        "FIFTEEN_DEMO_THERAPIST_2", DemoPractice.SECOND.id());
            case GATEWAY -> Map.of("FIFTEEN_SIGNIN_CLIENTSECRET", secrets.ofClient("gateway"));
            case NOTIFICATION ->
                Map.of(
                        "SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_FIFTEEN_CLIENTSECRET",
                        secrets.ofClient("notification"),
                        "FIFTEEN_VAULT_MASTER_KEY_FILE",
                        secrets.webhooksMasterKey().toString());
            case BOOKING ->
                Map.of("FIFTEEN_VAULT_MASTER_KEY_FILE", secrets.vaultMasterKey().toString());
            case AVAILABILITY ->
                Map.of("FIFTEEN_VAULT_MASTER_KEY_FILE", secrets.feedsMasterKey().toString());
            case JOURNAL -> Map.of();
        };
    }
}
