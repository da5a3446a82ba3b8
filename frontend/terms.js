// A long text that is pasted is put in as one piece, in half the time that the browser takes line by line, and goes to the
// server at once.
const LONG = 50000;

addEventListener(
  'paste',
  (event) => {
    const field = event.target instanceof Element && event.target.closest('.v-terms');
    const input = field && field.querySelector('textarea');
    if (!input || input.readOnly || input.disabled) {
      return;
    }
    const text = event.clipboardData.getData('text/plain').replace(/\r\n?/g, '\n');
    const tell = () => field.dispatchEvent(new CustomEvent('v-pasted'));
    if (text.length < LONG) {
      setTimeout(tell);
      return;
    }
    event.preventDefault();
    input.setRangeText(text, input.selectionStart, input.selectionEnd, 'end');
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertFromPaste' }));
    tell();
  },
  true
);
