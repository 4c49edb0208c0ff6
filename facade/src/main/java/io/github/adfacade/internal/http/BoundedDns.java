package io.github.adfacade.internal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Looks names up no longer than an attempt may take; the system's own look-up cannot be told to end. */
final class BoundedDns implements Dns, Interceptor {

    private final Dns dns;
    private static final ThreadLocal<Attempt> ATTEMPT = new ThreadLocal<>();

    BoundedDns(Dns dns) {
        this.dns = dns;
    }

    /** Names are looked up on the thread that the request runs on. */
    @Override
    public Response intercept(Chain chain) throws IOException {
        ATTEMPT.set(chain.request().tag(Attempt.class));
        try {
            return chain.proceed(chain.request());
        } finally {
            ATTEMPT.remove();
        }
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        Attempt current = ATTEMPT.get();
        if (current == null) {
            return dns.lookup(host);
        }
        try {
            return Aside.run(() -> dns.lookup(host), current.limit(), current.ending, current.call::cancel);
        } catch (UnknownHostException unknown) {
            throw unknown;
        } catch (IOException ended) {
            UnknownHostException unknown = new UnknownHostException("the name look-up was ended");
            unknown.initCause(ended);
            throw unknown;
        }
    }
}
