package dev.transcast.audio;

/** The cyclic redundancy check x^16 + x^15 + x^2 + 1, bits reflected, beginning with 0. */
final class Crc16 {
  private static final int REFLECTED_POLYNOMIAL = 0xA001;
  private static final int[] TABLE = new int[256];

  static {
    for (int i = 0; i < TABLE.length; i++) {
      int value = i;
      for (int bit = 0; bit < 8; bit++) {
        value = (value & 1) == 0 ? value >> 1 : value >> 1 ^ REFLECTED_POLYNOMIAL;
      }
      TABLE[i] = value;
    }
  }

  private int value;

  void update(byte[] bytes, int count) {
    for (int i = 0; i < count; i++) {
      value = value >> 8 ^ TABLE[(value ^ bytes[i]) & 0xFF];
    }
  }

  int value() {
    return value;
  }
}
