package io.github.adfacade.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

class RedactionTest {

    @Test
    void headersThatNobodyListedAreHidden() {
        Headers headers =
                Headers.of("Authorization", "Bearer s3cret", "WM_SEC.AUTH_SIGNATURE", "sig", "Retry-After", "3");
        assertThat(Redaction.headers(headers))
                .isEqualTo("{Authorization: ***, WM_SEC.AUTH_SIGNATURE: ***, Retry-After: 3}");
    }

    @Test
    void queryValuesThatNobodyListedAreHidden() {
        HttpUrl url = HttpUrl.get("https://x.example/v1/campaigns?first=20&token=s3cret&account_id=biz_1");
        assertThat(Redaction.url(url)).isEqualTo("/v1/campaigns?first=20&token=***&account_id=***");
    }

    @Test
    void bodiesKeepTheirStructureAndTheFieldsThatSayWhatHappens() {
        String body =
                "[{\"campaignId\":7,\"name\":\"Spring\",\"budget\":{\"amount\":5},\"note\":null,\"tags\":[\"a\"]}]";
        assertThat(Redaction.json(body))
                .isEqualTo(
                        "[{\"campaignId\":7,\"name\":\"***\",\"budget\":{\"amount\":5},\"note\":null,\"tags\":[\"***\"]}]");
    }

    @Test
    void aSecretBelowAListedNameStaysHidden() {
        assertThat(Redaction.json("{\"status\":{\"token\":\"s3cret\"}}")).isEqualTo("{\"status\":{\"token\":\"***\"}}");
    }

    @Test
    void aTextThatIsNoJsonIsNamedByItsLength() {
        assertThat(Redaction.json("<html>s3cret</html>")).isEqualTo("(19 characters, not JSON)");
    }
}
