package io.github.adfacade.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import io.github.adfacade.Applied;
import io.github.adfacade.Budget;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignField;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.Money;
import io.github.adfacade.Objective;
import io.github.adfacade.Provider;
import io.github.adfacade.portfolio.JournalEntry.Action;
import io.github.adfacade.portfolio.JournalEntry.Came;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file: what it takes down, what it takes for torn, and what it refuses. */
class JournalTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

    @TempDir
    Path folder;

    private Path path;

    @BeforeEach
    void name() {
        path = folder.resolve("journal.jsonl");
    }

    private static Campaign campaign(CampaignStatus status, String nativeStatus) {
        return Campaign.builder(Provider.WALMART, "10041")
                .name("Spring \"ü\" \u2028 \n sale")
                .description("all of it")
                .objective(Objective.SALES)
                .budget(Budget.daily(Money.usd("12.50")))
                .schedule(NOW, FlightEnd.NEVER)
                .status(status, nativeStatus)
                .updatedAt(NOW)
                .build();
    }

    private static Intent intent() {
        Campaign campaign = campaign(CampaignStatus.ACTIVE, "LIVE");
        return new Intent(campaign.id(), campaign.name(), Seen.of(campaign), null);
    }

    /** Two lines: an operation begins, and a request is about to leave. */
    private JournalEntry announce(Journal journal) {
        String operation = journal.begin(Action.PAUSE, null);
        JournalEntry sending = JournalEntry.sending(journal.now(), operation, Action.PAUSE, "walmart", intent());
        journal.append(List.of(sending));
        return sending;
    }

    private static JournalEntry paused(JournalEntry sending) {
        return sending.result(NOW, Came.DONE, Applied.YES, null, Seen.of(campaign(CampaignStatus.PAUSED, "PAUSED")));
    }

    private static List<History.Track> tracks(Journal journal) {
        return journal.ask(history -> history.tracks("walmart"));
    }

    private String text() throws IOException {
        return Files.readString(path);
    }

    @Test
    void whatWasTakenDownIsThereAfterOpeningAnew() throws IOException {
        try (Journal journal = Journal.open(path)) {
            journal.append(List.of(paused(announce(journal))));
        }
        try (Journal journal = Journal.open(path)) {
            History.Track track = tracks(journal).get(0);

            assertThat(track.id).isEqualTo("10041");
            assertThat(track.name).isEqualTo(intent().name());
            assertThat(track.open).isNull();
            assertThat(Objects.requireNonNull(track.held).shown())
                    .isEqualTo(Seen.of(campaign(CampaignStatus.PAUSED, "PAUSED")));
        }
        assertThat(text().lines()).hasSize(3).allMatch(line -> line.startsWith("{\"v\":1,\"at\":\""));
    }

    @Test
    void everyCommonFieldComesBackAsItWas() {
        CampaignChange change = CampaignChange.builder()
                .name("a")
                .clearDescription()
                .objective(Objective.TRAFFIC)
                .budget(Budget.total(Money.of("900", "JPY")))
                .start(NOW)
                .end(FlightEnd.NEVER)
                .build();

        CampaignChange back = FieldJson.change(FieldJson.of(change));

        assertThat(CampaignField.all())
                .allSatisfy(field -> assertThat(back.get(field)).isEqualTo(change.get(field)));
        assertThat(FieldJson.of(campaign(CampaignStatus.ACTIVE, "LIVE")).keySet())
                .containsExactlyInAnyOrderElementsOf(
                        CampaignField.all().stream().map(Object::toString).toList());
    }

    @Test
    void amountsThatAreWorthTheSameAreTheSame() {
        CampaignChange one =
                CampaignChange.builder().budget(Budget.daily(Money.usd("5"))).build();
        CampaignChange other =
                CampaignChange.builder().budget(Budget.daily(Money.usd("5.00"))).build();

        assertThat(FieldJson.of(one)).isEqualTo(FieldJson.of(other));
    }

    @Test
    void aSecondOneIsRefusedWhileTheJournalIsOpen() {
        try (Journal journal = Journal.open(path)) {
            assertThatThrownBy(() -> Journal.open(path))
                    .isInstanceOf(JournalLockedException.class)
                    .hasMessageContaining(path.toString())
                    .hasMessageContaining("in use");
            announce(journal);
        }
        Journal.open(path).close();
    }

    @Test
    void aLastLineThatIsCutSomewhereIsRemovedAndWorkGoesOn() throws IOException {
        try (Journal journal = Journal.open(path)) {
            journal.append(List.of(paused(announce(journal))));
        }
        byte[] whole = Files.readAllBytes(path);
        int lastLine = text().lastIndexOf("\n{\"v\"") + 1;
        lastLine = text().substring(0, lastLine).getBytes(StandardCharsets.UTF_8).length;
        for (int length = lastLine; length < whole.length; length += length > whole.length - 12 ? 1 : 11) {
            Files.write(path, Arrays.copyOf(whole, length));
            try (Journal journal = Journal.open(path)) {
                JournalEntry open = Objects.requireNonNull(tracks(journal).get(0).open);
                journal.append(List.of(paused(open)));
            }
            assertThat(text().lines()).hasSize(3);
            assertThat(text()).endsWith("}\n");
        }
    }

    @Test
    void aTornEndThatReadsAsZerosIsRemoved() throws IOException {
        try (Journal journal = Journal.open(path)) {
            announce(journal);
        }
        byte[] whole = Files.readAllBytes(path);
        Files.write(path, new byte[512], StandardOpenOption.APPEND);

        Journal.open(path).close();

        assertThat(Files.readAllBytes(path)).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "{\"a\":1}", "PK\u0003\u0004"})
    void aFileOfSomebodyElseIsRefusedAndStaysAsItIs(String content) throws IOException {
        Files.writeString(path, content);

        assertThatThrownBy(() -> Journal.open(path))
                .isInstanceOf(JournalDamagedException.class)
                .hasMessageContaining("line 1 ");
        assertThat(text()).isEqualTo(content);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "[]",
                "{}",
                "{\"v\":1}",
                "{\"v\":1,\"at\":\"noon\",\"operation\":\"o\",\"action\":\"pause\",\"kind\":\"begin\"}",
                "{\"v\":1,\"at\":\"2026-11-30T12:00:00Z\",\"operation\":\"o\",\"action\":\"fly\",\"kind\":\"begin\"}",
                "{\"v\":1,\"at\":\"2026-11-30T12:00:00Z\",\"operation\":\"o\",\"action\":\"pause\",\"kind\":\"sending\"}",
                "{\"v\":1,\"at\":\"2026-11-30T12:00:00Z\",\"operation\":\"o\",\"action\":\"pause\",\"kind\":\"result\","
                        + "\"service\":\"walmart\",\"id\":\"1\",\"came\":\"done\",\"applied\":\"yes\"}",
                "{\"v\":2,\"at\":\"2026-11-30T12:00:00Z\",\"operation\":\"o\",\"action\":\"pause\",\"kind\":\"begin\"}"
            })
    void aLineThatCannotBeUnderstoodIsNamedByItsNumber(String line) throws IOException {
        try (Journal journal = Journal.open(path)) {
            announce(journal);
        }
        Files.writeString(path, line + "\n" + text().lines().toList().get(0) + "\n", StandardOpenOption.APPEND);
        String before = text();

        assertThatThrownBy(() -> Journal.open(path))
                .isInstanceOfSatisfying(
                        JournalDamagedException.class, e -> assertThat(e.line()).isEqualTo(3))
                .hasMessageContaining("line 3 ");
        assertThat(text()).isEqualTo(before);
        Files.writeString(path, "");
        Journal.open(path).close();
    }

    @Test
    void membersThatAreNotKnownAreReadOverAndKept() throws IOException {
        try (Journal journal = Journal.open(path)) {
            announce(journal);
        }
        String richer = text().replace("{\"v\":1,", "{\"v\":1,\"later\":{\"a\":[null]},");
        Files.writeString(path, richer);

        try (Journal journal = Journal.open(path)) {
            assertThat(tracks(journal)).hasSize(1);
        }
        assertThat(text()).isEqualTo(richer);
    }

    @Test
    void afterAWriteThatFailedNothingMoreIsWritten() throws IOException {
        BrokenDisk disk = new BrokenDisk(path, 2, 0.5);
        try (Journal journal = Journal.open(path, Clock.systemUTC(), disk::around)) {
            assertThatThrownBy(() -> announce(journal)).isInstanceOf(JournalException.class);
            assertThatThrownBy(() -> journal.begin(Action.RESUME, null))
                    .isInstanceOf(JournalException.class)
                    .hasMessageContaining("before");
        }
        assertThat(text().lines()).hasSize(2);
        try (Journal journal = Journal.open(path)) {
            assertThat(tracks(journal)).isEmpty();
        }
        assertThat(text().lines()).hasSize(1);
    }

    @Test
    void anInterruptedThreadCanStillWrite() {
        try (Journal journal = Journal.open(path)) {
            Thread.currentThread().interrupt();
            journal.append(List.of(paused(announce(journal))));
            assertThat(Thread.interrupted()).isTrue();
            JsonObject line = paused(announce(journal)).toJson();
            assertThat(JournalEntry.of(line).toJson()).isEqualTo(line);
        }
    }

    @Test
    void aFolderThatIsNotThereIsTold() {
        assertThatThrownBy(() -> Journal.open(folder.resolve("none").resolve("j.jsonl")))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("cannot be opened");
    }
}
