package io.github.adfacade.internal;

import com.google.gson.JsonParseException;

/** What was read is JSON, and of no use: the message says why, without quoting any of it. */
public final class UnusableAnswer extends JsonParseException {

    private static final long serialVersionUID = 1L;

    private final String why;

    public UnusableAnswer(String why) {
        super(why);
        this.why = why;
    }

    /** What is wrong. */
    public String why() {
        return why;
    }
}
