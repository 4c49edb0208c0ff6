/**
 * Campaigns on Whop. Start at {@link io.github.adfacade.whop.Whop}.
 *
 * <p>Facts about the network are those of its API reference at docs.whop.com/api-reference (resources {@code
 * ad_campaigns}, {@code ad_groups} and {@code ads}).
 */
@NullMarked
package io.github.adfacade.whop;

import org.jspecify.annotations.NullMarked;
