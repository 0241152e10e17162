package dev.fifteen.notification.message;

import dev.fifteen.contracts.notification.Dispatch.Role;
import dev.fifteen.notification.message.Letter.Action;
import dev.fifteen.notification.message.Letter.Fact;
import dev.fifteen.notification.message.Practice.CrisisLine;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Says to each person what the occasion calls for, and no more. */
record Letters(Wording wording, Practice practice, Occasion occasion) {

    Letter write() {
        return switch (occasion.kind()) {
            case CONFIRMATION ->
                letter(
                        "confirmation",
                        "confirmation.opening." + role(),
                        "confirmation.hint",
                        Stream.of(
                                when(),
                                length(),
                                fact("with", wording.isolate(occasion.therapist())),
                                channel(),
                                join()));
            case NEW_CONSULTATION ->
                toTherapist("new-consultation", Stream.of(when(), length(), channel(), join(), service(), spoken()));
            case APPROVAL_REQUEST ->
                toTherapist(
                        "approval-request",
                        Stream.of(when(), answerBy(), length(), channel(), join(), service(), spoken()));
        };
    }

    private Letter toTherapist(String about, Stream<Optional<Fact>> facts) {
        return letter(about, about + ".opening", "therapist.hint", facts);
    }

    private Letter letter(String about, String opening, String hint, Stream<Optional<Fact>> facts) {
        return new Letter(
                wording.language(),
                wording.say(about + ".subject", time(occasion.start())),
                wording.say(about + ".heading"),
                wording.say(opening),
                facts.flatMap(Optional::stream).toList(),
                new Action(wording.say(about + ".action"), occasion.page()),
                wording.say(hint),
                notices(),
                sender());
    }

    private Optional<Fact> when() {
        return moment("when", occasion.start());
    }

    private Optional<Fact> answerBy() {
        return Optional.ofNullable(occasion.deadline()).flatMap(deadline -> moment("answer-by", deadline));
    }

    private Optional<Fact> length() {
        return fact(
                "length",
                wording.say("length", Map.of("minutes", "" + occasion.length().toMinutes())));
    }

    private Optional<Fact> channel() {
        return fact("channel", wording.say(occasion.channel()));
    }

    private Optional<Fact> join() {
        return Optional.ofNullable(occasion.joinInstruction()).flatMap(how -> fact("join", wording.isolate(how)));
    }

    private Optional<Fact> service() {
        return fact("service", wording.isolate(practice.serviceName(occasion.service(), wording.language())));
    }

    private Optional<Fact> spoken() {
        Locale spoken = Locale.forLanguageTag(occasion.spokenLanguage());
        return fact(
                "language",
                wording.isolate(spoken.getDisplayLanguage(wording.language().locale())));
    }

    private Optional<Fact> moment(String name, Instant instant) {
        var moment = new Moment(instant, occasion.zone(), wording.language());
        return fact(
                name,
                wording.isolate(moment.date()),
                wording.isolate(moment.time()),
                wording.isolate(moment.zoneName()));
    }

    private Optional<Fact> fact(String name, String... lines) {
        return Optional.of(new Fact(wording.say("fact." + name), List.of(lines)));
    }

    private Map<String, String> time(Instant instant) {
        var moment = new Moment(instant, occasion.zone(), wording.language());
        return Map.of("date", moment.date(), "time", moment.time());
    }

    private List<String> notices() {
        Stream<String> wherePersonIs =
                practice.crisisLines(occasion.place().code()).stream().map(this::notice);
        return Stream.concat(Stream.of(wording.say("unmonitored"), wording.say("crisis")), wherePersonIs)
                .toList();
    }

    private String notice(CrisisLine line) {
        return wording.say(
                "crisis.line",
                Map.of(
                        "name", OneLine.of(line.name(wording.language())),
                        "number", OneLine.of(line.number()),
                        "emergency", OneLine.of(line.emergency())));
    }

    private List<String> sender() {
        return Stream.concat(Stream.of(practice.name()), practice.postalAddress().stream())
                .map(wording::isolate)
                .toList();
    }

    private String role() {
        return occasion.role() == Role.PARTNER ? "partner" : "requester";
    }
}
