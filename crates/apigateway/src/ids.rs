//! Identifiers, in AWS's forms: lower-case letters and digits.

/// Characters of an API's id.
const API_LEN: usize = 10;

/// Characters of the ids of routes, integrations and what else belongs to an HTTP API.
const PART_LEN: usize = 7;

/// Characters of the ids of deployments, authorizers, resources and what else belongs to a REST API.
const SHORT_LEN: usize = 6;

/// The tag that chooses an API's id, as existing tools for local development know it.
const CUSTOM_ID_TAG: &str = "_custom_id_";

pub fn api() -> String {
    random(API_LEN)
}

pub fn part() -> String {
    random(PART_LEN)
}

pub fn short() -> String {
    random(SHORT_LEN)
}

/// The id that the tags of a new API ask for, if it can be a label of a host name.
pub fn custom<'a>(tags: impl IntoIterator<Item = (&'a String, &'a String)>) -> Option<String> {
    let (_, id) = tags.into_iter().find(|(name, _)| *name == CUSTOM_ID_TAG)?;
    let is_label = !id.is_empty()
        && id.len() <= 63
        && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        && !id.starts_with('-')
        && !id.ends_with('-');
    is_label.then(|| id.clone())
}

/// Lower-case letters and digits; `len` is at most 24.
pub fn random(len: usize) -> String {
    const DIGITS: &[u8; 36] = b"abcdefghijklmnopqrstuvwxyz0123456789";
    let mut number = uuid::Uuid::new_v4().as_u128();
    let digit = |_| {
        let index = usize::try_from(number % 36).unwrap_or(0);
        number /= 36;
        char::from(DIGITS[index])
    };
    (0..len).map(digit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_have_their_length_and_can_be_chosen() {
        assert_eq!((api().len(), part().len(), short().len()), (10, 7, 6));
        assert_ne!(api(), api());
        let tags = |id: &str| [("_custom_id_".to_owned(), id.to_owned())];
        let chosen = |id: &str| custom(tags(id).iter().map(|(name, value)| (name, value)));
        assert_eq!(chosen("my-api").as_deref(), Some("my-api"));
        assert_eq!(chosen("my.api"), None);
        assert_eq!(chosen("-x"), None);
    }
}
