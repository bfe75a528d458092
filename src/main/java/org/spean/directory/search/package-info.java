/**
 * How a query is read and the index is kept: analysers for Khmer and Latin, words by meaning, places inside the query,
 * facets. Everything that knows Lucene stands here.
 */
@NullMarked
package org.spean.directory.search;

import org.jspecify.annotations.NullMarked;
