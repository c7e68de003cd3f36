//! 中文：大家的墙。

use crate::text::everyone::Everyone;

pub static EVERYONE: Everyone = Everyone {
    title: "大家的墙",
    what: "按主题看",
    all: "全部意见",
    empty: "大家写的会在这里",
    empty_how: "还没有人写。您可以写第一张。",
    write: "写下您的想法",
    shown: |shown, all| format!("共 {all} 张，先看最新的 {shown} 张"),
    more: "再看一些",
    me_too: "我也这么想",
    me_too_done: "已附议，点一下取消",
    back: "回到我的页面",
};
