package dev.fifteen.testing;

import org.springframework.test.annotation.DirtiesContext.HierarchyMode;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.TestExecutionListener;

/** Ends the context with its test class: a cached one would go on consuming records that are meant for the next class. */
final class RealServersTestExecutionListener implements TestExecutionListener {

    @Override
    public void afterTestClass(TestContext context) {
        var testClass = context.getTestClass();
        var outermost = testClass.getNestHost() == testClass;
        if (outermost && TestContextAnnotationUtils.hasAnnotation(testClass, RealServers.class)) {
            context.markApplicationContextDirty(HierarchyMode.EXHAUSTIVE);
        }
    }
}
