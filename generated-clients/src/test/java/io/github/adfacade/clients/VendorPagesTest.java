package io.github.adfacade.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.reflect.TypeToken;
import io.github.adfacade.clients.support.ClientModel;
import io.github.adfacade.clients.topsort.model.Campaign;
import io.github.adfacade.clients.topsort.model.CampaignUpdate;
import io.github.adfacade.clients.walmart.model.BatchResult;
import io.github.adfacade.clients.walmart.model.CampaignReplace;
import io.github.adfacade.clients.whop.model.AdCampaign;
import io.github.adfacade.clients.whoplegacy.model.Ad;
import io.github.adfacade.clients.whoplegacy.model.UpdateAdCampaign;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The JSON bodies that the vendors print on their own pages. */
class VendorPagesTest {

    static Stream<Arguments> bodies() {
        return Stream.of(
                page("whop-campaign", AdCampaign.class),
                page("whop-legacy-update", UpdateAdCampaign.class),
                page("whop-legacy-campaign", io.github.adfacade.clients.whoplegacy.model.AdCampaign.class),
                page("whop-legacy-ad", Ad.class),
                page("topsort-update", CampaignUpdate.class),
                page("topsort-campaign", Campaign.class),
                page("walmart-replace-one", listOf(CampaignReplace.class)),
                page("walmart-replace-batch", listOf(CampaignReplace.class)),
                page("walmart-result-one", listOf(BatchResult.class)),
                page("walmart-results-batch", listOf(BatchResult.class)));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void isReadAndWrittenBackWithoutLoss(String json, Type type) {
        assertThat(Json.tree(Json.GSON.toJson(Json.GSON.fromJson(json, type), type)))
                .isEqualTo(Json.tree(json));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void holdsNoFieldThatTheSpecDoesNotKnow(String json, Type type) {
        Object read = Json.GSON.fromJson(json, type);

        assertThat(read instanceof List<?> items ? items : List.of(read))
                .allSatisfy(item -> assertThat(((ClientModel) item).getAdditionalProperties())
                        .isEmpty());
    }

    private static Arguments page(String name, Type type) {
        return Arguments.of(Named.of(name, Json.resource("/seeds/" + name + ".json")), type);
    }

    private static Type listOf(Class<?> item) {
        return TypeToken.getParameterized(List.class, item).getType();
    }
}
