//! A short fingerprint of bytes, the same in every run.

/// FNV-1a, 64 bits: every step is a bijection, so a single wrong byte always shows.
pub fn sidik(bytes: impl IntoIterator<Item = u8>) -> u64 {
    const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0000_0100_0000_01b3;
    bytes.into_iter().fold(OFFSET, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(PRIME)
    })
}
