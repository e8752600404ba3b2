package dev.transcast.model;

/**
 * How loud a programme is.
 *
 * @param integratedLufs ITU-R BS.1770-4; negative infinity for silence
 * @param highestShortTermLufs the loudest three seconds (EBU Tech 3341); negative infinity for less
 *     than three seconds, or silence
 * @param rangeLu loudness range (EBU Tech 3342)
 * @param truePeakDbtp highest true peak; negative infinity for silence
 */
public record Loudness(
    double integratedLufs, double highestShortTermLufs, double rangeLu, double truePeakDbtp) {}
