package io.github.adfacade.sandbox;

import java.time.Instant;

/**
 * One attempt to deliver a message.
 *
 * @param id the network's id of the message, the same in every attempt
 * @param type the network's word for what happened
 * @param attempt counts from 1
 * @param at the sandbox's time
 * @param status what was answered; 0 when no answer came within five seconds
 * @param body what was posted, JSON text
 */
public record WebhookDelivery(String id, String type, int attempt, Instant at, int status, String body) {}
