package io.github.adfacade.internal.http;

import io.github.adfacade.CallListener;
import io.github.adfacade.Provider;
import io.github.adfacade.QuotaOutage;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import retrofit2.Invocation;

/** Tells a listener of calls and attempts; costs a comparison where nobody listens. What fails in it is not the call's. */
public final class CallWatch {

    /** Nobody listens. */
    static final CallWatch NONE = new CallWatch(null, null, Clock.systemUTC());

    private static final System.Logger LOGGER = System.getLogger("io.github.adfacade.calls");

    private final @Nullable Provider provider;
    private final @Nullable CallListener listener;
    private final Clock clock;

    private CallWatch(@Nullable Provider provider, @Nullable CallListener listener, Clock clock) {
        this.provider = provider;
        this.listener = listener;
        this.clock = clock;
    }

    public static CallWatch of(Provider provider, @Nullable CallListener listener, Clock clock) {
        return new CallWatch(provider, listener, clock);
    }

    /** When something begins; null where nobody listens, who is told nothing of it then. */
    @Nullable
    Instant begins() {
        return listener == null ? null : clock.instant();
    }

    void attempted(
            CallRecord record,
            Request asked,
            Attempt attempt,
            @Nullable Integer status,
            @Nullable Throwable failure,
            @Nullable Duration wait) {
        Instant began = attempt.began;
        if (began != null) {
            tell(heard -> heard.attempted(
                    new CallListener.Attempt(facts(record, asked, began, status, failure), record.attempts(), wait)));
        }
    }

    void called(
            CallRecord record,
            Request asked,
            @Nullable Instant began,
            @Nullable Integer status,
            @Nullable Throwable failure) {
        if (began != null) {
            tell(heard -> heard.called(new CallListener.Call(
                    facts(record, asked, began, status, failure),
                    record.attempts(),
                    record.waited(),
                    record.waitedForQuota())));
        }
    }

    void quotaUnreachable(QuotaOutage outage, String why) {
        tell(heard -> heard.quotaUnreachable(Objects.requireNonNull(provider), outage, why));
    }

    private CallListener.Facts facts(
            CallRecord record, Request asked, Instant began, @Nullable Integer status, @Nullable Throwable failure) {
        Invocation invocation = asked.tag(Invocation.class);
        String request =
                invocation == null ? asked.method() : invocation.method().getName();
        String operation = record.operation();
        return new CallListener.Facts(
                Objects.requireNonNull(provider),
                operation == null ? request : operation,
                request,
                record.options().tag().orElse(null),
                Duration.between(began, clock.instant()),
                status,
                failure == null ? null : name(failure));
    }

    /** A message may hold anything. */
    private static String name(Throwable failure) {
        return failure instanceof PipelineException ended
                ? ended.reason().name()
                : failure.getClass().getSimpleName();
    }

    private void tell(Consumer<CallListener> event) {
        if (listener == null) {
            return;
        }
        try {
            event.accept(listener);
        } catch (RuntimeException e) {
            LOGGER.log(
                    Level.WARNING,
                    "The call listener failed with {0}",
                    e.getClass().getName());
        }
    }
}
