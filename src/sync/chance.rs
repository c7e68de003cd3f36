//! Chance, from a seed: so that two hundred phones do not all come back in the same moment, and a test can play it again.

/// Steele, Lea, Flood: "Fast splittable pseudorandom number generators" (2014). Not for secrets.
#[derive(Debug, Clone)]
pub struct Chance(u64);

impl Chance {
    /// The same seed draws the same numbers.
    pub fn seeded(seed: u64) -> Chance {
        Chance(seed)
    }

    /// Any number.
    pub fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `most`; 0 where there is none.
    pub fn below(&mut self, most: u64) -> u64 {
        self.draw().checked_rem(most).unwrap_or(0)
    }

    /// Between half of it and one and a half times.
    pub fn about(&mut self, millis: u64) -> u64 {
        millis / 2 + self.below(millis.max(1))
    }
}
