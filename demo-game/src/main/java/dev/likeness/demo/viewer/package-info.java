/**
 * The avatar viewer: opens what a service sent, in a window with sliders or as pictures and reports
 * on the command line.
 *
 * <p>A user of the plugin like any other tool. Knows the studio and the demo's style of menus; no
 * service and no network.
 */
package dev.likeness.demo.viewer;
