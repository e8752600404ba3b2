package dev.transcast.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class EncoderTest {
  @Test
  void the_middle_of_a_window_has_the_scores_of_the_whole() throws IOException {
    Encoder encoder;
    try (InputStream model = EncoderTest.class.getResourceAsStream("word-tagger.bin")) {
      encoder = new Encoder(new ModelReader(model));
    }
    ReadText text =
        ReadText.of(List.of("so where did you grow up yeah i grew up near london".split(" ")));
    Workspace work = encoder.workspace(text.size());
    List<WordTags> whole = encoder.tag(text, 0, 0, text.size(), work);
    List<WordTags> middle = encoder.tag(text, 0, 6, 9, work);
    assertThat(middle).hasSize(3);
    for (int i = 0; i < middle.size(); i++) {
      assertThat(middle.get(i).newTurn()).isEqualTo(whole.get(6 + i).newTurn());
      assertThat(middle.get(i).asker()).isEqualTo(whole.get(6 + i).asker());
    }
  }
}
