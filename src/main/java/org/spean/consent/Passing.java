package org.spean.consent;

import java.util.UUID;

/**
 * What somebody would disclose.
 *
 * @param caseId of which case
 * @param basis what allows it
 * @param receiver to whom; one that the basis names
 * @param whatFor for what; as the basis has it
 * @param saying what the sender says beside it
 * @param reason why they look, where they were asked for one; empty otherwise
 */
public record Passing(UUID caseId, Basis basis, Receiver receiver, WhatFor whatFor, Saying saying, String reason) {}
