//! 中文：开场。

use crate::text::opening::Opening;

pub static OPENING: Opening = Opening {
    principles: "四条原则，一条法则",
    givens: "已经定了的",
    no_givens: "没有列出来的。",
    open: "可以谈的",
    open_all: "其余都可以谈。",
    open_everything: "都可以谈。",
    who_answers: "谁来答复",
    answers: |hosts, days| match hosts.is_empty() {
        true => format!("主办方，闭幕后 {days} 天以内。"),
        false => format!("{hosts}，闭幕后 {days} 天以内。"),
    },
};
