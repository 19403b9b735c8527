/**
 * Clothes: cloth cut from the body's own mesh and hung over it, and pieces with a form of their
 * own, as soles, collars and skirts. All move with the body and fit everybody.
 *
 * <p>Knows nothing of heads, photos, files and HTTP.
 */
package dev.likeness.sandbox.person.clothes;
