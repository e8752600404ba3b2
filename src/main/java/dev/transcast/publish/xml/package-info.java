/** XML that is well-formed whatever the words. Way in: {@code XmlDocument}. */
@NullMarked
package dev.transcast.publish.xml;

import org.jspecify.annotations.NullMarked;
