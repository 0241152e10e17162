package dev.fifteen.notification.message;

import java.nio.file.Path;
import java.time.Instant;

/** Writes every message. Whatever is missing from a wording or a layout is found when this is made, not when one is sent. */
public final class Correspondent {

    private final Wordings wordings;
    private final HtmlLayout html = new HtmlLayout();
    private final Sender sender;

    /** In the words that come with it. */
    public Correspondent(Sender sender) {
        this(sender, Wordings.shipped());
    }

    /** @param folder with sentences of the practice's own, one file per language */
    public Correspondent(Sender sender, Path folder) {
        this(sender, Wordings.with(folder));
    }

    private Correspondent(Sender sender, Wordings wordings) {
        this.sender = sender;
        this.wordings = wordings;
    }

    /** The message that this occasion calls for, written at this instant. */
    public Mail write(Occasion occasion, Practice practice, Instant now) {
        Wording wording = wordings.in(occasion.language());
        Letter letter = new Letters(wording, practice, occasion).write();
        var method = Invitation.Method.by(occasion);
        String invitation =
                method == null ? null : new Invitation(wording, practice, sender, occasion, method).write(now);
        return new Mail(
                occasion.language(),
                practice.name(),
                occasion.recipient(),
                letter.subject(),
                TextLayout.of(letter),
                html.of(letter),
                invitation,
                method == null ? null : method.name(),
                occasion.optOut());
    }

    /** The same as a text. Only what is told of a new request has words for one. */
    public Text text(Occasion occasion, Practice practice) {
        return new Texts(wordings.in(occasion.language()), practice, occasion).write();
    }
}
