//! The one who packs, on the host.

/// Numbers, texts and ids on their way into bytes.
#[derive(Default)]
pub struct Writer {
    numbers: Vec<u8>,
    texts: String,
    ids: Vec<String>,
    /// The texts that are laid apart, where they are.
    late: Option<String>,
}

impl Writer {
    /// One that lays late texts apart.
    pub fn dividing() -> Self {
        Self { late: Some(String::new()), ..Self::default() }
    }

    /// Writes a text that lies apart where texts are laid apart, and stands among the others where not.
    ///
    /// # Panics
    /// If the text holds a NUL, which parts texts.
    pub fn late_text(&mut self, text: &str) {
        assert!(!text.contains('\0'), "“{text}” holds a NUL");
        let texts = self.late.as_mut().unwrap_or(&mut self.texts);
        texts.push_str(text);
        texts.push('\0');
    }

    /// Writes a number, seven binary digits a byte, the lowest first.
    pub fn number(&mut self, number: u64) {
        let low = number.to_le_bytes()[0] & 0x7f;
        if number < 0x80 {
            self.numbers.push(low);
        } else {
            self.numbers.push(low | 0x80);
            self.number(number >> 7);
        }
    }

    /// Writes a text.
    ///
    /// # Panics
    /// If the text holds a NUL, which parts texts.
    pub fn text(&mut self, text: &str) {
        assert!(!text.contains('\0'), "“{text}” holds a NUL");
        self.texts.push_str(text);
        self.texts.push('\0');
    }

    /// Writes an id: the number of its place among all.
    pub fn id(&mut self, id: &str) {
        let place = self.ids.iter().position(|one| one == id).unwrap_or_else(|| {
            self.ids.push(id.to_owned());
            self.ids.len() - 1
        });
        self.number(place as u64);
    }

    /// All bytes: how much there is of what, the ids, the texts, the numbers; and the texts that were laid
    /// apart.
    pub fn bytes(self) -> (Vec<u8>, String) {
        let mut head = Self::default();
        head.number(self.ids.len() as u64);
        self.ids.iter().for_each(|id| head.text(id));
        head.number((head.texts.len() + self.texts.len()) as u64);
        head.number(self.late.as_ref().map_or(0, |late| late.len() as u64 + 1));
        let parts = [head.numbers, head.texts.into_bytes(), self.texts.into_bytes(), self.numbers];
        (parts.concat(), self.late.unwrap_or_default())
    }
}
