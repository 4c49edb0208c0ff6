package io.github.adfacade.internal.drift;

import java.io.IOException;
import okhttp3.Request;
import okio.Timeout;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

/** A call whose answer is looked at before it is handed on. */
final class WatchedCall<T> implements Call<T> {

    private final Call<T> call;
    private final DriftWatch watch;

    WatchedCall(Call<T> call, DriftWatch watch) {
        this.call = call;
        this.watch = watch;
    }

    @Override
    public Response<T> execute() throws IOException {
        Response<T> response = call.execute();
        watch.look(call.request(), response);
        return response;
    }

    @Override
    public void enqueue(Callback<T> callback) {
        call.enqueue(new Callback<>() {
            @Override
            public void onResponse(Call<T> same, Response<T> response) {
                watch.look(same.request(), response);
                callback.onResponse(WatchedCall.this, response);
            }

            @Override
            public void onFailure(Call<T> same, Throwable failure) {
                callback.onFailure(WatchedCall.this, failure);
            }
        });
    }

    @Override
    public boolean isExecuted() {
        return call.isExecuted();
    }

    @Override
    public void cancel() {
        call.cancel();
    }

    @Override
    public boolean isCanceled() {
        return call.isCanceled();
    }

    @Override
    @SuppressWarnings("MethodDoesntCallSuperMethod") // Retrofit's contract: a new, unexecuted call
    public Call<T> clone() {
        return new WatchedCall<>(call.clone(), watch);
    }

    @Override
    public Request request() {
        return call.request();
    }

    @Override
    public Timeout timeout() {
        return call.timeout();
    }
}
