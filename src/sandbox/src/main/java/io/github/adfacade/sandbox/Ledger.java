package io.github.adfacade.sandbox;

import io.github.adfacade.sandbox.internal.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Everything the sandbox received, answered and changed, in order. An exchange is in the ledger before the first byte of its
 * answer leaves. Exchanges are kept up to a limit (the oldest go first), changes and counters until {@link #clear}.
 *
 * <p>Thread-safe.
 */
public final class Ledger {
    private final Clock clock;
    private final int limit;
    private final Consumer<Change> listener;
    private final Deque<Exchange> exchanges = new ArrayDeque<>();
    private final List<Change> changes = new ArrayList<>();
    private final Map<Network, Long> requests = new EnumMap<>(Network.class);
    private final Map<Integer, Long> statuses = new TreeMap<>();
    private final Map<String, Long> faults = new TreeMap<>();
    private long exchangeCount;
    private long changeCount;

    Ledger(Clock clock, int limit, Consumer<Change> listener) {
        this.clock = clock;
        this.limit = limit;
        this.listener = listener;
    }

    /** The exchanges kept, oldest first. */
    public synchronized List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    /** The exchanges kept of one network. */
    public List<Exchange> exchanges(Network network) {
        return exchanges().stream()
                .filter(exchange -> exchange.request().network() == network)
                .toList();
    }

    /** The exchanges kept whose method is this and whose whole path, behind the base URL, matches the expression. */
    public List<Exchange> exchanges(Network network, String method, String pathRegex) {
        Pattern path = Pattern.compile(pathRegex);
        return exchanges(network).stream()
                .filter(exchange -> exchange.request().method().equals(method))
                .filter(exchange -> path.matcher(exchange.request().path()).matches())
                .toList();
    }

    /**
     * The latest exchange.
     *
     * @throws NoSuchElementException when there is none
     */
    public synchronized Exchange last() {
        return exchanges.getLast();
    }

    /** All changes, in the order applied. */
    public synchronized List<Change> changes() {
        return List.copyOf(changes);
    }

    /** All changes of one kind on one network. */
    public List<Change> changes(Network network, Change.Kind kind) {
        return changes().stream()
                .filter(change -> change.network() == network && change.kind() == kind)
                .toList();
    }

    /** How many requests came in, those no longer kept included. */
    public synchronized long requests() {
        return requests.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many requests one network received. */
    public synchronized long requests(Network network) {
        return requests.getOrDefault(network, 0L);
    }

    /** How many requests were answered with each status; 0 stands for no answer. */
    public synchronized Map<Integer, Long> statuses() {
        return Map.copyOf(statuses);
    }

    /** How many requests met each kind of fault. */
    public synchronized Map<String, Long> faults() {
        return Map.copyOf(faults);
    }

    /** Forgets everything; numbers go on counting. */
    public synchronized void clear() {
        exchanges.clear();
        changes.clear();
        requests.clear();
        statuses.clear();
        faults.clear();
    }

    synchronized Entry open() {
        return new Entry(++exchangeCount, clock.instant());
    }

    synchronized void close(Exchange exchange) {
        exchanges.addLast(exchange);
        while (exchanges.size() > limit) {
            exchanges.removeFirst();
        }
        requests.merge(exchange.request().network(), 1L, Long::sum);
        statuses.merge(exchange.status(), 1L, Long::sum);
        exchange.fault().ifPresent(fault -> faults.merge(fault, 1L, Long::sum));
    }

    Change change(
            long exchange,
            Network network,
            Change.Kind kind,
            String resource,
            String id,
            String name,
            JsonObject fields) {
        Change change;
        synchronized (this) {
            change = new Change(
                    ++changeCount, exchange, clock.instant(), network, kind, resource, id, name, fields.toString());
            changes.add(change);
        }
        listener.accept(change);
        return change;
    }

    /** The number and time of an exchange that has begun. */
    record Entry(long number, Instant at) {}
}
