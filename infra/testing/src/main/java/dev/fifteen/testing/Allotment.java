package dev.fifteen.testing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What one test class, with the classes nested in it, was given of the shared servers. */
record Allotment(Servers servers, Database database) {

    private static final Map<Class<?>, Allotment> GIVEN = new ConcurrentHashMap<>();

    static Allotment to(Class<?> testClass) {
        return GIVEN.computeIfAbsent(testClass.getNestHost(), Allotment::made);
    }

    private static Allotment made(Class<?> testClass) {
        var servers = Servers.shared();
        Topics.deleteAll(servers.broker());
        return new Allotment(servers, servers.newDatabase(testClass.getSimpleName()));
    }
}
