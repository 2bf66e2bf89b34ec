//! Random numbers for names: requests, traces, draws. Keys and tokens ask the kernel themselves.

use std::cell::RefCell;

/// Asked of the kernel at once, in bytes: as many as make one of many requests pay for the call.
const BLOCK_BYTES: usize = 1024;

const NUMBER_BYTES: usize = size_of::<u128>();

struct Block {
    bytes: [u8; BLOCK_BYTES],
    /// Those before it were handed out.
    n_used: usize,
}

thread_local! {
    static BLOCK: RefCell<Block> =
        const { RefCell::new(Block { bytes: [0; BLOCK_BYTES], n_used: BLOCK_BYTES }) };
}

/// 128 bits that nobody can foresee, each of them handed out once.
///
/// They come from the kernel's generator in blocks of a thread. A process that forks would hand them out twice:
/// not for those.
pub fn random_u128() -> u128 {
    BLOCK.with_borrow_mut(|block| {
        if block.n_used == BLOCK_BYTES {
            getrandom::fill(&mut block.bytes)
                .expect("the kernel always has random bytes once it runs programs");
            block.n_used = 0;
        }
        let (_, rest) = block.bytes.split_at(block.n_used);
        let (number, _) = rest.split_first_chunk::<NUMBER_BYTES>().expect("blocks hold whole numbers");
        block.n_used += NUMBER_BYTES;
        u128::from_ne_bytes(*number)
    })
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn numbers_never_repeat_within_blocks_and_across_threads() {
        let n = 3 * BLOCK_BYTES / NUMBER_BYTES;
        let draw = move || (0..n).map(|_| random_u128()).collect::<Vec<_>>();
        let threads: Vec<_> = (0..4).map(|_| std::thread::spawn(draw)).collect();
        let mut all = HashSet::new();
        for thread in threads {
            all.extend(thread.join().unwrap());
        }
        assert_eq!(all.len(), 4 * n);
    }
}
