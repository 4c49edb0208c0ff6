package io.github.adfacade.internal;

import com.google.common.base.Throwables;
import io.github.adfacade.internal.Exchange.Outcome;
import io.github.adfacade.internal.async.Steps;
import io.github.adfacade.internal.http.CallRecord;
import io.github.adfacade.internal.http.Defect;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

/** A request that an asynchronous call waits for. */
final class Enqueued<T> implements Steps.Wait<Outcome<T>> {

    private final Exchange exchange;
    private final CallScope scope;
    private final CallRecord record;
    private final Call<T> call;
    private final AtomicReference<@Nullable Outcome<T>> outcome = new AtomicReference<>();

    Enqueued(Exchange exchange, CallScope scope, CallRecord record, Call<T> call) {
        this.exchange = exchange;
        this.scope = scope;
        this.record = record;
        this.call = call;
    }

    @Override
    public void begin(Steps.Done<Outcome<T>> done) {
        call.enqueue(new Callback<>() {
            @Override
            public void onResponse(Call<T> same, Response<T> response) {
                end(() -> response);
            }

            @Override
            public void onFailure(Call<T> same, Throwable failure) {
                end(() -> {
                    throw thrown(failure);
                });
            }

            private void end(Exchange.Responding<T> responding) {
                Outcome<T> ended;
                try {
                    ended = exchange.outcome(scope, record, responding);
                } catch (RuntimeException | Error defect) {
                    ended = Outcome.failed(record, defect);
                }
                outcome.set(ended);
                done.with(ended);
            }
        });
    }

    /** What failed, as it was before it had to pass for an IOException. */
    private static IOException thrown(Throwable failure) {
        Throwable cause = Objects.requireNonNull(failure instanceof Defect ? failure.getCause() : failure);
        Throwables.throwIfUnchecked(cause);
        return (IOException) cause;
    }

    /** Where somebody else is about to bring the answer, nobody can say any more that nothing was done. */
    @Override
    public Outcome<T> end() {
        call.cancel();
        Outcome<T> ended = outcome.get();
        return ended != null ? ended : exchange.cancelled(scope, record);
    }
}
