package dev.transcast.audition;

import dev.transcast.model.VoicePrint;

/**
 * What was heard of a clip.
 *
 * @param samples at 16 kHz, full scale -1..1
 * @param pitchHz one value every 10 ms, 0 where there is no voice
 * @param print the clip in numbers
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record Heard(float[] samples, double[] pitchHz, VoicePrint print) {}
