package dev.fifteen.testing;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL database and the role that owns it.
 *
 * @param url its JDBC address, without user and password
 */
public record Database(String url, String user, String password) {

    /** Opens a new connection each time. */
    public DataSource dataSource() {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }
}
