//! Random numbers that were drawn elsewhere, for libraries that would draw them themselves.

use nostr::secp256k1::rand::{self, CryptoRng, RngCore};

/// Hands out the bytes it was given, each once.
pub(super) struct Drawn<'a>(pub &'a [u8]);

impl RngCore for Drawn<'_> {
    fn next_u32(&mut self) -> u32 {
        let mut bytes = [0; 4];
        self.fill_bytes(&mut bytes);
        u32::from_le_bytes(bytes)
    }
    fn next_u64(&mut self) -> u64 {
        let mut bytes = [0; 8];
        self.fill_bytes(&mut bytes);
        u64::from_le_bytes(bytes)
    }
    fn fill_bytes(&mut self, into: &mut [u8]) {
        let (now, later) = self.0.split_at(into.len().min(self.0.len()));
        debug_assert_eq!(now.len(), into.len(), "more was asked for than was drawn");
        into.iter_mut().zip(now).for_each(|(byte, drawn)| *byte = *drawn);
        self.0 = later;
    }
    fn try_fill_bytes(&mut self, into: &mut [u8]) -> Result<(), rand::Error> {
        self.fill_bytes(into);
        Ok(())
    }
}

impl CryptoRng for Drawn<'_> {}
