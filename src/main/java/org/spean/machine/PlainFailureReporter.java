package org.spean.machine;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says why the program did not start: one or two sentences on the terminal, no stack trace. */
class PlainFailureReporter implements FailureAnalysisReporter {

    @Override
    @SuppressWarnings("SystemOut") // the terminal is where a person who starts the program looks
    public void report(FailureAnalysis analysis) {
        System.err.println();
        System.err.println("Spean did not start. " + analysis.getDescription());
        if (analysis.getAction() != null) {
            System.err.println(analysis.getAction());
        }
    }
}
