package io.github.adfacade.sandbox.junit;

import io.github.adfacade.sandbox.Sandbox;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a {@link Sandbox} to constructors and methods of a JUnit 5 test class: one a class, started on first use, reset before
 * each test, closed after the last.
 *
 * <pre>{@code
 * @ExtendWith(SandboxExtension.class)
 * class MyTest {
 *     @Test
 *     void pausesACampaign(Sandbox sandbox) { ... }
 * }
 * }</pre>
 */
public final class SandboxExtension implements ParameterResolver, BeforeEachCallback {
    private static final Namespace NAMESPACE = Namespace.create(SandboxExtension.class);

    /** Called by JUnit. */
    public SandboxExtension() {}

    /** Closes the sandbox together with the class's store; JUnit before 5.13 knows only the older interface. */
    @SuppressWarnings("deprecation")
    private record Started(Sandbox sandbox) implements ExtensionContext.Store.CloseableResource, AutoCloseable {
        @Override
        public void close() {
            sandbox.close();
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        sandbox(context).reset();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Sandbox.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return sandbox(context);
    }

    private static Sandbox sandbox(ExtensionContext context) {
        ExtensionContext owner = context;
        while (owner.getParent()
                .filter(parent -> parent.getTestClass().isPresent())
                .isPresent()) {
            owner = owner.getParent().get();
        }
        return owner.getStore(NAMESPACE)
                .getOrComputeIfAbsent("sandbox", key -> new Started(Sandbox.start()), Started.class)
                .sandbox();
    }
}
