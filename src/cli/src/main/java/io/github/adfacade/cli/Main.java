package io.github.adfacade.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Where {@code ./campaigns} enters. */
public final class Main {

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        PrintWriter out = utf8(FileDescriptor.out);
        PrintWriter err = utf8(FileDescriptor.err);
        int code = CampaignsCommand.line(System.getenv(), Terminal.OF_PROCESS, out, err, List.of(arguments))
                .execute(arguments);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** JSON is UTF-8 whatever the locale says. */
    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
