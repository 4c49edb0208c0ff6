package io.github.adfacade.benchmarks;

import java.io.IOException;
import java.time.Duration;
import okhttp3.OkHttpClient;
import retrofit2.Call;
import retrofit2.Response;

/** What the contenders on Retrofit share. */
final class Clients {

    private Clients() {}

    /** With the credentials and headers that all contenders send. */
    static OkHttpClient authorized() {
        return new OkHttpClient.Builder()
                .callTimeout(Duration.ofSeconds(60))
                .readTimeout(Duration.ofSeconds(20))
                .addInterceptor(chain -> chain.proceed(chain.request()
                        .newBuilder()
                        .header("Authorization", "Bearer " + Contender.KEY)
                        .header("Accept", "application/json")
                        .header("User-Agent", "benchmark/1.0")
                        .build()))
                .build();
    }

    static <T> T send(Call<T> call) throws IOException {
        Response<T> response = call.execute();
        if (!response.isSuccessful()) {
            throw new IOException(response.code() + " " + response.errorBody().string());
        }
        return response.body();
    }

    static void close(OkHttpClient client) {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
