package io.github.adfacade.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.adfacade.sandbox.Sandbox;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** The command line run inside the test, against a sandbox or with an environment of its own. */
final class Cli {

    private final Map<String, String> environment;

    Cli(Map<String, String> environment) {
        this.environment = environment;
    }

    static Cli of(Sandbox sandbox) {
        return new Cli(sandbox.environment());
    }

    /** The same with one variable set, or without it when the value is null. */
    Cli with(String variable, String valueOrNull) {
        Map<String, String> changed = new HashMap<>(environment);
        if (valueOrNull == null) {
            changed.remove(variable);
        } else {
            changed.put(variable, valueOrNull);
        }
        return new Cli(changed);
    }

    Result run(String... arguments) {
        return run(Terminal.NONE, arguments);
    }

    /** With somebody who types this answer. */
    Result answering(String answer, String... arguments) {
        return run(
                new Terminal() {
                    @Override
                    public boolean isThere() {
                        return true;
                    }

                    @Override
                    public String answer() {
                        return answer;
                    }
                },
                arguments);
    }

    /** The commands and options there are. */
    CommandLine line() {
        StringWriter nowhere = new StringWriter();
        return CampaignsCommand.line(
                environment,
                Terminal.NONE,
                new PrintWriter(nowhere, true),
                new PrintWriter(nowhere, true),
                List.of("@all"));
    }

    private Result run(Terminal terminal, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = CampaignsCommand.line(
                        environment,
                        terminal,
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        List.of(arguments))
                .execute(arguments);
        return new Result(code, out.toString(), err.toString());
    }

    /** What a command left behind. */
    record Result(int code, String out, String err) {

        JsonElement json() {
            return JsonParser.parseString(out);
        }

        JsonObject object() {
            return json().getAsJsonObject();
        }

        JsonArray array() {
            return json().getAsJsonArray();
        }

        /** A member of the campaign that was printed, as text. */
        String text(String member) {
            return object().get(member).getAsString();
        }
    }
}
