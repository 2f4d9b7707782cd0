package dev.portolan.core.author;

/** A part of a manifest template: a {@link Text}, a {@link Mapping}, a {@link Sequence} or an {@link Insertion}. */
public sealed interface Node permits Text, Mapping, Sequence, Insertion {}
