package dev.fifteen.platform.security;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Stands in for the platform's own, whose tests depend on this module. */
@Retention(RetentionPolicy.RUNTIME)
public @interface StaffOnly {}
