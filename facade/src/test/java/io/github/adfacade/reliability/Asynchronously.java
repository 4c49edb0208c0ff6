package io.github.adfacade.reliability;

import io.github.adfacade.AsyncCampaignService;
import io.github.adfacade.BulkOptions;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignService;
import io.github.adfacade.CampaignUpdate;
import io.github.adfacade.Campaigns;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/**
 * A service whose every operation runs as a future that is waited for, so that what is tested of the one holds for the other.
 * What has a future of its own uses it; what only one network has is called through {@link AsyncCampaignService#call}.
 */
final class Asynchronously implements InvocationHandler {

    private final Object target;
    private final AsyncCampaignService async;
    private final Consumer<CompletableFuture<?>> begun;

    private Asynchronously(Object target, AsyncCampaignService async, Consumer<CompletableFuture<?>> begun) {
        this.target = target;
        this.async = async;
        this.begun = begun;
    }

    static CampaignService of(CampaignService service) {
        return of(service, future -> {});
    }

    /** Tells of every future before it is waited for. */
    static CampaignService of(CampaignService service, Consumer<CompletableFuture<?>> begun) {
        return (CampaignService) wrap(service, service.async(), begun);
    }

    private static Object wrap(Object target, AsyncCampaignService async, Consumer<CompletableFuture<?>> begun) {
        Class<?>[] types = interfaces(target.getClass());
        return Proxy.newProxyInstance(
                target.getClass().getClassLoader(), types, new Asynchronously(target, async, begun));
    }

    private static Class<?>[] interfaces(Class<?> type) {
        return type == null
                ? new Class<?>[0]
                : java.util.stream.Stream.concat(
                                Arrays.stream(type.getInterfaces()), Arrays.stream(interfaces(type.getSuperclass())))
                        .distinct()
                        .toArray(Class<?>[]::new);
    }

    @Override
    @SuppressWarnings("unchecked") // the argument of updateAll
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        Class<?> answer = method.getReturnType();
        if (CampaignService.class.isAssignableFrom(answer)) {
            CampaignService view = (CampaignService) now(target, method, arguments);
            return wrap(view, view.async(), begun);
        }
        if (method.getName().equals("list") && arguments != null && arguments[0] instanceof CampaignQuery query) {
            return new Listed(query);
        }
        if (List.of("ads", "adGroups", "bids").contains(method.getName())) {
            return wrap(now(target, method, arguments), async, begun);
        }
        if (List.of("reports", "close").contains(method.getName())) {
            return now(target, method, arguments);
        }
        if (method.getName().equals("updateAll") && arguments.length == 1) {
            return result(async.updateAll((Collection<CampaignUpdate>) arguments[0], BulkOptions.DEFAULT));
        }
        Method future = future(method);
        if (target instanceof CampaignService && future != null) {
            return result((CompletableFuture<?>) now(async, future, arguments));
        }
        return result(async.call(() -> sneaky(method, arguments)));
    }

    private static Method future(Method method) {
        try {
            Method future = AsyncCampaignService.class.getMethod(method.getName(), method.getParameterTypes());
            return CompletableFuture.class.isAssignableFrom(future.getReturnType()) ? future : null;
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    private static Object now(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private Object sneaky(Method method, Object[] arguments) {
        try {
            Object answer = now(target, method, arguments);
            // What is lazy is read within the call.
            return answer instanceof Campaigns campaigns ? campaigns.toList() : answer;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private Object result(CompletableFuture<?> future) throws Throwable {
        begun.accept(future);
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause();
        }
    }

    private final class Listed implements Campaigns {

        private final CampaignQuery query;

        Listed(CampaignQuery query) {
            this.query = query;
        }

        @Override
        public Iterable<List<Campaign>> pages() {
            List<Campaign> all = new ArrayList<>();
            CompletableFuture<Void> read = async.list(query).forEach(all::add);
            begun.accept(read);
            try {
                read.join();
                return List.of(all);
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        }
    }
}
