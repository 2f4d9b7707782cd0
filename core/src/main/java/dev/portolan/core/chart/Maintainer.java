package dev.portolan.core.chart;

/**
 * Who looks after a chart. Immutable; what Chart.yaml leaves out is empty.
 *
 * @param name a person or an organisation
 * @param email an address
 * @param url a page
 */
public record Maintainer(String name, String email, String url) {}
