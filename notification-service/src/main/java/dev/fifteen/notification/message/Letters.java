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
        return switch (occasion.role()) {
            case THERAPIST -> toTherapist();
            case COLLEAGUE -> toColleague();
            case REQUESTER, PARTNER -> toClient();
        };
    }

    private Letter toClient() {
        return switch (occasion.kind()) {
            case RECEIPT -> toClient("receipt", when(), answerBy(), length(), therapist(), channel());
            case CONFIRMATION ->
                letter(
                        "confirmation",
                        "confirmation.opening." + role(),
                        "client.hint",
                        "client.action",
                        Stream.of(when(), length(), therapist(), channel(), join()));
            case RESCHEDULE -> toClient("reschedule", when(), length(), therapist(), channel(), join());
            case REMINDER, LAST_REMINDER -> toClient("reminder", when(), length(), therapist(), channel(), join());
            case RESCHEDULE_DECLINE -> toClient("reschedule-decline", when(), therapist(), nearest());
            case PARTNER_ACCEPTANCE -> toClient("partner-acceptance", when(), therapist());
            case PARTNER_WITHDRAWAL -> toClient("partner-withdrawal", when(), therapist());
            case NEW_LINK -> toClient("new-link", when(), therapist());
            case WAITING ->
                letter("waiting", "waiting.opening", "client.hint", "waiting.action", Stream.of(keptUntil()));
            case OFFER ->
                letter(
                        "offer",
                        "offer.opening",
                        "client.hint",
                        "offer.action",
                        Stream.of(when(), keptUntil(), length(), therapist(), channel()));
            case WAITING_END -> ended("waiting-end");
            case ERASURE -> letter("erasure", "erasure.opening", "ended.hint", "erasure.action", Stream.empty());
            case CANCELLATION -> ended("cancellation", when(), therapist(), words());
            case DECLINE -> ended("decline", when(), therapist(), words(), nearest());
            case EXPIRY -> ended("expiry", when(), therapist(), nearest());
            case NEW_CONSULTATION, APPROVAL_REQUEST, APPROVAL_REMINDER, WELCOME, ACCOUNT_INVITATION, NEW_PASSWORD ->
                throw unsaid();
        };
    }

    private Letter toTherapist() {
        return switch (occasion.kind()) {
            case NEW_CONSULTATION ->
                toTherapist("new-consultation", when(), length(), channel(), join(), service(), spoken(), licence());
            case RESCHEDULE ->
                toTherapist(
                        "reschedule.therapist", when(), length(), channel(), join(), service(), spoken(), licence());
            case APPROVAL_REQUEST ->
                toTherapist(
                        "approval-request",
                        when(),
                        answerBy(),
                        length(),
                        channel(),
                        join(),
                        service(),
                        spoken(),
                        licence());
            case APPROVAL_REMINDER ->
                toTherapist(
                        "approval-reminder",
                        when(),
                        answerBy(),
                        length(),
                        channel(),
                        join(),
                        service(),
                        spoken(),
                        licence());
            case CANCELLATION -> toTherapist("cancellation.therapist", when(), service());
            case WELCOME -> letter("welcome", "welcome.opening", "welcome.hint", "welcome.action", Stream.empty());
            case EXPIRY -> toTherapist("expiry.therapist", when(), service());
            case RECEIPT,
                    CONFIRMATION,
                    DECLINE,
                    PARTNER_ACCEPTANCE,
                    PARTNER_WITHDRAWAL,
                    REMINDER,
                    LAST_REMINDER,
                    NEW_LINK,
                    WAITING,
                    OFFER,
                    WAITING_END,
                    RESCHEDULE_DECLINE,
                    ERASURE,
                    ACCOUNT_INVITATION,
                    NEW_PASSWORD -> throw unsaid();
        };
    }

    private Letter toColleague() {
        return switch (occasion.kind()) {
            case ACCOUNT_INVITATION -> toColleague("account-invitation");
            case NEW_PASSWORD -> toColleague("new-password");
            default -> throw unsaid();
        };
    }

    private IllegalStateException unsaid() {
        return new IllegalStateException(occasion.kind() + " is nothing for " + occasion.role());
    }

    @SafeVarargs
    private Letter toClient(String about, Optional<Fact>... facts) {
        return letter(about, about + ".opening", "client.hint", "client.action", Stream.of(facts));
    }

    @SafeVarargs
    private Letter ended(String about, Optional<Fact>... facts) {
        return letter(about, about + ".opening", "ended.hint", "ended.action", Stream.of(facts));
    }

    @SafeVarargs
    private Letter toTherapist(String about, Optional<Fact>... facts) {
        String action = occasion.deadline() == null ? "therapist.action" : "therapist.answer";
        return letter(about, about + ".opening", "therapist.hint", action, Stream.of(facts));
    }

    private Letter toColleague(String about) {
        return letter(about, about + ".opening", "colleague.hint", about + ".action", Stream.empty());
    }

    private Letter letter(String about, String opening, String hint, String action, Stream<Optional<Fact>> facts) {
        return new Letter(
                wording.language(),
                wording.say(about + ".subject", time(occasion.start())),
                wording.say(about + ".heading"),
                wording.say(opening),
                facts.flatMap(Optional::stream).toList(),
                new Action(wording.say(action), occasion.page()),
                wording.say(hint),
                occasion.disavowal() == null ? null : new Action(wording.say(wayOut()), occasion.disavowal()),
                occasion.optOut() == null ? null : new Action(wording.say("reminder.opt-out"), occasion.optOut()),
                notices(),
                sender());
    }

    private Optional<Fact> therapist() {
        return fact("with", wording.isolate(occasion.therapist()));
    }

    private Optional<Fact> words() {
        return Optional.ofNullable(occasion.words()).flatMap(words -> fact("words", wording.isolate(words)));
    }

    private Optional<Fact> nearest() {
        return occasion.nearest().isEmpty()
                ? Optional.empty()
                : fact(
                        "nearest",
                        occasion.nearest().stream().map(this::onOneLine).toArray(String[]::new));
    }

    private String onOneLine(Instant instant) {
        var moment = new Moment(instant, occasion.zone(), wording.language());
        return wording.isolate(moment.date()) + ", " + wording.isolate(moment.time());
    }

    private Optional<Fact> when() {
        return moment("when", occasion.start());
    }

    private Optional<Fact> answerBy() {
        return Optional.ofNullable(occasion.deadline()).flatMap(deadline -> moment("answer-by", deadline));
    }

    private Optional<Fact> keptUntil() {
        return Optional.ofNullable(occasion.deadline()).flatMap(deadline -> moment("kept-until", deadline));
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

    /** So that no therapist takes such a call unknowingly. */
    private Optional<Fact> licence() {
        return occasion.licenceOverridden() ? fact("licence", wording.say("licence.overridden")) : Optional.empty();
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
        Stream<String> wherePersonIs = Optional.ofNullable(occasion.place()).stream()
                .flatMap(place -> practice.crisisLines(place.code()).stream())
                .map(this::notice);
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

    private String wayOut() {
        return switch (occasion.kind()) {
            case WAITING, OFFER -> "waiting.leave";
            default -> "disavowal";
        };
    }

    private String role() {
        return occasion.role() == Role.PARTNER ? "partner" : "requester";
    }
}
