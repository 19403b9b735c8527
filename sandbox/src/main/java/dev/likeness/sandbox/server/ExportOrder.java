package dev.likeness.sandbox.server;

/** A checked request for an export. */
record ExportOrder(String comment) {}
