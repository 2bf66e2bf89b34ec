//! Between what is stored and the wire's shapes: most members are the same in both.

/// Overwrites what an update names.
macro_rules! update {
    ($target:expr, $input:expr; $($member:ident),+ $(,)?) => {
        $(if let Some(value) = $input.$member {
            $target.$member = Some(value.into());
        })+
    };
}

/// A structure that is stored with the members that its shape has.
macro_rules! mirror {
    ($(#[$doc:meta])* $name:ident = $shape:path { $($member:ident: $type:ty,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            $(pub $member: Option<$type>,)+
        }

        impl From<$shape> for $name {
            fn from(shape: $shape) -> Self {
                Self { $($member: shape.$member,)+ }
            }
        }

        impl From<$name> for $shape {
            fn from(stored: $name) -> Self {
                Self { $($member: stored.$member,)+ }
            }
        }
    };
}

pub(crate) use {mirror, update};
