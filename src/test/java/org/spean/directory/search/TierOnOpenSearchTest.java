package org.spean.directory.search;

/** The same in OpenSearch. */
class TierOnOpenSearchTest extends TierTest implements OnOpenSearch {}
