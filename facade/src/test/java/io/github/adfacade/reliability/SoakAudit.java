package io.github.adfacade.reliability;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.adfacade.reliability.SoakWorker.Belief;
import io.github.adfacade.sandbox.Change;
import io.github.adfacade.sandbox.Network;
import io.github.adfacade.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares what the workers believe with what the networks hold and have noted. */
final class SoakAudit {

    private final Sandbox sandbox;
    private final List<String> complaints = new ArrayList<>();
    private final Map<String, Integer> created = new HashMap<>();
    private final Map<String, Integer> removed = new HashMap<>();
    private final Map<Network, Set<String>> present = new HashMap<>();

    private SoakAudit(Sandbox sandbox) {
        this.sandbox = sandbox;
        for (Change change : sandbox.ledger().changes()) {
            if (change.resource().equals("campaign") && change.kind() == Change.Kind.CREATED) {
                created.merge(change.network() + " " + change.name(), 1, Integer::sum);
            }
            if (change.kind() == Change.Kind.DELETED) {
                removed.merge(change.network() + " " + change.id(), 1, Integer::sum);
            }
        }
        present.put(Network.WHOP, new HashSet<>(sandbox.whop().campaignIds()));
        present.put(Network.TOPSORT, new HashSet<>(sandbox.topsort().campaignIds()));
        present.put(Network.WALMART, new HashSet<>(sandbox.walmart().campaignIds()));
    }

    static List<String> of(Sandbox sandbox, List<SoakWorker> workers) {
        SoakAudit audit = new SoakAudit(sandbox);
        long believed = 0;
        long open = 0;
        for (SoakWorker worker : workers) {
            worker.beliefs().forEach(audit::check);
            believed += worker.beliefs().size();
            open += worker.lostCreations().size();
        }
        long made = audit.created.values().stream().mapToInt(Integer::intValue).sum();
        audit.require(
                made >= believed && made <= believed + open,
                made + " campaigns were made, " + believed + " are known, " + open + " may be");
        return audit.complaints;
    }

    private void check(Belief belief) {
        int times = created.getOrDefault(belief.network() + " " + belief.created(), 0);
        require(times == 1, belief + " was made " + times + " times");
        int deletions = removed.getOrDefault(belief.network() + " " + belief.id(), 0);
        require(deletions <= 1, belief + " was removed " + deletions + " times");
        boolean isThere = present.getOrDefault(belief.network(), Set.of()).contains(belief.id());
        if (belief.gone() && belief.network() != Network.WALMART) {
            require(!isThere, belief + " is still there");
        } else if (belief.certain()) {
            require(isThere && holds(belief), belief + " is not what the network holds");
        }
    }

    private boolean holds(Belief belief) {
        String text = switch (belief.network()) {
            case WHOP -> sandbox.whop().campaign(belief.id());
            case TOPSORT -> sandbox.topsort().campaign(belief.id());
            default -> sandbox.walmart().campaign(belief.id());
        };
        JsonObject held = JsonParser.parseString(text).getAsJsonObject();
        String name =
                held.get(belief.network() == Network.WHOP ? "title" : "name").getAsString();
        boolean archived = belief.network() != Network.WALMART
                || !belief.gone()
                || held.get("status").getAsString().equals("ARCHIVED");
        return name.equals(belief.name()) && archived;
    }

    private void require(boolean holds, String complaint) {
        if (!holds) {
            complaints.add(complaint);
        }
    }
}
