package io.github.adfacade.sandbox.internal.net;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the handler of a method and path; {@code {}} in a template stands for one segment. */
public final class Router<H> {
    private final List<Route<H>> routes = new ArrayList<>();

    private record Route<H>(String method, List<String> template, H handler) {
        @Nullable
        List<String> variables(String askedMethod, List<String> segments) {
            if (!method.equals(askedMethod) || template.size() != segments.size()) {
                return null;
            }
            List<String> variables = new ArrayList<>(2);
            for (int i = 0; i < template.size(); i++) {
                if (template.get(i).equals("{}") && !segments.get(i).isEmpty()) {
                    variables.add(segments.get(i));
                } else if (!template.get(i).equals(segments.get(i))) {
                    return null;
                }
            }
            return variables;
        }
    }

    /**
     * @param operation the route itself, the same for every id: what a limit counts by
     */
    public record Match<H>(String operation, H handler, List<String> variables) {}

    public Router<H> on(String method, String template, H handler) {
        routes.add(new Route<>(method, List.of(template.substring(1).split("/", -1)), handler));
        return this;
    }

    public @Nullable Match<H> find(String method, List<String> segments) {
        for (Route<H> route : routes) {
            List<String> variables = route.variables(method, segments);
            if (variables != null) {
                return new Match<>(method + " /" + String.join("/", route.template()), route.handler(), variables);
            }
        }
        return null;
    }
}
