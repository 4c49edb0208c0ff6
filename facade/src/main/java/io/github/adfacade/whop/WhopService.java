package io.github.adfacade.whop;

import com.google.gson.JsonObject;
import io.github.adfacade.Applied;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignException;
import io.github.adfacade.Capability;
import io.github.adfacade.ConflictException;
import io.github.adfacade.Provider;
import io.github.adfacade.RejectedException;
import io.github.adfacade.UnsupportedCapabilityException;
import io.github.adfacade.internal.BaseCampaignService;
import io.github.adfacade.internal.CallScope;
import io.github.adfacade.internal.Connection;
import io.github.adfacade.internal.RawJson;
import io.github.adfacade.internal.Violations;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/** What both generations share. What only the native one can do is refused here and overridden there. */
abstract class WhopService extends BaseCampaignService implements WhopCampaignService {

    final WhopSetup setup;

    WhopService(Connection connection, WhopSetup setup, Set<Capability> capabilities) {
        super(Provider.WHOP, capabilities, connection);
        this.setup = setup;
    }

    abstract Campaign read(CallScope scope, String id, StatsWindow window);

    @Override
    public final WhopGeneration generation() {
        return setup.generation();
    }

    @Override
    public final Campaign get(String id, StatsWindow window) {
        require(Capability.GET, "get");
        checkIdOf("get", id);
        return read(begin("get"), id, window);
    }

    @Override
    protected final Campaign read(CallScope scope, String id) {
        return read(scope, id, StatsWindow.ALL_TIME);
    }

    /** The answer as JSON with everything in it, once it is certain that it is a campaign of this generation. */
    final JsonObject own(CallScope scope, Object model, Applied applied) {
        JsonObject raw = identified(scope, model, applied);
        Answers.requireOwn(setup, scope, raw, applied);
        return raw;
    }

    /** The same for an ad. */
    final JsonObject ownAd(CallScope scope, Object model) {
        JsonObject raw = identified(scope, model, Applied.NO);
        Answers.requireOwnAd(setup, scope, raw);
        return raw;
    }

    /** The answer as JSON with everything in it, once it is certain that it says whose it is. */
    final JsonObject identified(CallScope scope, Object model, Applied applied) {
        JsonObject raw = RawJson.of(gson(), model);
        String id = Readings.text(raw, "id");
        if (id == null || id.isBlank()) {
            throw Answers.unreadable(scope, "the answer has no id", applied);
        }
        return raw;
    }

    /** A list that is not there must not look like an empty one. */
    static <T> List<T> requireData(CallScope scope, @Nullable List<T> data, Applied applied) {
        if (data == null || data.contains(null)) {
            throw Answers.unreadable(scope, "the answer has no data", applied);
        }
        return data;
    }

    /**
     * The cursor of the next page, or null at the end. A page without items ends a list whatever else it says, and so does
     * a cursor that leads back to the same page.
     */
    static @Nullable String next(
            @Nullable String used, List<?> data, @Nullable String endCursor, @Nullable Boolean hasNext) {
        boolean more = !data.isEmpty()
                && endCursor != null
                && !endCursor.isEmpty()
                && !Boolean.FALSE.equals(hasNext)
                && !endCursor.equals(used);
        return more ? endCursor : null;
    }

    /**
     * Whop does not document what it answers when a campaign is in the wanted state already. After a refusal a look tells:
     * if it is, the call has done what was asked; if not, the refusal stands.
     */
    final Campaign unlessAlready(String status, CallScope scope, String id, Supplier<Campaign> action) {
        try {
            return action.get();
        } catch (ConflictException | RejectedException refusal) {
            Campaign now = look(scope, id, refusal);
            if (now.nativeStatus().filter(status::equals).isPresent()) {
                return now;
            }
            throw refusal;
        }
    }

    private Campaign look(CallScope scope, String id, CampaignException refusal) {
        try {
            return read(scope, id);
        } catch (CampaignException unseen) {
            refusal.addSuppressed(unseen);
            throw refusal;
        }
    }

    /** Begins a call on something other than a campaign. */
    final CallScope open(String operation, String id) {
        checkIdOf(operation, id);
        return begin(operation);
    }

    final <T> T sent(CallScope scope, Call<T> call) {
        return exchange().send(scope, call);
    }

    @Override
    protected void check(CampaignDraft draft, Violations violations) {
        throw refusal("create", Capability.CREATE);
    }

    @Override
    protected Campaign send(CallScope scope, CampaignDraft draft) {
        throw refusal("create", Capability.CREATE);
    }

    @Override
    protected void sendArchive(CallScope scope, String id) {
        throw refusal("archive", Capability.ARCHIVE);
    }

    @Override
    public Campaign launch(String id) {
        throw refusal("launch", Capability.LAUNCH);
    }

    @Override
    public List<Campaign> duplicate(String id, int count, boolean preserveEngagement) {
        throw refusal("duplicate", Capability.DUPLICATE);
    }

    @Override
    public Campaign retryPayment(String id) {
        throw refusal("retryPayment", Capability.RETRY_PAYMENT);
    }

    @Override
    public void retryAccountPayments(String accountId) {
        throw refusal("retryAccountPayments", Capability.RETRY_PAYMENT);
    }

    @Override
    public AdGroups adGroups() {
        throw refusal("adGroups", Capability.AD_GROUPS);
    }

    static UnsupportedCapabilityException refusal(String operation, Capability capability) {
        return new UnsupportedCapabilityException(Provider.WHOP, operation, capability);
    }
}
