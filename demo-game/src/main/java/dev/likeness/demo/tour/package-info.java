/**
 * The scripted tour without a screen: the same avatars in the same studio, one picture per stage
 * and a report.
 */
package dev.likeness.demo.tour;
