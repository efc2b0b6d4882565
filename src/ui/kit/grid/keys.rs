//! Which key does what. A table in code: it sees the key and where it was pressed and names the
//! action; it performs none. Keys that it does not name stay with the browser and with the page.

/// Where a key was pressed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Field {
    /// A cell without a control.
    None,
    /// A text field of one line.
    Line,
    /// A text field of several lines.
    Lines,
    /// A list to choose from.
    Choice,
}

/// One key as pressed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Press<'a> {
    /// Name of the key after UI Events, such as `ArrowUp` or `a`.
    pub key: &'a str,
    /// Control, or Command on a Mac.
    pub ctrl: bool,
    pub shift: bool,
    pub alt: bool,
    pub field: Field,
    /// The person is typing in the cell, not walking over cells.
    pub editing: bool,
    /// Every column of the rows is selected.
    pub whole_rows: bool,
}

/// A way over the grid.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Step {
    Up,
    Down,
    Left,
    Right,
    /// As Right and Left, but round the end of the row into the next.
    Next,
    Previous,
    PageUp,
    PageDown,
    RowStart,
    RowEnd,
    Top,
    Bottom,
    GridStart,
    GridEnd,
}

/// What a key means.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Action {
    /// Another cell becomes active.
    Move(Step),
    /// The selection grows or shrinks.
    Extend(Step),
    SelectAll,
    SelectRows,
    /// Only the active cell stays selected.
    Collapse,
    /// Typing begins with the caret at the end.
    Edit,
    /// Typing begins, and the control does what it does with the key.
    EditNatively,
    /// Typing ends and another cell becomes active.
    CommitAnd(Step),
    Revert,
    LineBreak,
    Clear,
    FillDown,
    InsertBelow,
    RemoveRows,
    MoveRows {
        down: bool,
    },
    /// What stands beside the figures appears or goes.
    Beside,
    /// Nothing, and the browser is not to do anything either.
    Nothing,
}

/// The action for a key, if the grid takes it.
pub(super) fn action(press: Press) -> Option<Action> {
    if press.editing {
        while_editing(press)
    } else {
        while_walking(press)
    }
}

fn while_editing(press: Press) -> Option<Action> {
    let Press {
        key,
        ctrl,
        shift,
        alt,
        field,
        ..
    } = press;
    Some(match (key, ctrl, alt) {
        ("Enter", false, true) if field == Field::Lines => Action::LineBreak,
        ("Enter", false, false) => Action::CommitAnd(if shift { Step::Up } else { Step::Down }),
        ("Tab", false, false) => Action::CommitAnd(if shift { Step::Previous } else { Step::Next }),
        ("Escape", false, false) => Action::Revert,
        ("F8", false, false) => Action::Beside,
        _ => return None,
    })
}

fn while_walking(press: Press) -> Option<Action> {
    let Press {
        key,
        ctrl,
        shift,
        alt,
        field,
        whole_rows,
        ..
    } = press;
    if alt {
        return match (key, ctrl) {
            ("ArrowUp", false) => Some(Action::MoveRows { down: false }),
            ("ArrowDown", false) => Some(Action::MoveRows { down: true }),
            _ => None,
        };
    }
    let step = match (key, ctrl) {
        ("ArrowUp", false) => Some(Step::Up),
        ("ArrowDown", false) => Some(Step::Down),
        ("ArrowLeft", false) => Some(Step::Left),
        ("ArrowRight", false) => Some(Step::Right),
        ("ArrowUp", true) => Some(Step::Top),
        ("ArrowDown", true) => Some(Step::Bottom),
        ("ArrowLeft", true) | ("Home", false) => Some(Step::RowStart),
        ("ArrowRight", true) | ("End", false) => Some(Step::RowEnd),
        ("Home", true) => Some(Step::GridStart),
        ("End", true) => Some(Step::GridEnd),
        ("PageUp", false) => Some(Step::PageUp),
        ("PageDown", false) => Some(Step::PageDown),
        _ => None,
    };
    if let Some(step) = step {
        return Some(if shift {
            Action::Extend(step)
        } else {
            Action::Move(step)
        });
    }
    Some(match (key, ctrl, shift) {
        ("Enter", true, false) | ("Insert", false, false) => Action::InsertBelow,
        ("Delete", true, false) => Action::RemoveRows,
        // The browser's key for smaller letters: taken only where it can mean nothing but rows.
        ("-", true, false) if whole_rows => Action::RemoveRows,
        ("Delete", false, false) => Action::Clear,
        ("a" | "A", true, false) => Action::SelectAll,
        ("d" | "D", true, false) => Action::FillDown,
        (" ", false, true) => Action::SelectRows,
        ("Escape", false, false) => Action::Collapse,
        // No browser and no screen reader of our time takes this one.
        ("F8", false, false) => Action::Beside,
        ("Enter" | "F2", false, false) if field != Field::None => Action::Edit,
        ("Enter", false, true) => Action::Move(Step::Up),
        (" ", false, false) if field == Field::Choice => Action::EditNatively,
        // Would scroll the page.
        (" ", false, false) if field == Field::None => Action::Nothing,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `keys` as in "Ctrl+Shift+End".
    fn press(keys: &str, field: Field, editing: bool) -> Option<Action> {
        let (modifiers, key) = keys.rsplit_once('+').unwrap_or(("", keys));
        let key = match key {
            "Space" => " ",
            "Minus" => "-",
            key => key,
        };
        let held = |name| modifiers.split('+').any(|m| m == name);
        action(Press {
            key,
            ctrl: held("Ctrl"),
            shift: held("Shift"),
            alt: held("Alt"),
            whole_rows: held("Rows"),
            field,
            editing,
        })
    }

    #[test]
    fn walking() {
        for (keys, expected) in [
            ("ArrowUp", Action::Move(Step::Up)),
            ("Shift+ArrowDown", Action::Extend(Step::Down)),
            ("Home", Action::Move(Step::RowStart)),
            ("Ctrl+Home", Action::Move(Step::GridStart)),
            ("Ctrl+Shift+End", Action::Extend(Step::GridEnd)),
            ("Ctrl+ArrowLeft", Action::Move(Step::RowStart)),
            ("PageDown", Action::Move(Step::PageDown)),
            ("Ctrl+a", Action::SelectAll),
            ("Ctrl+d", Action::FillDown),
            ("Ctrl+Enter", Action::InsertBelow),
            ("Insert", Action::InsertBelow),
            ("Ctrl+Delete", Action::RemoveRows),
            ("Ctrl+Rows+Minus", Action::RemoveRows),
            ("Alt+ArrowUp", Action::MoveRows { down: false }),
            ("Alt+ArrowDown", Action::MoveRows { down: true }),
            ("Delete", Action::Clear),
            ("Shift+Space", Action::SelectRows),
            ("Escape", Action::Collapse),
            ("Enter", Action::Edit),
            ("F2", Action::Edit),
            ("F8", Action::Beside),
        ] {
            assert_eq!(press(keys, Field::Line, false), Some(expected), "{keys}");
        }
        assert_eq!(
            press("Space", Field::Choice, false),
            Some(Action::EditNatively)
        );
        assert_eq!(press("Space", Field::None, false), Some(Action::Nothing));
    }

    #[test]
    fn editing() {
        for (keys, expected) in [
            ("Enter", Action::CommitAnd(Step::Down)),
            ("Shift+Enter", Action::CommitAnd(Step::Up)),
            ("Tab", Action::CommitAnd(Step::Next)),
            ("Shift+Tab", Action::CommitAnd(Step::Previous)),
            ("Escape", Action::Revert),
            ("Alt+Enter", Action::LineBreak),
            ("F8", Action::Beside),
        ] {
            assert_eq!(press(keys, Field::Lines, true), Some(expected), "{keys}");
        }
    }

    /// Undo belongs to the page; Tab must leave; letters, zoom and the clipboard to the browser.
    #[test]
    fn left_alone() {
        for keys in [
            "Tab",
            "Shift+Tab",
            "Ctrl+z",
            "Ctrl+y",
            "Ctrl+Shift+z",
            "Ctrl+c",
            "Ctrl+v",
            "Ctrl+x",
            "Ctrl+Minus",
            "a",
            "5",
            ",",
            "-",
            "Backspace",
            "Space",
            "Process",
            "F5",
            "Ctrl+F8",
            "Ctrl+f",
            "Alt+ArrowLeft",
        ] {
            assert_eq!(press(keys, Field::Line, false), None, "{keys}");
        }
        for keys in [
            "ArrowUp",
            "ArrowLeft",
            "Home",
            "End",
            "PageDown",
            "Ctrl+z",
            "Ctrl+y",
            "Ctrl+a",
            "Ctrl+d",
            "Delete",
            "Ctrl+Delete",
            "Space",
            "F2",
            "Ctrl+c",
        ] {
            assert_eq!(press(keys, Field::Line, true), None, "{keys}");
        }
        assert_eq!(press("Enter", Field::None, false), None);
        assert_eq!(press("Alt+Enter", Field::Line, true), None);
    }
}
