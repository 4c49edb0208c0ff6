package io.github.adfacade.specchanges;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A class that calls a generated client, compiled with one build of it and run with another. */
final class OldCaller {

    private static final String NAME = "Caller";

    private final byte[] code;

    private OldCaller(byte[] code) {
        this.code = code;
    }

    /** Puts a pet, with these arguments more. */
    static OldCaller compiled(Client client, String more) throws IOException {
        Path source = Files.createTempDirectory("caller").resolve(NAME + ".java");
        Files.writeString(source, """
                import %s.PetsApi;
                import %s.Pet;

                public class Caller implements java.util.function.Consumer<Object> {
                    public void accept(Object api) {
                        ((PetsApi) api).putPet("a", new Pet().setId("x")%s);
                    }
                }
                """.formatted(client.apiPackage(), client.modelPackage(), more));
        Map<String, byte[]> classes =
                new JavaFiles().compile(List.of(source), List.of(client.jar(), Workshop.CLIENTS.support()));
        return new OldCaller(classes.get(NAME));
    }

    /** What arrives at the method that speaks to the network. */
    List<Object> calls(Client client) throws Exception {
        URL[] jars = {
            client.jar().toUri().toURL(), Workshop.CLIENTS.support().toUri().toURL()
        };
        List<Object> arguments = new ArrayList<>();
        try (Loader loader = new Loader(jars, code)) {
            Class<?> api = loader.loadClass(client.apiPackage() + ".PetsApi");
            InvocationHandler network = (proxy, method, given) -> {
                if (method.isDefault()) {
                    return InvocationHandler.invokeDefault(proxy, method, given);
                }
                arguments.addAll(Arrays.asList(given));
                return null;
            };
            @SuppressWarnings("unchecked") // as compiled above
            Consumer<Object> caller =
                    (Consumer<Object>) loader.loadClass(NAME).getConstructor().newInstance();
            caller.accept(Proxy.newProxyInstance(loader, new Class<?>[] {api}, network));
            arguments.replaceAll(argument -> argument instanceof Map<?, ?> map ? map.toString() : argument);
        }
        return arguments;
    }

    private static final class Loader extends URLClassLoader {

        private final byte[] code;

        Loader(URL[] jars, byte[] code) {
            super(jars, OldCaller.class.getClassLoader());
            this.code = code;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            return name.equals(NAME) ? defineClass(name, code, 0, code.length) : super.findClass(name);
        }
    }
}
