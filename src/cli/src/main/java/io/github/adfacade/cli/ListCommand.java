package io.github.adfacade.cli;

import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignService;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.cli.Moments.Moment;
import io.github.adfacade.portfolio.Listed;
import io.github.adfacade.portfolio.Listing;
import io.github.adfacade.portfolio.Portfolio;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads campaigns page by page. */
@Command(
        name = "list",
        description = "Lists campaigns. A filter that the network does not have is refused, never imitated.")
final class ListCommand extends ServiceCommand {

    @Option(names = "--id", paramLabel = "ID", description = "Only these campaigns; may be repeated.")
    private List<String> ids = List.of();

    @Option(names = "--name", paramLabel = "TEXT", description = "Only campaigns of this name, as the network matches.")
    private @Nullable String name;

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            converter = WordConverter.OfStatus.class,
            completionCandidates = WordConverter.OfStatus.class,
            description = "Only campaigns in this status: ${COMPLETION-CANDIDATES}.")
    private @Nullable CampaignStatus status;

    @Option(
            names = "--created-after",
            paramLabel = "TIME",
            converter = Moments.Converter.class,
            description = "Only campaigns made after this time, or on this day of the network's zone or later.")
    private @Nullable Moment createdAfter;

    @Option(
            names = "--created-before",
            paramLabel = "TIME",
            converter = Moments.Converter.class,
            description = "Only campaigns made before this time, or on this day or earlier.")
    private @Nullable Moment createdBefore;

    @Option(
            names = "--modified-since",
            paramLabel = "TIME",
            converter = Moments.Converter.class,
            description = "Only campaigns made or changed since this time, or since the beginning of this day.")
    private @Nullable Moment modifiedSince;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many campaigns.")
    private @Nullable Integer limit;

    @Option(names = "--page-size", paramLabel = "N", description = "So many in one request, 1 to 100.")
    private @Nullable Integer pageSize;

    @Option(
            names = "--option",
            paramLabel = "KEY=VALUE",
            converter = Setting.Converter.class,
            description = "A setting by the network's own name; may be repeated.")
    private List<Setting> settings = List.of();

    @Override
    boolean isOverMany() {
        return providers().isAll();
    }

    @Override
    int run(Portfolio portfolio) {
        checkLimit();
        if (!settings.isEmpty()) {
            throw wrongUsage("--option needs one network");
        }
        Listing found = portfolio.list(query().build());
        List<Listed> campaigns =
                (limit == null ? found.stream() : found.stream().limit(limit)).toList();
        if (json()) {
            print(CampaignJson.array(
                    campaigns,
                    listed -> CampaignJson.of(
                            listed.campaign(),
                            portfolio.service(listed.service()).zone())));
        } else {
            new CampaignText(out()).listed(campaigns);
        }
        return told(found);
    }

    @Override
    void run(CampaignService service) {
        checkLimit();
        CampaignQuery.Builder query = query();
        if (!settings.isEmpty()) {
            query.network(service.queryFields(Setting.byKey(settings, this)));
        }
        Stream<Campaign> found = service.list(query.build()).stream();
        List<Campaign> campaigns = (limit == null ? found : found.limit(limit)).toList();
        if (json()) {
            print(CampaignJson.of(campaigns, service.zone()));
        } else {
            new CampaignText(out()).table(campaigns);
        }
    }

    private void checkLimit() {
        if (limit != null && limit < 1) {
            throw wrongUsage("--limit must be 1 or more");
        }
    }

    private CampaignQuery.Builder query() {
        CampaignQuery.Builder query = CampaignQuery.builder().ids(ids);
        ifGiven(name, query::name);
        ifGiven(status, query::status);
        ifGiven(createdAfter, time -> time.to(query::createdAfter, query::createdAfter));
        ifGiven(createdBefore, time -> time.to(query::createdBefore, query::createdBefore));
        ifGiven(modifiedSince, time -> time.to(query::modifiedSince, query::modifiedSince));
        ifGiven(pageSize, query::pageSize);
        return query;
    }
}
