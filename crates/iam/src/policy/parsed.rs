//! Documents of resources that were parsed before: the policy of a function is asked at every call of it.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::document::{Document, ParsePolicyError};

/// Documents that are kept; who has more of them in use parses them more than once.
const DOCUMENTS_MAX: usize = 1_000;

/// By their text, so that a changed document is another one.
#[derive(Debug, Default)]
pub struct ParsedDocuments(Mutex<HashMap<Box<str>, Arc<Document>>>);

impl ParsedDocuments {
    pub fn get(&self, text: &str) -> Result<Arc<Document>, ParsePolicyError> {
        if let Some(known) = self.0.lock().unwrap_or_else(PoisonError::into_inner).get(text) {
            return Ok(Arc::clone(known));
        }
        let document = Arc::new(Document::parse(text)?);
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= DOCUMENTS_MAX {
            known.clear();
        }
        known.insert(text.into(), Arc::clone(&document));
        Ok(document)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_is_parsed_once() {
        let documents = ParsedDocuments::default();
        let text = |id: usize| format!(r#"{{"Id": "{id}", "Statement": []}}"#);
        let first = documents.get(&text(0)).unwrap();
        assert!(Arc::ptr_eq(&first, &documents.get(&text(0)).unwrap()));
        assert_eq!(documents.get(&text(1)).unwrap().id.as_deref(), Some("1"));
        assert!(documents.get("no policy").is_err());
        for id in 0..=DOCUMENTS_MAX {
            assert!(documents.get(&text(id)).is_ok());
        }
        assert!(documents.0.lock().unwrap().len() <= DOCUMENTS_MAX);
    }
}
