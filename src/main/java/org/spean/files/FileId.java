package org.spean.files;

import java.util.UUID;

/** The handle of a kept file: random, so that it says nothing and cannot be guessed. */
public record FileId(UUID value) {}
