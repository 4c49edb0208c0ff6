/**
 * What every campaign service promises, as tests that anybody can run: extend {@link
 * io.github.adfacade.contract.CampaignServiceContract} and say which account it is to be tested on.
 */
@NullMarked
package io.github.adfacade.contract;

import org.jspecify.annotations.NullMarked;
