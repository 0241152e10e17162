package dev.fifteen.testing;

import dev.fifteen.testing.servers.PostgresServer;
import java.util.concurrent.CompletableFuture;

/** Servers from Maven artifacts, for where there is no Docker. */
record EmbeddedServers(PostgresServer postgres, Broker broker, String description) implements Servers {

    static EmbeddedServers start(String reason) {
        var postgres = CompletableFuture.supplyAsync(PostgresServer::startTemporary);
        var broker = EmbeddedBroker.running();
        return new EmbeddedServers(postgres.join(), broker, "embedded PostgreSQL and Kafka (" + reason + ")");
    }

    @Override
    public Database newDatabase(String purpose) {
        var database = NewDatabase.called(purpose);
        postgres.ensureDatabase(database.name(), NewDatabase.USER, NewDatabase.PASSWORD);
        return database.at(postgres.url(database.name()));
    }
}
