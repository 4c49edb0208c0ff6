package io.github.adfacade.internal.reports;

import io.github.adfacade.internal.http.ToFile;
import okhttp3.HttpUrl;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.http.GET;
import retrofit2.http.Headers;
import retrofit2.http.Query;
import retrofit2.http.Streaming;
import retrofit2.http.Tag;
import retrofit2.http.Url;

/** The host of Walmart's report files. The address of a file is told by the API, so that no spec can say it. */
interface ReportFiles {

    @Streaming
    @GET
    @Headers("Accept: text/csv, application/gzip, */*")
    Call<ResponseBody> file(@Url HttpUrl address, @Query("advertiserId") long advertiserId, @Tag ToFile kept);
}
