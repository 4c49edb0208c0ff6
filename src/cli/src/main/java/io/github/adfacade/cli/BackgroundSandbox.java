package io.github.adfacade.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A sandbox in a process of its own, which outlives this one: a shell waits for what it evaluates to end. */
record BackgroundSandbox(int port) {

    /**
     * Starts it and waits until it serves.
     *
     * @return lines for a shell's {@code eval}
     */
    List<String> start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "sandbox",
                "--port",
                Integer.toString(port));
        builder.redirectInput(new File(nowhere()));
        Process process = builder.start();
        BufferedReader ready = process.inputReader(StandardCharsets.UTF_8);
        String access = ready.readLine();
        if (access == null) {
            String why = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            throw new CommandFailure(why.strip().replaceFirst("^campaigns: ", ""));
        }
        List<String> lines = new ArrayList<>();
        lines.add("unset " + ShellCommand.CONTRADICTING);
        JsonObject byNetwork = JsonParser.parseString(access).getAsJsonObject();
        for (Map.Entry<String, JsonElement> network : byNetwork.entrySet()) {
            network.getValue()
                    .getAsJsonObject()
                    .entrySet()
                    .forEach(setting -> lines.add(export(
                            SandboxAccess.variable(network.getKey(), setting.getKey()),
                            setting.getValue().getAsString())));
        }
        lines.add(export("ADFACADE_SANDBOX_PID", Long.toString(process.pid())));
        return lines;
    }

    /** Between single quotes nothing means anything to a shell but the quote itself. */
    static String export(String name, String value) {
        return "export " + name + "='" + value.replace("'", "'\\''") + "'";
    }

    private static String nowhere() {
        return File.separatorChar == '/' ? "/dev/null" : "NUL";
    }
}
