package dev.fifteen.local.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import dev.fifteen.local.web.Json;
import dev.fifteen.local.web.LocalServer;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MailboxIT {

    Mailbox mailbox;
    SmtpServer smtp;
    LocalServer pages;

    @BeforeEach
    void start() {
        mailbox = new Mailbox(Clock.systemUTC());
        smtp = SmtpServer.start(mailbox, "127.0.0.1", 0);
        pages = MailboxPages.start(mailbox, "127.0.0.1", 0);
    }

    @AfterEach
    void end() {
        smtp.close();
        pages.close();
    }

    @Test
    void showsWhatWasSentAndToWhomReally() throws Exception {
        send(mail("First", "visible@example.org"), "visible@example.org", "hidden@example.org");
        send(mail("Second", "visible@example.org"), "visible@example.org");

        var mails = messages("");
        assertThat(mails.findValuesAsString("subject")).containsExactly("Second", "First");
        var first = mails.get(1);
        assertThat(first.path("to").valueStream().map(JsonNode::asString)).containsExactly("visible@example.org");
        assertThat(first.path("envelopeTo").valueStream().map(JsonNode::asString))
                .containsExactly("hidden@example.org", "visible@example.org");
        assertThat(first.path("text").asString()).isEqualTo("שלום");
        assertThat(first.path("raw").asString()).contains("Subject: First");
        assertThat(Instant.parse(first.path("date").asString())).isNotNull();
        assertThat(get("/api/messages/" + first.path("id").asString()).body()).contains("First");
    }

    @Test
    void findsTheMailsOfOne() throws Exception {
        send(mail("Hers", "ada@example.org"), "ada@example.org");
        send(mail("His", "bob@example.org"), "bob@example.org");

        assertThat(messages("?to=ada%40example.org").findValuesAsString("subject"))
                .containsExactly("Hers");
        assertThat(messages("?limit=1").findValuesAsString("subject")).containsExactly("His");
    }

    @Test
    void forgetsOnRequest() throws Exception {
        send(mail("Gone", "ada@example.org"), "ada@example.org");

        assertThat(call("DELETE", "/api/messages").statusCode()).isEqualTo(204);
        assertThat(messages("")).isEmpty();
    }

    @Test
    void takesTextsAndShowsThem() throws Exception {
        assertThat(text("{\"to\":\"+12133734253\",\"text\":\"שלום \\\"x\\\"\",\"id\":\"1\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(text("{\"to\":\"+972502345678\",\"text\":\"Hello\",\"id\":\"2\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(text("{\"to\":\"+972502345678\"}").statusCode()).isEqualTo(400);
        assertThat(text("Hello").statusCode()).isEqualTo(400);

        var texts = Json.MAPPER.readTree(get("/api/texts").body());
        assertThat(texts.findValuesAsString("id")).containsExactly("2", "1");
        assertThat(texts.get(1).path("text").asString()).isEqualTo("שלום \"x\"");
        assertThat(texts.get(1).path("received").asString()).isNotBlank();
        assertThat(Json.MAPPER
                        .readTree(get("/api/texts?to=%2B12133734253").body())
                        .findValuesAsString("id"))
                .containsExactly("1");
        assertThat(call("DELETE", "/api/texts").statusCode()).isEqualTo(204);
        assertThat(mailbox.texts()).isEmpty();
    }

    @Test
    void refusesMailWhileItIsAwayAndKeepsWhatCame() throws Exception {
        send(mail("Before", "ada@example.org"), "ada@example.org");
        var port = smtp.port();
        smtp.close();

        assertThatException().isThrownBy(() -> send(mail("Lost", "ada@example.org"), "ada@example.org"));

        smtp = SmtpServer.start(mailbox, "127.0.0.1", port);
        send(mail("After", "ada@example.org"), "ada@example.org");
        assertThat(messages("").findValuesAsString("subject")).containsExactly("After", "Before");
    }

    @Test
    void takesManyMailsInAShortTime() throws Exception {
        var began = System.nanoTime();
        try (var transport = session().getTransport("smtp")) {
            transport.connect();
            for (var i = 0; i < 400; i++) {
                var message = mail("Mail " + i, "ada@example.org");
                message.saveChanges();
                transport.sendMessage(message, message.getAllRecipients());
            }
        }
        assertThat(mailbox.mails()).hasSize(400);
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .as("400 mails, also on a busy machine")
                .isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void hasAPageThatNamesNoOtherHost() throws Exception {
        for (var path : new String[] {"/", "/mailbox.js", "/mailbox.css"}) {
            var answer = get(path);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).doesNotContain("http://").doesNotContain("https://");
            assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        }
        assertThat(get("/nothing").statusCode()).isEqualTo(404);
    }

    private Session session() {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(smtp.port()));
        return Session.getInstance(properties);
    }

    private MimeMessage mail(String subject, String to) throws MessagingException {
        var message = new MimeMessage(session());
        message.setFrom("practice@example.org");
        message.setRecipients(RecipientType.TO, to);
        message.setSubject(subject);
        message.setSentDate(new java.util.Date());
        message.setText("שלום", "UTF-8");
        return message;
    }

    private static void send(MimeMessage message, String... recipients) throws MessagingException {
        var addresses = new InternetAddress[recipients.length];
        for (var i = 0; i < recipients.length; i++) {
            addresses[i] = new InternetAddress(recipients[i]);
        }
        Transport.send(message, addresses);
    }

    private JsonNode messages(String query) throws IOException, InterruptedException {
        return Json.MAPPER.readTree(get("/api/messages" + query).body());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return call("GET", path);
    }

    private HttpResponse<String> text(String json) throws IOException, InterruptedException {
        return call("POST", "/api/texts", json);
    }

    private HttpResponse<String> call(String method, String path) throws IOException, InterruptedException {
        return call(method, path, "");
    }

    private HttpResponse<String> call(String method, String path, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + pages.port() + path))
                .method(method, BodyPublishers.ofString(body))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString());
        }
    }
}
