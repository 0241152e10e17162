package dev.fifteen.notification.post;

import java.util.Properties;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.util.StringUtils;

/** How a connection to a mail server is made safe (RFC 8314). Where it is, the server's certificate is checked, and its name. */
enum Tls {
    /** Not at all: for a relay on the same machine. */
    OFF,
    /** A connection in clear that is made safe before anything is said; a server that does not offer it gets no mail. */
    STARTTLS,
    /** Safe from the first octet on, usually at port 465. */
    IMPLICIT;

    /** @throws IllegalStateException if a password would go over the wire for everybody to read */
    void secure(JavaMailSenderImpl server) {
        Properties settings = server.getJavaMailProperties();
        if (this == OFF) {
            if (StringUtils.hasText(server.getUsername())) {
                throw new IllegalStateException(
                        "spring.mail.username is set: set fifteen.mail.tls to STARTTLS or IMPLICIT, or the password is sent in clear");
            }
            return;
        }
        settings.setProperty("mail.smtp.starttls.enable", String.valueOf(this == STARTTLS));
        settings.setProperty("mail.smtp.starttls.required", String.valueOf(this == STARTTLS));
        settings.setProperty("mail.smtp.ssl.enable", String.valueOf(this == IMPLICIT));
        settings.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        settings.setProperty("mail.smtp.ssl.protocols", "TLSv1.2 TLSv1.3");
    }
}
