package dev.fifteen.contracts;

/** Stands in for the contracts' own. */
public interface PublishedEvent {}
