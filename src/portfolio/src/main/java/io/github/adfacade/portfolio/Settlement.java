package io.github.adfacade.portfolio;

import com.google.gson.JsonObject;
import io.github.adfacade.Applied;
import io.github.adfacade.AuthenticationException;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignException;
import io.github.adfacade.CampaignService;
import io.github.adfacade.ChangePlan;
import io.github.adfacade.ChangePlan.Difference;
import io.github.adfacade.NotFoundException;
import io.github.adfacade.portfolio.History.Track;
import io.github.adfacade.portfolio.JournalEntry.Action;
import io.github.adfacade.portfolio.JournalEntry.Came;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finds out what came of requests that were announced and whose result is not known: the campaign is read, and the judgement goes
 * into the journal like an answer. What cannot be read stays open.
 */
final class Settlement {

    private final Journal journal;
    private final String name;
    private final CampaignService service;
    private final Map<String, CampaignChange> wanted;

    /**
     * @param name of the service
     * @param wanted the changes that the caller asks for by campaign: they hold what a journal cannot, the network's own fields
     */
    Settlement(Journal journal, String name, CampaignService service, Map<String, CampaignChange> wanted) {
        this.journal = journal;
        this.name = name;
        this.service = service;
        this.wanted = wanted;
    }

    /**
     * Judges all that is open.
     *
     * @return why the campaigns that are still open could not be judged, by their ids
     */
    Map<String, CampaignException> run() {
        Map<String, CampaignException> stillOpen = new LinkedHashMap<>();
        for (Track track : open()) {
            JournalEntry sent = Objects.requireNonNull(track.open);
            try {
                journal.append(List.of(judge(track.id, sent)));
            } catch (NotFoundException gone) {
                journal.append(List.of(
                        sent.result(journal.now(), Came.FAILED, Applied.UNKNOWN, "the campaign is gone", null)));
            } catch (AuthenticationException refused) {
                open().forEach(each -> stillOpen.put(each.id, refused));
                break;
            } catch (CampaignException unseen) {
                stillOpen.put(track.id, unseen);
            }
        }
        return stillOpen;
    }

    private List<Track> open() {
        return journal.ask(history -> history.tracks(name).stream()
                .filter(track -> track.open != null)
                .toList());
    }

    private JournalEntry judge(String id, JournalEntry sent) {
        return sent.action() == Action.PAUSE || sent.action() == Action.RESUME
                ? ofSwitch(sent, Seen.of(service.get(id)))
                : ofValues(id, sent);
    }

    private JournalEntry ofSwitch(JournalEntry sent, Seen now) {
        Seen before = Objects.requireNonNull(sent.before());
        if (now.paused() != (sent.action() == Action.PAUSE)) {
            return notMade(sent, "read later: not done");
        }
        // What somebody has changed meanwhile must show when it is compared with this later.
        Seen ours = now.otherFields(before).isEmpty() ? now : before.configuredAs(now);
        return made(sent, ours);
    }

    private JournalEntry ofValues(String id, JournalEntry sent) {
        Seen before = Objects.requireNonNull(sent.before());
        JsonObject change = Objects.requireNonNull(sent.change());
        CampaignChange asked = wanted.get(id);
        boolean same = asked != null && FieldJson.of(asked).equals(change);
        // A plan knows the network's rounding, so a value that was cut to the hour counts as taken.
        ChangePlan plan = service.plan(id, asked != null && same ? asked : FieldJson.change(change));
        Seen now = Seen.of(plan.current());
        if (now.unchangedSince(before) && !plan.differences().isEmpty()) {
            return notMade(sent, "read later: not changed since before the request");
        }
        List<Difference> shown = plan.differences().stream()
                .filter(difference -> difference.before() != null)
                .toList();
        if (!shown.isEmpty()) {
            return notMade(sent, "read later: shows other values, " + shown);
        }
        boolean blind = !plan.differences().isEmpty() || (FieldJson.hasOwn(change) && !same);
        if (blind && !now.changedSince(before)) {
            return sent.result(
                    journal.now(), Came.UNKNOWN, Applied.UNKNOWN, "the network does not show these fields", now);
        }
        return made(sent, now);
    }

    private JournalEntry made(JournalEntry sent, Seen shown) {
        return sent.result(journal.now(), Came.DONE, Applied.YES, "read later: done", shown);
    }

    private JournalEntry notMade(JournalEntry sent, String why) {
        return sent.result(journal.now(), Came.FAILED, Applied.NO, why, null);
    }
}
