// Tells when nobody has typed for a moment and what was typed is on its way to the server, so that what a colleague saved
// is not shown over what somebody is typing.
const PAUSE = 1200;

let last = -PAUSE;
addEventListener('input', () => (last = performance.now()), true);

window.vitrineQuiet = () =>
  new Promise((resolve) => {
    const look = () => {
      const rest = last + PAUSE - performance.now();
      if (rest <= 0) {
        resolve();
      } else {
        setTimeout(look, rest);
      }
    };
    look();
  });
