package io.github.adfacade.cli.page;

/** A page being written: whatever is not a tag of ours is escaped. */
final class Html {

    private final StringBuilder page = new StringBuilder();

    /**
     * @param attributes names and values in turn
     */
    Html open(String tag, String... attributes) {
        page.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            page.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            page.append('"');
        }
        page.append('>');
        return this;
    }

    Html close(String tag) {
        page.append("</").append(tag).append('>');
        return this;
    }

    Html text(String text) {
        escape(text);
        return this;
    }

    /** An element that holds text alone. */
    Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    Html line() {
        page.append('\n');
        return this;
    }

    /** What is ours and no text: a stylesheet, a script. */
    Html verbatim(String ours) {
        page.append(ours);
        return this;
    }

    private void escape(String text) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> page.append("&amp;");
                case '<' -> page.append("&lt;");
                case '>' -> page.append("&gt;");
                case '"' -> page.append("&quot;");
                case '\'' -> page.append("&#39;");
                default -> page.appendCodePoint(Character.isISOControl(c) ? ' ' : c);
            }
        });
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
