package dev.fifteen.testing;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** What came of running a test class that is an example and not a test of its own. */
record Outcome(long succeeded, long skipped, List<String> failures) {

    static Outcome of(Class<?> testClass) {
        var listener = new SummaryGeneratingListener();
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(testClass))
                .build();
        LauncherFactory.create().execute(request, listener);
        var summary = listener.getSummary();
        var failures = summary.getFailures().stream()
                .map(failure -> failure.getException().toString())
                .toList();
        return new Outcome(summary.getTestsSucceededCount(), summary.getTestsSkippedCount(), failures);
    }
}
