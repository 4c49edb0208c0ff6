package io.github.adfacade.internal;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Request;
import okhttp3.Response;
import okio.Timeout;

/** Counts the writes that pass, when they begin and when they end, so that whoever reads a list knows of them. */
record CountedCalls(Call.Factory calls, AtomicLong writes) implements Call.Factory {

    @Override
    public Call newCall(Request request) {
        Call call = calls.newCall(request);
        return request.method().equals("GET") ? call : new Counted(call, writes);
    }

    private record Counted(Call call, AtomicLong writes) implements Call {

        @Override
        public Response execute() throws IOException {
            writes.incrementAndGet();
            try {
                return call.execute();
            } finally {
                writes.incrementAndGet();
            }
        }

        @Override
        public void enqueue(Callback callback) {
            writes.incrementAndGet();
            call.enqueue(new Callback() {
                @Override
                public void onFailure(Call failed, IOException e) {
                    writes.incrementAndGet();
                    callback.onFailure(failed, e);
                }

                @Override
                public void onResponse(Call answered, Response response) throws IOException {
                    writes.incrementAndGet();
                    callback.onResponse(answered, response);
                }
            });
        }

        @Override
        public Request request() {
            return call.request();
        }

        @Override
        public void cancel() {
            call.cancel();
        }

        @Override
        public boolean isExecuted() {
            return call.isExecuted();
        }

        @Override
        public boolean isCanceled() {
            return call.isCanceled();
        }

        @Override
        public Timeout timeout() {
            return call.timeout();
        }

        @Override
        @SuppressWarnings("MethodDoesntCallSuperMethod") // OkHttp's clone makes a call that was not executed
        public Call clone() {
            return new Counted(call.clone(), writes);
        }
    }
}
