//! localStorage as a [`KeyValue`] that may be absent, blocked or full at any moment.

use gloo_storage::{LocalStorage, Storage as _};
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, Storage};

use crate::draft::store::{KeyValue, StoreError};

/// The storage of this origin.
pub struct Local;

impl Local {
    /// Asking may throw (blocked) or give null (switched off), so it is asked before every use: gloo's own accessor
    /// would panic.
    fn storage() -> Result<Storage, StoreError> {
        match super::window().local_storage() {
            Ok(Some(_)) => Ok(LocalStorage::raw()),
            _ => Err(StoreError::Unavailable),
        }
    }
}

impl KeyValue for Local {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        Self::storage()?.get_item(key).map_err(error)
    }

    fn set(&self, key: &str, value: &str) -> Result<(), StoreError> {
        Self::storage()?.set_item(key, value).map_err(error)
    }

    /// Half of a surrogate pair, which no Rust text can hold, is moved with the rest.
    fn shift(&self, from: &str, to: &str) -> Result<(), StoreError> {
        let storage = Self::storage()?;
        let text = Reflect::get(&storage, &from.into()).map_err(error)?;
        Reflect::set(&storage, &to.into(), &text).map_err(error)?;
        if Reflect::get(&storage, &to.into()).map_err(error)? != text {
            return Err(StoreError::NotKept);
        }
        self.remove(from)
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        Self::storage()?.remove_item(key).map_err(error)
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        let storage = Self::storage()?;
        let count = storage.length().map_err(error)?;
        let mut keys = Vec::new();
        for at in 0..count {
            keys.extend(storage.key(at).map_err(error)?);
        }
        Ok(keys)
    }
}

/// Browsers spell a full store in two ways, with two old codes.
fn error(thrown: JsValue) -> StoreError {
    let Some(thrown) = thrown.dyn_ref::<DomException>() else {
        return StoreError::Other(format!("{thrown:?}"));
    };
    let full = matches!(
        thrown.name().as_str(),
        "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED"
    );
    if full || matches!(thrown.code(), 22 | 1014) {
        StoreError::Full
    } else if thrown.name() == "SecurityError" {
        StoreError::Unavailable
    } else {
        StoreError::Other(thrown.message())
    }
}
