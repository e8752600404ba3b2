/** The words: which one is heard, and going about among them. */
function createTranscript(times, player) {
  const main = document.querySelector('main');
  const words = Array.from(main.querySelectorAll('.said > span'));
  const chapterLinks = Array.from(document.querySelectorAll('.chapters a'));
  const returnButton = document.querySelector('.return');
  const followButton = player && player.section.querySelector('.follow');
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  // The file holds, for each word, how long after the one before it begins and how long it lasts.
  const startsMs = new Float64Array(words.length);
  const endsMs = new Float64Array(words.length);
  for (let i = 0, startMs = 0; i < words.length; i++) {
    startMs += times.words[2 * i];
    startsMs[i] = startMs;
    endsMs[i] = startMs + times.words[2 * i + 1];
  }
  const indexOf = new Map(words.map((word, i) => [word, i]));
  let spoken = -1;
  let shownChapter = -1;
  let following = true;
  let reached = -1;

  /** The word at a time: it stays through a breath, and goes in a long silence. */
  function wordAt(ms) {
    const i = lastAtOrBefore(startsMs, ms);
    return i >= 0 && ms > endsMs[i] + 1000 && startsMs[i + 1] !== startsMs[i] ? -1 : i;
  }

  function update(seconds) {
    const ms = Math.round(seconds * 1000);
    const i = wordAt(ms);
    if (i !== spoken) {
      const inView = i < 0 || isInView(words[i]); // read before anything is written
      if (spoken >= 0) {
        words[spoken].classList.remove('now');
      }
      spoken = i;
      if (i >= 0) {
        words[i].classList.add('now');
        if (!inView && following && !player.audio.paused) {
          scrollTo(words[i]);
        }
      }
      showReturn(!inView);
    }
    const chapter = player.chapterAt(seconds);
    if (chapter !== shownChapter) {
      chapterLinks[shownChapter]?.removeAttribute('aria-current');
      chapterLinks[chapter]?.setAttribute('aria-current', 'true');
      shownChapter = chapter;
    }
  }

  function showReturn(isAway) {
    returnButton.hidden = following || !isAway || player.audio.paused;
  }

  function isInView(word) {
    const box = word.getBoundingClientRect();
    const bar = player.section.getBoundingClientRect();
    const top = bar.top <= 0 ? bar.bottom : 0;
    const bottom = bar.top <= 0 ? innerHeight : bar.top;
    return box.top >= top && box.bottom <= bottom - 2 * box.height;
  }

  function scrollTo(word) {
    word.scrollIntoView({block: 'start', behavior: calm.matches ? 'auto' : 'smooth'});
  }

  function follow(on) {
    following = on;
    followButton.setAttribute('aria-pressed', String(on));
    if (on && spoken >= 0 && !isInView(words[spoken])) {
      scrollTo(words[spoken]);
    }
    returnButton.hidden = true;
  }

  /** The sound goes to a word and on from there. */
  function playFrom(i) {
    player.seek(startsMs[i] / 1000);
    player.play();
    follow(true);
  }

  /** One word at a time can be reached with Tab: nobody wants nine thousand stops. */
  function reach(i) {
    const last = words[reached];
    if (last) {
      last.removeAttribute('tabindex');
      last.removeAttribute('role');
    }
    reached = Math.max(0, Math.min(words.length - 1, i));
    words[reached].tabIndex = 0;
    words[reached].setAttribute('role', 'button');
    return words[reached];
  }

  function focusWord(i) {
    reach(i).focus({preventScroll: true});
    if (!isInView(words[reached])) {
      words[reached].scrollIntoView({block: 'center'});
    }
  }

  const sameParagraph = (i, j) => words[i]?.parentNode === words[j]?.parentNode;

  function paragraphStart(i) {
    while (i > 0 && sameParagraph(i - 1, i)) {
      i--;
    }
    return i;
  }

  function paragraphEnd(i) {
    while (i < words.length - 1 && sameParagraph(i + 1, i)) {
      i++;
    }
    return i;
  }

  function onKey(event) {
    const i = indexOf.get(event.target);
    if (i === undefined || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const moves = {
      ArrowRight: () => i + 1,
      ArrowLeft: () => i - 1,
      ArrowDown: () => paragraphEnd(i) + 1,
      ArrowUp: () => paragraphStart(paragraphStart(i) - 1),
      Home: () => paragraphStart(i),
      End: () => paragraphEnd(i),
    };
    if (event.key in moves) {
      letGo();
      focusWord(moves[event.key]());
    } else if (event.key === 'Enter' || event.key === ' ') {
      playFrom(i);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  /** Whoever scrolls by hand wants to read elsewhere. */
  function letGo() {
    if (following && !player.audio.paused) {
      follow(false);
      followButton.setAttribute('aria-pressed', 'false');
    }
  }

  function onClick(event) {
    const at = event.target.closest('.at');
    if (at) {
      playFrom(lastAtOrBefore(startsMs, Math.round(secondsIn(at.hash) * 1000)));
      event.preventDefault();
      showInAddress(at.hash);
      return;
    }
    const i = indexOf.get(event.target.closest('.said > span'));
    if (i !== undefined && getSelection().isCollapsed) {
      playFrom(i);
      reach(i);
    }
  }

  if (player && words.length > 0) {
    main.classList.add('live');
    main.addEventListener('click', onClick);
    main.addEventListener('keydown', onKey);
    reach(0);
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Tab' && !indexOf.has(document.activeElement) && spoken >= 0) {
        reach(spoken);
      } else if (/^(Arrow(Up|Down)|Page(Up|Down)|Home|End)$/.test(event.key)
          && event.target === document.body) {
        letGo();
      }
    }, true);
    for (const event of ['wheel', 'touchmove']) {
      addEventListener(event, letGo, {passive: true});
    }
    followButton.addEventListener('click', () => follow(!following));
    returnButton.addEventListener('click', () => follow(true));
    chapterLinks.forEach((link, i) => {
      link.addEventListener('click', () => player.seek(times.chapters[i] / 1000));
    });
    player.audio.addEventListener('pause', () => showReturn(false));
    player.whenTimeChanges(update);
  }

  return {
    words, playFrom, follow, letGo,
    get isFollowing() { return following; },
    /** Puts the keyboard where the sound is. */
    focusSpoken() { focusWord(Math.max(0, spoken)); },
    /** Brings words to the eye, and makes the first the one that Tab reaches. */
    show(i) {
      if (player) {
        letGo();
        reach(i);
      }
      words[i].scrollIntoView({block: 'center', behavior: calm.matches ? 'auto' : 'smooth'});
    },
  };
}
