//! One colour for each package, the same in the flame graph and in the table beside it.

use std::collections::BTreeMap;

use super::report::Package;

/// Red, green, blue. All are light: black text is read on them.
pub type Colour = (u8, u8, u8);

const OWN_CODE: Colour = (126, 211, 138);
const STANDARD: Colour = (214, 218, 226);
const OTHERS: Colour = (233, 225, 208);

/// For the packages that cost most, in this order: neighbours are easily told apart.
const LARGEST: [Colour; 10] = [
    (255, 171, 118),
    (131, 190, 240),
    (246, 205, 97),
    (199, 168, 238),
    (117, 211, 204),
    (247, 156, 176),
    (196, 214, 110),
    (154, 174, 247),
    (226, 181, 140),
    (240, 170, 225),
];

/// The colours of a profile's packages.
pub struct Palette(BTreeMap<String, Colour>);

impl Palette {
    /// Those that cost most come first.
    pub fn new(packages: &[Package]) -> Self {
        let mut rest = LARGEST.iter();
        let colour = |package: &Package| match &*package.from {
            "function" => OWN_CODE,
            "standard" | "absent" => STANDARD,
            _ => rest.next().copied().unwrap_or(OTHERS),
        };
        let colours: Vec<Colour> = packages.iter().map(colour).collect();
        Self(packages.iter().map(|package| package.name.clone()).zip(colours).collect())
    }

    /// The colour of a module: that of its package, a little lighter or darker, so that neighbours are told apart.
    pub fn shade(&self, module: &str) -> Colour {
        let (r, g, b) = self.of(module);
        // FNV-1a: the same shade each time.
        let hash = module
            .bytes()
            .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
        let step = i16::from((hash >> 16) as u8 % 25) - 12;
        let shaded = |part: u8| u8::try_from((i16::from(part) + step).clamp(0, 255)).unwrap_or(part);
        (shaded(r), shaded(g), shaded(b))
    }

    /// The colour of the package of a module.
    pub fn of(&self, module: &str) -> Colour {
        let package = module.split('.').next().unwrap_or(module);
        self.0.get(package).copied().unwrap_or(OTHERS)
    }
}
