package dev.fifteen.platform.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** For staff, and for the therapist whose id the parameter {@code therapistId} carries. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize(
        "hasRole('staff') or (hasRole('therapist') and #therapistId.toString() == principal.claims['therapist_id'])")
public @interface TherapistOrStaff {}
