package io.github.adfacade.sandbox;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Whoever posts a network's messages. */
final class WebhookSenders {
    private final Map<Network, List<WebhookSender>> senders = new ConcurrentHashMap<>();

    WebhookSender add(Network network, WebhookSender sender) {
        senders.computeIfAbsent(network, any -> new CopyOnWriteArrayList<>()).add(sender);
        return sender;
    }

    void changed(Change change) {
        senders.getOrDefault(change.network(), List.of()).forEach(sender -> sender.look(change));
    }

    void timeWentBy() {
        senders.values().forEach(each -> each.forEach(sender -> sender.look(null)));
    }

    void stop() {
        senders.values().forEach(each -> each.forEach(WebhookSender::stop));
        senders.clear();
    }
}
