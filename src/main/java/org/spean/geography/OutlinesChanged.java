package org.spean.geography;

/** The map of the provinces is drawn with another file, or with none. */
record OutlinesChanged() {}
