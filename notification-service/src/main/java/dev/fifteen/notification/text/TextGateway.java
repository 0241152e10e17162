package dev.fifteen.notification.text;

import dev.fifteen.contracts.MessageId;
import dev.fifteen.notification.Undelivered;
import dev.fifteen.notification.message.Text;

/** Whoever sends texts for the practice. There is none where it has not said whom. */
public interface TextGateway {

    /**
     * Returns once the gateway has taken responsibility for the text.
     *
     * @param id the same at every try, so that the gateway can tell a repeat
     * @throws Undelivered of a text, if it has not, or if it is not known whether it has
     */
    void send(Text text, MessageId id);
}
