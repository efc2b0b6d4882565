//! Work in small steps, so that the page stays alive: a pause after the last change, then turn by turn until it is through.

use std::rc::Rc;

use leptos::prelude::*;

use crate::platform::{After, Pending, Platform};

/// What a turn leaves.
pub enum Giliran {
    /// More to do, and how far it is, in parts of so many, where that is told.
    Lagi(Option<(usize, usize)>),
    /// Nothing more.
    Selesai,
}

/// A place for one work at a time. What is under way is held by its timer alone: who stops that, ends the work, be it a
/// newer work, [`Bertahap::berhenti`] or the end of the owner.
#[derive(Clone, Copy)]
pub struct Bertahap {
    after: StoredValue<Rc<After>, LocalStorage>,
    timer: StoredValue<Option<Pending>, LocalStorage>,
    progress: RwSignal<Option<(usize, usize)>>,
}

impl Bertahap {
    /// Nothing under way. It ends with the owner in which it is made.
    pub fn new(platform: &Platform) -> Self {
        Bertahap {
            after: StoredValue::new_local(platform.after.clone()),
            timer: StoredValue::new_local(None),
            progress: RwSignal::new(None),
        }
    }

    /// How far the work under way is, in parts of so many; `None` while there is none or it does not tell. Tracks.
    pub fn kemajuan(&self) -> Option<(usize, usize)> {
        self.progress.get()
    }

    /// Ends what is under way and begins a work after `pause` milliseconds. Each call of `turn` is some milliseconds'
    /// work; the last one keeps what came of it.
    pub fn mulai(&self, pause: u32, turn: impl FnMut() -> Giliran + 'static) {
        self.berhenti();
        self.later(pause, Box::new(turn));
    }

    /// Ends what is under way.
    pub fn berhenti(&self) {
        self.timer.set_value(None);
        self.tell(None);
    }

    fn later(&self, millis: u32, mut turn: Box<dyn FnMut() -> Giliran>) {
        let bertahap = *self;
        let act = move || match turn() {
            Giliran::Lagi(progress) => {
                bertahap.tell(progress);
                bertahap.later(0, turn);
            }
            Giliran::Selesai => bertahap.tell(None),
        };
        let after = self.after.get_value();
        self.timer.set_value(Some(after(millis, Box::new(act))));
    }

    fn tell(&self, progress: Option<(usize, usize)>) {
        if self.progress.get_untracked() != progress {
            self.progress.set(progress);
        }
    }
}
