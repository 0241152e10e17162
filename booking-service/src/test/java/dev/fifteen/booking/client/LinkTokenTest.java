package dev.fifteen.booking.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class LinkTokenTest {

    @Test
    void is256BitsInBase64UrlWithoutADot() {
        assertThat(LinkToken.random().value()).matches("[A-Za-z0-9_-]{43}");
    }

    @Test
    void isNeverDrawnTwice() {
        var drawn = new HashSet<LinkToken>();
        for (int i = 0; i < 10_000; i++) {
            assertThat(drawn.add(LinkToken.random())).isTrue();
        }
    }

    @Test
    void isKeptAsItsHashAlone() {
        var token = new LinkToken("abc");
        // FIPS 180-4, appendix B.1
        assertThat(token.hash())
                .asHexString()
                .isEqualToIgnoringCase("BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD");
    }

    @Test
    void isNotPrinted() {
        var token = LinkToken.random();
        assertThat(token).asString().doesNotContain(token.value());
    }

    @Test
    void isTakenFromABearerHeader() {
        assertThat(LinkToken.in("Bearer abc")).isEqualTo(new LinkToken("abc"));
        assertThat(LinkToken.in("bearer  abc ")).isEqualTo(new LinkToken("abc"));
    }

    @Test
    void opensNothingWhereThereIsNone() {
        for (var header : new String[] {null, "", "Bearer", "Bearer ", "Basic abc", "abc", "Bearer a b"}) {
            assertThat(LinkToken.in(header)).isEqualTo(new LinkToken(""));
        }
    }
}
