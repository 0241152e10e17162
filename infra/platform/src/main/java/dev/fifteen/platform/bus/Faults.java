package dev.fifteen.platform.bus;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.common.AxonTransientException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a fault that passes by itself from one that comes again whenever the event is handled. */
final class Faults {

    /** SQLSTATE classes: connection, serialization and deadlock, resources, intervention by an operator. */
    private static final Set<String> PASSING_STATES = Set.of("08", "40", "53", "57");

    private static final Set<Class<? extends Exception>> PASSING = Set.of(
            AxonTransientException.class,
            TransientDataAccessException.class,
            RecoverableDataAccessException.class,
            NonTransientDataAccessResourceException.class,
            CannotCreateTransactionException.class,
            SQLTransientException.class,
            SQLRecoverableException.class,
            IOException.class);

    private Faults() {}

    static boolean passes(Throwable fault) {
        return chain(fault).stream().anyMatch(Faults::passesItself);
    }

    private static List<Throwable> chain(Throwable fault) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable link = fault; link != null && !chain.contains(link); link = link.getCause()) {
            chain.add(link);
        }
        return chain;
    }

    private static boolean passesItself(Throwable fault) {
        return PASSING.stream().anyMatch(type -> type.isInstance(fault))
                || fault instanceof SQLException sql
                        && sql.getSQLState() != null
                        && sql.getSQLState().length() >= 2
                        && PASSING_STATES.contains(sql.getSQLState().substring(0, 2));
    }

    /** What may be kept and shown of a fault: its kind and place. Messages can quote the data they failed on. */
    static String describe(Throwable fault) {
        Throwable root = chain(fault).getLast();
        if (root instanceof UnreadableRecord unreadable) {
            return unreadable.reason();
        }
        String kind = root.getClass().getName();
        return root.getStackTrace().length == 0 ? kind : kind + " at " + root.getStackTrace()[0];
    }
}
