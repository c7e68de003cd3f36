//! English: the home page.

use crate::text::home::Home;

pub static HOME: Home = Home {
    title: "Talk it through. Hear what came of it.",
    lead: "Run a residents' dialogue: people speak by phone, on a shared tablet or on paper. What was agreed, who does it and how it goes is there for all to see.",
    new: "New session",
    see_example: "Look at an example",
    here: "Sessions on this device",
    none_what: "No session yet",
    none_how: "Begin one, or first see how an old courtyard talked it through: with quarrels, with agreement, and with some things left open.",
    example_mark: "example",
    row: |day| format!("convened {day}"),
    other: "Open another session",
    open_record: "Open a record file",
    import: "Import data",
    forget: "Remove from this device",
    forget_title: "Remove this session from this device?",
    forget_body: "Its record and its keys on this device are removed and cannot be brought back. To keep it, first open it and save the record as a file. The file has the whole record, but not who facilitates: that is on this device alone.",
    forget_pin: "The facilitator’s PIN",
    forget_pin_hint: "Leave it empty where none was set.",
    forget_yes: "Remove",
    foot_kept: "What was opened here is kept on this device.",
    foot: "Everything is kept on this device and works without a network.",
    report: "Report",
};
