package io.relaytwin.core.product;

/**
 * An approval by a body.
 *
 * @param mark the mark, such as {@code UL}.
 * @param body who gave it.
 * @param scope what it covers.
 * @param standard by which standard.
 * @param certificate the name of the certificate.
 * @param source where it comes from.
 */
public record Approval(
    String mark, String body, String scope, String standard, String certificate, Citation source) {}
