//! Reads `Control+Shift+z` as the key presses a hand would make.

use fantoccini::{
    actions::{InputSource, KeyAction, KeyActions},
    key::Key,
};

/// One chord, such as `Tab` or `Control+z`, pressed and released.
pub fn chord(text: &str) -> KeyActions {
    let keys: Vec<char> = split(text).into_iter().map(key).collect();
    let mut actions = KeyActions::new("keyboard".into());
    for value in keys.iter().copied() {
        actions = actions.then(KeyAction::Down { value });
    }
    for value in keys.iter().rev().copied() {
        actions = actions.then(KeyAction::Up { value });
    }
    actions
}

/// A text typed key by key, in which `\n` is Enter and `\t` is Tab.
pub fn typing(text: &str) -> KeyActions {
    let mut actions = KeyActions::new("keyboard".into());
    for letter in text.chars() {
        let value = match letter {
            '\n' => Key::Enter.into(),
            '\t' => Key::Tab.into(),
            letter => letter,
        };
        actions = actions
            .then(KeyAction::Down { value })
            .then(KeyAction::Up { value });
    }
    actions
}

/// `Control++` is the plus key with Control.
fn split(text: &str) -> Vec<&str> {
    match text.strip_suffix("++") {
        Some(modifiers) => modifiers.split('+').chain(["+"]).collect(),
        None if text == "+" => vec!["+"],
        None => text.split('+').collect(),
    }
}

fn key(name: &str) -> char {
    let key = match name {
        "Control" => Key::Control,
        "Shift" => Key::Shift,
        "Alt" => Key::Alt,
        "Meta" => Key::Meta,
        "Enter" => Key::Enter,
        "Tab" => Key::Tab,
        "Escape" => Key::Escape,
        "Backspace" => Key::Backspace,
        "Delete" => Key::Delete,
        "Home" => Key::Home,
        "End" => Key::End,
        "PageUp" => Key::PageUp,
        "PageDown" => Key::PageDown,
        "ArrowUp" => Key::Up,
        "ArrowDown" => Key::Down,
        "ArrowLeft" => Key::Left,
        "ArrowRight" => Key::Right,
        "F1" => Key::F1,
        "F2" => Key::F2,
        "F8" => Key::F8,
        "Space" => return ' ',
        _ => {
            let mut letters = name.chars();
            return match (letters.next(), letters.next()) {
                (Some(letter), None) => letter,
                _ => panic!("no key named {name:?}; see support/keys.rs"),
            };
        }
    };
    key.into()
}
