package dev.transcast.publish;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The categories that a show can have, by the list of Apple Podcasts. */
final class AppleCategories {
  /** Name to names of subcategories. */
  static final Map<String, List<String>> ALL =
      parse(
          """
          Arts: Books, Design, Fashion & Beauty, Food, Performing Arts, Visual Arts
          Business: Careers, Entrepreneurship, Investing, Management, Marketing, Non-Profit
          Comedy: Comedy Interviews, Improv, Stand-Up
          Education: Courses, How To, Language Learning, Self-Improvement
          Fiction: Comedy Fiction, Drama, Science Fiction
          Government:
          Health & Fitness: Alternative Health, Fitness, Medicine, Mental Health, Nutrition, Sexuality
          History:
          Kids & Family: Education for Kids, Parenting, Pets & Animals, Stories for Kids
          Leisure: Animation & Manga, Automotive, Aviation, Crafts, Games, Hobbies, Home & Garden, \
          Video Games
          Music: Music Commentary, Music History, Music Interviews
          News: Business News, Daily News, Entertainment News, News Commentary, Politics, \
          Sports News, Tech News
          Religion & Spirituality: Buddhism, Christianity, Hinduism, Islam, Judaism, Religion, \
          Spirituality
          Science: Astronomy, Chemistry, Earth Sciences, Life Sciences, Mathematics, \
          Natural Sciences, Nature, Physics, Social Sciences
          Society & Culture: Documentary, Personal Journals, Philosophy, Places & Travel, \
          Relationships
          Sports: Baseball, Basketball, Cricket, Fantasy Sports, Football, Golf, Hockey, Rugby, \
          Running, Soccer, Swimming, Tennis, Volleyball, Wilderness, Wrestling
          Technology:
          True Crime:
          TV & Film: After Shows, Film History, Film Interviews, Film Reviews, TV Reviews
          """);

  private AppleCategories() {}

  private static Map<String, List<String>> parse(String list) {
    Map<String, List<String>> categories = new LinkedHashMap<>();
    list.lines()
        .forEach(
            line -> {
              int colon = line.indexOf(':');
              List<String> subcategories =
                  Arrays.stream(line.substring(colon + 1).split(",", -1))
                      .map(String::strip)
                      .filter(name -> !name.isEmpty())
                      .toList();
              categories.put(line.substring(0, colon), subcategories);
            });
    return Collections.unmodifiableMap(categories);
  }
}
