package dev.fifteen.notification.standin;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.net.ssl.SSLSocket;

/** One connection to a mail server, by RFC 5321. */
final class SmtpDialogue {

    private final Safety safety;
    private final Script script;
    private final Consumer<ReceivedMail> received;
    private final Consumer<String> overheard;
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private final List<String> recipients = new ArrayList<>();
    private String sender = "";

    SmtpDialogue(
            Socket socket, Safety safety, Script script, Consumer<ReceivedMail> received, Consumer<String> overheard)
            throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
        this.safety = safety;
        this.script = script;
        this.received = received;
        this.overheard = overheard;
    }

    void run() throws IOException {
        if (safety.fromTheFirstOctet()) {
            makeSafe();
        }
        answer("GREETING", "220 ready");
        for (String command = line(); !command.toUpperCase(Locale.ROOT).startsWith("QUIT"); command = line()) {
            obey(command);
        }
        say("221 bye");
    }

    private void makeSafe() throws IOException {
        socket = safety.over(socket);
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    private boolean isSafe() {
        return socket instanceof SSLSocket;
    }

    private void obey(String command) throws IOException {
        if (!isSafe()) {
            overheard.accept(command);
        }
        switch (command.split("[ :]", 2)[0].toUpperCase(Locale.ROOT)) {
            case "MAIL" -> {
                recipients.clear();
                sender = path(command);
                answer(command, "250 ok");
            }
            case "RCPT" -> {
                if (answer(command, "250 ok")) {
                    recipients.add(path(command));
                }
            }
            case "DATA" -> {
                if (answer(command + to(), "354 go on")) {
                    take(content());
                }
            }
            case "EHLO" -> answer(command, extensions());
            case "AUTH" -> answer(command, "235 welcome");
            case "STARTTLS" -> {
                if (answer(command, "220 go on")) {
                    makeSafe();
                }
            }
            default -> answer(command, "250 ok");
        }
    }

    private String extensions() {
        if (isSafe()) {
            return "250-mail.example\r\n250 AUTH PLAIN";
        }
        return safety.onWish() ? "250-mail.example\r\n250 STARTTLS" : "250 mail.example";
    }

    private void take(String content) throws IOException {
        script.awaitThought();
        var mail = new ReceivedMail(sender, List.copyOf(recipients), content);
        String answer = script.answerTo("CONTENT" + to()).orElse("250 taken");
        if (answer.equals(Script.LOST)) {
            received.accept(mail);
            throw new EOFException();
        }
        if (answer.equals("250 taken")) {
            // Before the word of it, so that who has heard it finds the mail.
            received.accept(mail);
        }
        sayUnlessHangUp(answer);
    }

    private String to() {
        return " TO:<" + String.join(",", recipients) + ">";
    }

    /** Whether it was a yes. */
    private boolean answer(String command, String yes) throws IOException {
        String answer = script.answerTo(command).orElse(yes);
        sayUnlessHangUp(answer);
        return answer.equals(yes);
    }

    private void sayUnlessHangUp(String answer) throws IOException {
        if (answer.equals(Script.HANG_UP)) {
            throw new EOFException();
        }
        if (answer.equals(Script.STALL)) {
            line();
        }
        say(answer);
    }

    private void say(String answer) throws IOException {
        out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private String content() throws IOException {
        var content = new StringBuilder();
        for (String line = line(); !line.equals("."); line = line()) {
            content.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        return content.toString();
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                throw new EOFException();
            }
            line.write(octet);
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    private static String path(String command) {
        return command.substring(command.indexOf('<') + 1, command.indexOf('>'));
    }
}
