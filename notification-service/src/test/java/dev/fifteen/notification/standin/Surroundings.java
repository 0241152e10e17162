package dev.fifteen.notification.standin;

import org.springframework.test.context.DynamicPropertyRegistry;

/** Tells the service where all that it depends on is. */
public final class Surroundings {

    private Surroundings() {}

    public static void are(DynamicPropertyRegistry settings, MailServer mail, OtherServices others) {
        settings.add("FIFTEEN_SMTP_HOST", () -> "localhost");
        settings.add("FIFTEEN_SMTP_PORT", mail::port);
        settings.add("fifteen.services.booking", others::address);
        settings.add("fifteen.services.availability", others::address);
        settings.add(
                "spring.security.oauth2.client.provider.identity.token-uri", () -> others.address() + "/oauth2/token");
        settings.add("fifteen.vault.master-key", () -> "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
        settings.add("fifteen.public-url", () -> "https://fifteen.example");
        settings.add("fifteen.mail.from", () -> "calls@harbour.example");
        settings.add("fifteen.mail.domain", () -> "harbour.example");
    }
}
