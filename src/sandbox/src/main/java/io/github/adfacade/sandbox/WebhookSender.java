package io.github.adfacade.sandbox;

import io.github.adfacade.sandbox.internal.hooks.HookMessage;
import io.github.adfacade.sandbox.internal.hooks.HookSource;
import io.github.adfacade.sandbox.internal.hooks.HookStyle;
import io.github.adfacade.sandbox.internal.json.JsonObject;
import io.github.adfacade.sandbox.internal.json.JsonReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Posts a network's messages to an address, signed, one after the other and as soon as something has changed, and repeats those that
 * are not accepted as the network does. When a repeat is due is told by the sandbox's clock: it follows {@link Sandbox#advance}, or
 * the time of a clock that runs. Sending ends with {@link Sandbox#reset} and {@link Sandbox#close}.
 *
 * <p>Thread-safe.
 */
public final class WebhookSender {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HookStyle style;
    private final HookSource source;
    private final Clock clock;
    private final URI address;
    private final String account;
    private final String version;
    private final List<String> secrets = new ArrayList<>();
    private final Deque<WebhookFault> faults = new ArrayDeque<>();
    private final PriorityQueue<Attempt> waiting =
            new PriorityQueue<>(Comparator.comparing(Attempt::due).thenComparingLong(Attempt::number));
    private final List<WebhookDelivery> made = new ArrayList<>();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final Thread thread;
    private long messages;
    private long attempts;
    private boolean posting;
    private boolean stopped;

    private record Attempt(
            HookMessage message,
            int count,
            Instant due,
            long number,
            @Nullable WebhookFault fault) {}

    WebhookSender(
            HookStyle style,
            HookSource source,
            Clock clock,
            URI address,
            String secret,
            String account,
            String version) {
        this.style = style;
        this.source = source;
        this.clock = clock;
        this.address = address;
        this.account = account;
        this.version = version;
        secrets.add(secret);
        source.look(null);
        thread = new Thread(this::run, "adfacade-sandbox-webhooks");
        thread.setDaemon(true);
        thread.start();
    }

    /** Signs with one more secret beside the first, as while a secret is being changed. */
    public synchronized WebhookSender alsoSignWith(String secret) {
        secrets.add(secret);
        return this;
    }

    /** Lets this happen to the next message that comes about; several wait in order, each for a message of its own. */
    public synchronized WebhookSender next(WebhookFault fault) {
        faults.add(fault);
        return this;
    }

    /**
     * Sends a message of any type, known to the network or not, about anything.
     *
     * @param data a JSON object
     */
    public void send(String type, String data) {
        if (!(JsonReader.read(data) instanceof JsonObject object)) {
            throw new IllegalArgumentException("not a JSON object");
        }
        add(List.of(new HookSource.Event(type, object, null)));
    }

    /**
     * Every attempt so far, in order, after waiting for those that are due now. Not to be called by the one who answers them.
     */
    public synchronized List<WebhookDelivery> deliveries() {
        try {
            while (!stopped && (posting || due() != null)) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return List.copyOf(made);
    }

    /** Looks whether there is something to tell; time may have gone by. */
    void look(@Nullable Change change) {
        add(source.look(change));
        synchronized (this) {
            notifyAll();
        }
    }

    /** Ends sending. */
    synchronized void stop() {
        stopped = true;
        thread.interrupt();
        notifyAll();
    }

    private synchronized void add(List<HookSource.Event> events) {
        for (HookSource.Event event : events) {
            messages++;
            String id = style == HookStyle.WHOP ? "msg_sb%022d".formatted(messages) : "ev" + messages;
            Instant now = clock.instant();
            JsonObject body = style.body(id, event, now, account, version);
            HookMessage message = new HookMessage(id, event.type(), body);
            WebhookFault fault = faults.poll();
            if (fault == WebhookFault.UNKNOWN_EVENT) {
                message = style.renamed(message);
            }
            waiting.add(new Attempt(message, 1, now, ++attempts, fault));
        }
        notifyAll();
    }

    private @Nullable Attempt due() {
        Attempt first = waiting.peek();
        return first != null && !first.due().isAfter(clock.instant()) ? first : null;
    }

    private void run() {
        try {
            while (true) {
                post(take());
            }
        } catch (InterruptedException e) {
            // Stopped.
        }
    }

    private synchronized Attempt take() throws InterruptedException {
        Attempt next = due();
        while (next == null) {
            Attempt first = waiting.peek();
            // A clock that stands still is moved by advance(), which wakes this thread.
            long millis = first == null
                    ? 0
                    : Duration.between(clock.instant(), first.due()).toMillis() + 1;
            wait(millis);
            next = due();
        }
        waiting.remove(next);
        posting = true;
        return next;
    }

    private void post(Attempt attempt) throws InterruptedException {
        Instant now = clock.instant();
        boolean old = attempt.fault() == WebhookFault.OLD_TIMESTAMP;
        Instant said = old ? now.minus(Duration.ofHours(1)) : now;
        HookMessage message = old ? style.aged(attempt.message(), said) : attempt.message();
        String text = message.body().toString();
        List<String> signing =
                attempt.fault() == WebhookFault.WRONG_SIGNATURE ? List.of("a secret of somebody else") : secrets();
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(text));
        style.headers(message, text, said, signing).forEach(request::header);
        int status = 0;
        try {
            status = client.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            // No answer: status 0 says so.
        }
        done(attempt, message, text, now, status);
    }

    private synchronized void done(Attempt attempt, HookMessage sent, String text, Instant at, int status) {
        made.add(new WebhookDelivery(sent.id(), sent.type(), attempt.count(), at, status, text));
        int next = attempt.count() + 1;
        HookMessage message = attempt.message();
        if (attempt.fault() == WebhookFault.REPEATED) {
            waiting.add(new Attempt(message, next, at, ++attempts, null));
        } else {
            // From when it was due, so that a clock that jumps lets all that lies between follow.
            style.repeat(attempt.count(), status)
                    .ifPresent(pause ->
                            waiting.add(new Attempt(message, next, attempt.due().plus(pause), ++attempts, null)));
        }
        posting = false;
        notifyAll();
    }

    private synchronized List<String> secrets() {
        return List.copyOf(secrets);
    }

    /** Names the address, no secret. */
    @Override
    public String toString() {
        return "WebhookSender[" + style + " to " + address + "]";
    }
}
