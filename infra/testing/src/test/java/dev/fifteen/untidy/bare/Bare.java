package dev.fifteen.untidy.bare;

/** In a package that says nothing about itself. */
class Bare {}
