package org.spean.directory;

import java.util.List;

/**
 * What a search found.
 *
 * @param understood what was made of its words
 * @param total how many services fit
 * @param local how many of them named the place that was asked for; 0 where none was
 * @param hits one page of them, the best first, local before nationwide
 * @param facets counts for narrowing the search
 */
public record Findings(Understood understood, long total, long local, List<Hit> hits, Facets facets) {}
