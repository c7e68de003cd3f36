//! Chinese: where a card is.

use crate::text::fate::Fate;

pub static FATE: Fate = Fate {
    withdrawn: "您收回了",
    hidden: "从墙上取下，点开看理由",
    waiting: "主持人看过以后上墙",
    received: "收到了，还没归类",
    merged: |number| format!("并入 {number} 号"),
    themed: |title| format!("归入主题「{title}」"),
    goal: |title| format!("写进了目标「{title}」"),
    overdue: |days| format!("答复逾期 {days} 天"),
    closing: "闭幕时说的，不用答复",
};
