package org.spean.directory.search;

/** The same in OpenSearch. */
class HostileWordsOnOpenSearchTest extends HostileWordsTest implements OnOpenSearch {}
