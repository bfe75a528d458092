package org.spean.directory.keeping;

import org.spean.directory.ServiceId;

/** Two entries that may be one: the same type of the same organization where both reach, or a number that both have. */
public record Twice(ServiceId one, ServiceId other) {}
