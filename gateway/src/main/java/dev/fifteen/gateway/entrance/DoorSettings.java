package dev.fifteen.gateway.entrance;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the door lets in.
 *
 * @param maxRequestSize largest request body
 * @param hsts {@code max-age} of Strict-Transport-Security (RFC 6797); zero sends none, for plain HTTP on a laptop
 */
@ConfigurationProperties("fifteen.gateway")
public record DoorSettings(
        @DefaultValue("64KB") DataSize maxRequestSize,
        @DefaultValue("0s") Duration hsts) {}
