package io.github.adfacade.reliability;

import io.github.adfacade.CampaignService;
import io.github.adfacade.Provider;
import io.github.adfacade.sandbox.Change;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** One operation of one provider, with what its success and its single application look like on the network's side. */
final class Operation {

    /** Something that an operation shall bring about, and how to see whether it has. */
    record Target(String id, Predicate<Bench> isDone) {

        /** A campaign of this name is made, and once. */
        static Target made(Provider provider, String name) {
            return new Target(name, bench -> bench.made(provider, name) == 1);
        }
    }

    final Provider provider;
    /** As the exception names it. */
    final String name;

    private String label;
    private BiFunction<Bench, Bench.Wiring, ? extends CampaignService> connect;
    private Function<CampaignService, Object> act = service -> service;
    private Optional<Change.Kind> kind = Optional.empty();
    private List<Target> targets = List.of();
    private int most = Integer.MAX_VALUE;
    private boolean recovers = true;
    private boolean oneScope = true;
    private boolean mayBeEmpty;
    private boolean seesCuts;
    private Set<String> steps = Set.of();

    Operation(Provider provider, String name, BiFunction<Bench, Bench.Wiring, ? extends CampaignService> connect) {
        this.provider = provider;
        this.name = name;
        this.label = name;
        this.connect = connect;
    }

    /** Tells apart operations that have one name. */
    Operation labelled(String text) {
        label = name + " " + text;
        return this;
    }

    Operation over(BiFunction<Bench, Bench.Wiring, ? extends CampaignService> other) {
        connect = other;
        return this;
    }

    @SuppressWarnings("unchecked") // each provider's operations are connected to its own service
    <S extends CampaignService> Operation doing(Function<S, Object> what) {
        act = service -> what.apply((S) service);
        return this;
    }

    <S extends CampaignService> Operation running(Consumer<S> what) {
        return this.<S>doing(service -> {
            what.accept(service);
            return "done";
        });
    }

    Operation changing(Change.Kind what, Target... all) {
        kind = Optional.of(what);
        targets = List.of(all);
        return this;
    }

    /** More changes than this mean that it was done twice; unless said, doing it twice is doing it once. */
    Operation atMost(int times) {
        most = times;
        return this;
    }

    /** The network gives no means to make it once, so it is not repeated when its answer is lost. */
    Operation sentOnce() {
        recovers = false;
        return this;
    }

    /** Sends requests that have a deadline each. */
    Operation inParts() {
        oneScope = false;
        return this;
    }

    /** Begins with calls of other names; the one that fails is named. */
    Operation after(String... calls) {
        steps = Set.of(calls);
        return this;
    }

    /** Sees whether an answer was cut, and asks for it anew. */
    Operation seeingCuts() {
        seesCuts = true;
        return this;
    }

    boolean seesCuts() {
        return seesCuts;
    }

    boolean isNamed(String call) {
        return call.equals(name) || steps.contains(call);
    }

    /** The network may answer with nothing at all. */
    Operation answeredWithNothing() {
        mayBeEmpty = true;
        return this;
    }

    CampaignService connect(Bench bench, Bench.Wiring wiring) {
        return connect.apply(bench, wiring);
    }

    Object act(CampaignService service) {
        return act.apply(service);
    }

    boolean isWrite() {
        return kind.isPresent();
    }

    Optional<Change.Kind> kind() {
        return kind;
    }

    List<Target> targets() {
        return targets;
    }

    int most() {
        return most;
    }

    boolean recovers() {
        return recovers;
    }

    boolean oneScope() {
        return oneScope;
    }

    /** After a lost answer, not finding it means that it was removed: who says so falsely cannot be seen through. */
    boolean tellsByAbsence() {
        return kind.filter(Change.Kind.DELETED::equals).isPresent();
    }

    boolean mayBeEmpty() {
        return mayBeEmpty;
    }

    @Override
    public String toString() {
        return provider.displayName() + " " + label;
    }
}
