package org.spean.directory.search;

/** The same in OpenSearch. */
class FacetOnOpenSearchTest extends FacetTest implements OnOpenSearch {}
