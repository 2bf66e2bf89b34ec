//! Changes of APIs: one after the other, committed, then seen by requests.

use std::collections::HashMap;
use std::sync::Arc;

use base::RequestContext;
use store::{Expect, Transaction};

use crate::catalog::{HttpEntry, RestEntry};
use crate::http_api::{Draft, HttpApi, Snapshot};
use crate::place::Place;
use crate::records::{key, part_key};
use crate::rest_api::{RestApi, RestDraft, RestSnapshot};
use crate::service::ApiGateway;
use crate::{Error, ids};

impl ApiGateway {
    /// The API with this id, if it is in the caller's account and region.
    pub(crate) fn http_api(&self, cx: &RequestContext, id: &str) -> Result<Arc<HttpEntry>, Error> {
        let found = self.catalog.http_api(id).filter(|entry| entry.place == Place::of(cx));
        found.ok_or_else(|| Error::no_such("API", id))
    }

    /// An id for a new API: the one that its tags ask for, unless it is taken.
    pub(crate) fn new_api_id<'a>(&self, tags: impl IntoIterator<Item = (&'a String, &'a String)>) -> String {
        ids::custom(tags).filter(|id| !self.catalog.is_taken(id)).unwrap_or_else(ids::api)
    }

    /// Adds an API. When this answers, it is stored and serves.
    pub(crate) async fn add_http_api(
        &self,
        cx: &RequestContext,
        api: HttpApi,
    ) -> Result<Arc<HttpEntry>, Error> {
        let _turn = self.turns.take(&api.id).await;
        let mut draft = Draft { api, snapshots: HashMap::new(), now: cx.now };
        draft.auto_deploy(None);
        self.commit(&Place::of(cx), draft, None).await
    }

    /// Changes an API. When this answers, the change is stored and serves.
    pub(crate) async fn change_http_api<T>(
        &self,
        cx: &RequestContext,
        id: &str,
        change: impl FnOnce(&mut Draft) -> Result<T, Error>,
    ) -> Result<(Arc<HttpEntry>, T), Error> {
        let _turn = self.turns.take(&id.to_owned()).await;
        let before = self.http_api(cx, id)?;
        let mut draft = Draft { api: before.api.clone(), snapshots: before.snapshots.clone(), now: cx.now };
        let value = change(&mut draft)?;
        draft.auto_deploy(Some(&before.api));
        if draft.api == before.api {
            return Ok((before, value));
        }
        let entry = self.commit(&before.place.clone(), draft, Some(&before)).await?;
        Ok((entry, value))
    }

    async fn commit(
        &self,
        place: &Place,
        draft: Draft,
        before: Option<&HttpEntry>,
    ) -> Result<Arc<HttpEntry>, Error> {
        let Draft { api, snapshots, .. } = draft;
        let mut transaction = Transaction::new();
        let earlier = before.map(|before| &before.snapshots);
        for (id, snapshot) in &snapshots {
            if earlier.is_none_or(|earlier| !earlier.contains_key(id)) {
                transaction.put(part_key(place, &api.id, id), snapshot.as_ref(), Expect::Absent)?;
            }
        }
        for id in earlier.into_iter().flatten().map(|(id, _)| id).filter(|id| !snapshots.contains_key(*id)) {
            transaction.delete::<Snapshot>(part_key(place, &api.id, id), Expect::Any);
        }
        let expect = before.map_or(Expect::Absent, |before| Expect::Version(before.version));
        transaction.put(key(place, &api.id), &api, expect)?;
        let version = self.store.commit(transaction).await?.version;
        let entry = Arc::new(HttpEntry::new(place.clone(), api, version, snapshots, before));
        self.catalog.put_http_api(Arc::clone(&entry));
        Ok(entry)
    }

    /// Removes an API with all that belongs to it.
    pub(crate) async fn remove_http_api(&self, cx: &RequestContext, id: &str) -> Result<(), Error> {
        let _turn = self.turns.take(&id.to_owned()).await;
        let entry = self.http_api(cx, id)?;
        let mut transaction = Transaction::new();
        transaction.delete::<HttpApi>(key(&entry.place, id), Expect::Version(entry.version));
        transaction.delete_prefix::<Snapshot>(key(&entry.place, id));
        self.store.commit(transaction).await?;
        self.catalog.remove_http_api(id);
        Ok(())
    }

    /// The REST API with this id, if it is in the caller's account and region.
    pub(crate) fn rest_api(&self, cx: &RequestContext, id: &str) -> Result<Arc<RestEntry>, Error> {
        let found = self.catalog.rest_api(id).filter(|entry| entry.place == Place::of(cx));
        found.ok_or_else(|| Error::no_such("API", &format!("{}:{id}", cx.account)))
    }

    /// The same for operations on what belongs to an API, which say that a part of it is absent.
    pub(crate) fn rest_api_or(
        &self,
        cx: &RequestContext,
        id: &str,
        absent: impl FnOnce() -> Error,
    ) -> Result<Arc<RestEntry>, Error> {
        self.rest_api(cx, id).map_err(|_| absent())
    }

    pub(crate) async fn add_rest_api(
        &self,
        cx: &RequestContext,
        api: RestApi,
    ) -> Result<Arc<RestEntry>, Error> {
        let _turn = self.turns.take(&api.id).await;
        let draft = RestDraft { api, snapshots: HashMap::new(), now: cx.now };
        self.commit_rest(&Place::of(cx), draft, None).await
    }

    /// Changes a REST API. When this answers, the change is stored and serves.
    pub(crate) async fn change_rest_api<T>(
        &self,
        cx: &RequestContext,
        id: &str,
        change: impl FnOnce(&mut RestDraft) -> Result<T, Error>,
    ) -> Result<(Arc<RestEntry>, T), Error> {
        let absent = || Error::no_such("API", &format!("{}:{id}", cx.account));
        self.change_rest_api_or(cx, id, absent, change).await
    }

    pub(crate) async fn change_rest_api_or<T>(
        &self,
        cx: &RequestContext,
        id: &str,
        absent: impl FnOnce() -> Error,
        change: impl FnOnce(&mut RestDraft) -> Result<T, Error>,
    ) -> Result<(Arc<RestEntry>, T), Error> {
        let _turn = self.turns.take(&id.to_owned()).await;
        let before = self.rest_api_or(cx, id, absent)?;
        let mut draft =
            RestDraft { api: before.api.clone(), snapshots: before.snapshots.clone(), now: cx.now };
        let value = change(&mut draft)?;
        if draft.api == before.api {
            return Ok((before, value));
        }
        let entry = self.commit_rest(&before.place.clone(), draft, Some(&before)).await?;
        Ok((entry, value))
    }

    async fn commit_rest(
        &self,
        place: &Place,
        draft: RestDraft,
        before: Option<&RestEntry>,
    ) -> Result<Arc<RestEntry>, Error> {
        let RestDraft { api, snapshots, .. } = draft;
        let mut transaction = Transaction::new();
        let earlier = before.map(|before| &before.snapshots);
        for (id, snapshot) in &snapshots {
            if earlier.is_none_or(|earlier| !earlier.contains_key(id)) {
                transaction.put(part_key(place, &api.id, id), snapshot.as_ref(), Expect::Absent)?;
            }
        }
        for id in earlier.into_iter().flatten().map(|(id, _)| id).filter(|id| !snapshots.contains_key(*id)) {
            transaction.delete::<RestSnapshot>(part_key(place, &api.id, id), Expect::Any);
        }
        let expect = before.map_or(Expect::Absent, |before| Expect::Version(before.version));
        transaction.put(key(place, &api.id), &api, expect)?;
        let version = self.store.commit(transaction).await?.version;
        let entry = Arc::new(RestEntry::new(place.clone(), api, version, snapshots, before));
        self.catalog.put_rest_api(Arc::clone(&entry));
        Ok(entry)
    }

    /// Removes a REST API with all that belongs to it.
    pub(crate) async fn remove_rest_api(&self, cx: &RequestContext, id: &str) -> Result<(), Error> {
        let _turn = self.turns.take(&id.to_owned()).await;
        let entry = self.rest_api(cx, id)?;
        let mut transaction = Transaction::new();
        transaction.delete::<RestApi>(key(&entry.place, id), Expect::Version(entry.version));
        transaction.delete_prefix::<RestSnapshot>(key(&entry.place, id));
        self.store.commit(transaction).await?;
        self.catalog.remove_rest_api(id);
        Ok(())
    }
}
