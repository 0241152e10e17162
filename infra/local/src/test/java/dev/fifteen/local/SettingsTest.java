package dev.fifteen.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    Path root;

    @Test
    void keepTheDataInTheCheckout() {
        assertThat(Settings.from(Map.of(), root).folder()).isEqualTo(root.resolve(".fifteen"));
    }

    @Test
    void takeAnotherFolderAndAnotherTime() {
        var settings =
                Settings.from(Map.of("FIFTEEN_DATA", "elsewhere", "FIFTEEN_CLOCK", "2027-03-01T08:00:00Z"), root);

        assertThat(settings.folder()).isEqualTo(root.resolve("elsewhere"));
        assertThat(settings.startsAt()).contains(Instant.parse("2027-03-01T08:00:00Z"));
    }

    @Test
    void refuseATimeThatIsNone() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> Settings.from(Map.of("FIFTEEN_CLOCK", "tomorrow"), root))
                .withMessageContaining("FIFTEEN_CLOCK=tomorrow");
    }

    @Test
    void sendMailToTheMailboxUnlessAnotherServerIsNamed() {
        var own =
                Settings.from(Map.of("FIFTEEN_MAILBOX_SMTP_PORT", "2525"), root).mailServer();
        var other = Settings.from(Map.of("FIFTEEN_SMTP_HOST", "mail.example", "FIFTEEN_SMTP_PORT", "25"), root)
                .mailServer();

        assertThat(own).hasToString("127.0.0.1/<unresolved>:2525");
        assertThat(other).hasToString("mail.example/<unresolved>:25");
    }

    @Test
    void sendTextsToTheMailboxUnlessAnotherGatewayIsNamed() {
        var folder = new Folder(root.resolve("texts"));
        var own = Settings.from(Map.of("FIFTEEN_MAILBOX_PORT", "8125"), root);
        var other = Settings.from(Map.of("FIFTEEN_SMS_URL", "https://sms.example/send"), root);

        assertThat(new Environments(own, folder, Stores.of(own)).of(Service.NOTIFICATION, 1))
                .containsEntry("FIFTEEN_SMS_URL", "http://localhost:8125/api/texts");
        assertThat(new Environments(other, folder, Stores.of(other)).of(Service.NOTIFICATION, 1))
                .containsEntry("FIFTEEN_SMS_URL", "https://sms.example/send");
    }

    @Test
    void keepTheFreePortsThatAFolderBeganWith() {
        var first = Settings.isolated(root, root.resolve("data")).ports();

        assertThat(Settings.isolated(root, root.resolve("data")).ports()).isEqualTo(first);
    }
}
