package io.github.adfacade.internal.drift;

import io.github.adfacade.Drift;
import io.github.adfacade.DriftListener;
import io.github.adfacade.Provider;
import io.github.adfacade.internal.http.CallRecord;
import io.github.adfacade.internal.http.Secrets;
import java.lang.System.Logger.Level;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import okhttp3.Request;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.CallAdapter;
import retrofit2.Invocation;
import retrofit2.Response;
import retrofit2.Retrofit;

/** Holds every answer to a generated interface against its spec; installed only when somebody listens. */
public final class DriftWatch extends CallAdapter.Factory {

    private static final System.Logger LOGGER = System.getLogger("io.github.adfacade.drift");

    private final Provider provider;
    private final DriftListener listener;

    public DriftWatch(Provider provider, DriftListener listener) {
        this.provider = provider;
        this.listener = listener;
    }

    @Override
    public @Nullable CallAdapter<?, ?> get(Type returnType, Annotation[] annotations, Retrofit retrofit) {
        return getRawType(returnType) == Call.class
                        && getParameterUpperBound(0, (ParameterizedType) returnType) != ResponseBody.class
                ? watched(retrofit.nextCallAdapter(this, returnType, annotations))
                : null;
    }

    private <R> CallAdapter<R, Call<R>> watched(CallAdapter<R, ?> plain) {
        return new CallAdapter<>() {
            @Override
            public Type responseType() {
                return plain.responseType();
            }

            @Override
            @SuppressWarnings("unchecked") // the next adapter makes a call, which is what was asked of it
            public Call<R> adapt(Call<R> call) {
                return new WatchedCall<>((Call<R>) plain.adapt(call), DriftWatch.this);
            }
        };
    }

    /** Tells the listener; a failure to do so is not the call's. */
    void look(Request request, Response<?> response) {
        if (response.body() == null) {
            return;
        }
        try {
            Invocation invocation = request.tag(Invocation.class);
            CallRecord record = request.tag(CallRecord.class);
            String operation =
                    invocation == null ? request.method() : invocation.method().getName();
            Secrets secrets = record == null ? new Secrets() : record.secrets();
            for (Drift drift : Findings.in(provider, operation, response.body(), secrets)) {
                listener.onDrift(drift);
            }
        } catch (RuntimeException | Error e) {
            if (e instanceof VirtualMachineError && !(e instanceof StackOverflowError)) {
                throw e;
            }
            // Its message may hold anything, and a log is no place for that.
            LOGGER.log(
                    Level.WARNING,
                    "The drift listener failed with {0}",
                    e.getClass().getName());
        }
    }
}
