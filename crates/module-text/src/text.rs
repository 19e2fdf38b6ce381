//! Numbers and bytes as text.

use core::slice;

/// Stands between the streams. It is no digit.
pub const SEPARATOR: u8 = b'`';
/// Digits are the printable ASCII characters but `"`, `\` and [`SEPARATOR`].
pub const BASE: u32 = 92;
/// A number below this is one digit.
pub const SINGLES: u32 = 74;
/// The longer forms of numbers: the digit from which their first ones are counted, and how many digits follow.
pub const FORMS: [(u32, u32); 3] = [(SINGLES, 1), (88, 2), (91, 5)];
/// The first of three that begin a byte which is no character of its own: they and a digit are its number.
pub const ESCAPE: u8 = b'<';
/// The last of [`ESCAPE`].
pub const LAST_ESCAPE: u8 = ESCAPE + 2;
/// Stands for the byte 0.
pub const ZERO: u8 = b'@';

/// Reads a stream. Behind its end there are zeros.
pub(crate) struct Reader<'t>(pub(crate) slice::Iter<'t, u8>);

impl Reader<'_> {
    pub(crate) fn is_empty(&self) -> bool {
        self.0.as_slice().is_empty()
    }

    fn next(&mut self) -> u8 {
        self.0.next().copied().unwrap_or_default()
    }

    fn digit(&mut self) -> u32 {
        let code = self.next();
        let left_out = u8::from(code > b'"') + u8::from(code > b'\\') + u8::from(code > SEPARATOR);
        code.saturating_sub(b' ' + left_out).into()
    }

    pub(crate) fn number(&mut self) -> u32 {
        let first = self.digit();
        if first < SINGLES { first } else { self.longer(first) }
    }

    #[cold]
    fn longer(&mut self, first: u32) -> u32 {
        let (lead, more) = FORMS.into_iter().rfind(|(lead, _)| first >= *lead).unwrap_or_default();
        let mut number = first - lead;
        for _ in 0..more {
            number = number.wrapping_mul(BASE).wrapping_add(self.digit());
        }
        number
    }

    #[inline(never)]
    pub(crate) fn byte(&mut self) -> u8 {
        match self.next() {
            ZERO => 0,
            escape @ ESCAPE..=LAST_ESCAPE => (u32::from(escape - ESCAPE) * BASE + self.digit()).to_le_bytes()[0],
            printable => printable,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_every_form_are_read() {
        let mut reader = Reader(b" !lmmz~{/ }~~~  $  ~]z]H,".iter());
        for number in [0, 1, 73, 74, 1287, 1288, 25_391, 25_392, u32::MAX] {
            assert_eq!(reader.number(), number);
        }
        assert!(reader.is_empty());
        assert_eq!(reader.number(), 0);
    }

    #[test]
    fn bytes_are_themselves_or_escaped() {
        let mut reader = Reader(b"@az< <{=m>j".iter());
        assert_eq!([(); 7].map(|()| reader.byte()), [0, b'a', b'z', 0, 88, 166, 255]);
    }
}
