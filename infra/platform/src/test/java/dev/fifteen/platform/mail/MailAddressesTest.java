package dev.fifteen.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann@example.org",
                "ann.o'neill+15@mail.example.co.uk",
                "a_b-c@example.org",
                "ann@xn--bcher-kva.example"
            })
    void areOneMailboxEach(String address) {
        assertThat(MailAddresses.isOneMailbox(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ann",
                "ann@",
                "@example.org",
                "ann@localhost",
                "ann@[127.0.0.1]",
                "ann@127.0.0.1",
                "ann@example.org,bob@example.org",
                "ann@example.org, bob@example.org",
                "ann@example.org;bob@example.org",
                "ann@example.org bob@example.org",
                "Ann <ann@example.org>",
                "<ann@example.org>",
                "mailto:ann@example.org@example.org",
                "ann(comment)@example.org",
                "\"ann\"@example.org",
                "\"ann,bob\"@example.org",
                "@relay.example:ann@example.org",
                " ann@example.org",
                "ann@example.org ",
                "ann@example.org\r\nBcc: bob@example.org",
                "ann@example.org\n",
                "ann\u0000@example.org",
                "ann\u202e@example.org",
                "אנה@example.org",
                "ann..b@example.org",
                ".ann@example.org",
                "ann@-example.org",
                "ann@example..org"
            })
    void areRefused(String text) {
        assertThat(MailAddresses.isOneMailbox(text)).isFalse();
    }

    @Test
    void areNoLongerThanAnEnvelopeTakes() {
        assertThat(MailAddresses.isOneMailbox("a@" + ("b".repeat(60) + ".").repeat(5) + "org"))
                .isFalse();
    }

    @Test
    void areTheSameWhateverTheirCapitals() {
        assertThat(MailAddresses.normalised("Ann@Example.ORG")).isEqualTo("ann@example.org");
    }
}
