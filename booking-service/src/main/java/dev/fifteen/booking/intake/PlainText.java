package dev.fifteen.booking.intake;

/** What may stand in a text that people typed: any script, any emoji, nothing that hides, reverses or breaks a line unasked. */
final class PlainText {

    private PlainText() {}

    static boolean isOneLine(String text) {
        return text.codePoints().allMatch(c -> isVisible(c) && !isDirectional(c));
    }

    static boolean isProse(String text) {
        return text.codePoints().allMatch(c -> c == '\n' || c == '\r' || c == '\t' || isVisible(c));
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            // A lone surrogate cannot be written in UTF-8, and would come back as something else.
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> true;
        };
    }

    /** Embeddings, overrides and isolates (Unicode annex 9) make a name read as another; the marks that Hebrew needs are not among them. */
    private static boolean isDirectional(int codePoint) {
        return codePoint >= 0x202a && codePoint <= 0x202e || codePoint >= 0x2066 && codePoint <= 0x2069;
    }
}
