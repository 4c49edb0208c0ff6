package io.github.adfacade.doctor;

import java.io.IOException;
import java.util.List;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** What the latest answer said beside its body. */
final class Headers implements Interceptor {

    private volatile @Nullable String date;
    private volatile @Nullable String limit;
    private volatile @Nullable String left;

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response answer = chain.proceed(chain.request());
        date = answer.header("Date");
        limit = answer.header("X-RateLimit-Limit");
        left = answer.header("X-RateLimit-Remaining");
        return answer;
    }

    @Nullable
    String date() {
        return date;
    }

    void quota(List<Finding> findings, boolean answered) {
        String told = left;
        if (told == null) {
            findings.add(
                    answered
                            ? Finding.good("quota", "the network tells none; what it publishes is kept")
                            : Finding.skipped("quota", "the answer told none"));
        } else if (told.strip().equals("0")) {
            findings.add(Finding.doubtful(
                    "quota",
                    "no request is left in this period" + (limit == null ? "" : " of " + limit),
                    "wait, or find who else uses this key or address; processes can share a bucket"));
        } else {
            findings.add(Finding.good("quota", told + " requests left" + (limit == null ? "" : " of " + limit)));
        }
    }
}
