package io.github.adfacade.clients.support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What may happen when an operation is sent again; on every generated method, from the spec's {@code x-call-safety}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface CallSafety {

    /** The kind of the operation. */
    Kind value();

    /** What a repetition does. */
    enum Kind {
        /** Reads: may be repeated freely. */
        READ,
        /** Writes a state that a repetition leaves the same. */
        ABSOLUTE,
        /** Makes something new each time: never repeated blindly. */
        CREATE,
        /** Writes once for each idempotency key: may be repeated with the same key. */
        KEYED
    }
}
