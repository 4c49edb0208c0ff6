package io.github.adfacade;

/**
 * Hears where the answers of a network differ from its spec, the first sign that the network has changed its API. Set it on a
 * service's builder.
 *
 * <p>It is called for successful answers, those to the generated interfaces behind {@link CampaignService#unwrap} included,
 * once for each place that differs. It runs on the thread that made the call, before the call returns, so with many threads
 * it must be safe for their use, and it should be quick. What it throws is logged and goes no further.
 */
@FunctionalInterface
public interface DriftListener {

    /** An answer differed from the spec. */
    void onDrift(Drift drift);
}
