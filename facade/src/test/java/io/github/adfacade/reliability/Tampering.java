package io.github.adfacade.reliability;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** Changes one of the answers on its way, and keeps them all as they came. */
final class Tampering implements Interceptor {

    private final List<String> answers = new ArrayList<>();
    private int target = -1;
    private UnaryOperator<String> change = UnaryOperator.identity();

    /** Forgets what came and changes nothing. */
    void reset() {
        answers.clear();
        target = -1;
    }

    /** Changes the answer of this number, counted from 0. */
    void change(int number, UnaryOperator<String> how) {
        reset();
        target = number;
        change = how;
    }

    /** The answers as they came. */
    List<String> answers() {
        return List.copyOf(answers);
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        ResponseBody body = response.body();
        if (body == null) {
            return response;
        }
        String text = body.string();
        answers.add(text);
        String sent = answers.size() - 1 == target ? change.apply(text) : text;
        return response.newBuilder()
                .body(ResponseBody.create(sent, body.contentType()))
                .build();
    }
}
