package dev.fifteen.notification.message;

/**
 * A text message ready to be sent.
 *
 * @param recipient their number in E.164
 * @param words one line, which ends with the address of a page
 */
public record Text(String recipient, String words) {

    @Override
    public String toString() {
        return "Text[…]";
    }
}
