package dev.fifteen.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fifteen.testing.Issuer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
abstract class PrivacyFacts extends Facts {

    @Test
    void keepsAPersonInClearNowhere(CapturedOutput output) {
        var mark = "Zq" + UUID.randomUUID().toString().replace("-", "");
        var form = Browser.form().put("service", "couples").put("therapistId", Stage.ASKED.toString());
        var person = Browser.person(form)
                .put("name", "Name" + mark)
                .put("email", "mail" + mark + "@example.org")
                .put("phone", "+1 213 373 9" + "417");
        person.putObject("answers")
                .put("note", "Note" + mark)
                .putArray("topics")
                .add("Topic" + mark);
        form.putObject("partner").put("name", "Partner" + mark).put("email", "partner" + mark + "@example.org");
        var asked = browser.ask(form, "Idempotency-Key", "Key" + mark);
        browser.get(
                "/internal/consultations/" + asked.text("id"), Issuer.shared().service());
        browser.post(
                asked.at("/refusal"),
                "{\"reason\":\"Words" + mark + "\"}",
                Issuer.shared().staff());
        var shown = browser.get(asked.at(""), asked.text("token"));
        assertThat(shown.response().body()).contains("Name" + mark, "Words" + mark);

        var secrets = List.of(mark, "+12133739417", "3739417", asked.text("token"));
        for (var table : tables()) {
            for (var secret : secrets) {
                assertThat(rowsWith(secret, table)).describedAs(table).isZero();
            }
        }
        secrets.forEach(secret -> assertThat(output.getAll()).doesNotContainIgnoringCase(secret));
    }

    @Test
    void putsNobodyIntoAnEvent() {
        var asked = browser.ask(Browser.form());
        assertThat(jdbc.sql("select payload from domain_event where aggregate_identifier = ? and sequence_number = 0")
                        .param(asked.text("id"))
                        .query(String.class)
                        .single())
                .isEqualTo("""
                        {"consultationId":"%s","therapistId":"%s","start":"2027-01-11T17:00:00Z","service":"individual",\
                        "channel":"VIDEO","language":"he","place":"US-CA","zone":"America/Los_Angeles","requesterId":"%s"}""".formatted(
                                asked.text("id"), Stage.INSTANT, heardOf(asked).requesterId()));
    }

    private List<String> tables() {
        return jdbc.sql("select table_name from information_schema.tables where table_schema = 'public'")
                .query((row, n) -> row.getString(1))
                .list();
    }

    private int rowsWith(String secret, String table) {
        return jdbc.sql("""
                        select count(*) from %s row
                        where strpos(lower(row::text), lower(?)) > 0 or strpos(row::text, ?) > 0""".formatted(table))
                .params(secret, hex(secret))
                .query(Integer.class)
                .single();
    }

    /** As PostgreSQL prints what is in a bytea. */
    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
