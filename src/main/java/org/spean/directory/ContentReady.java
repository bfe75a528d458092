package org.spean.directory;

/** The tables hold what {@code data-seed} says; published once at each start, before the first page is served. */
public record ContentReady() {}
