package io.github.adfacade.portfolio;

import io.github.adfacade.Campaign;
import java.util.Objects;

/**
 * A campaign of a portfolio.
 *
 * @param service the name of its service
 * @param campaign the campaign as its network showed it
 */
public record Listed(String service, Campaign campaign) {

    public Listed {
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(campaign, "campaign");
    }
}
