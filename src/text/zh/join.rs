//! 中文：由链接进来。

use crate::text::common::ThreeParts;
use crate::text::join::Join;

pub static JOIN: Join = Join {
    page: "进来",
    fetching: "正在取会议的内容……",
    fetching_how: "要等几秒钟。一直没有动静，请看看手机连的是不是会场的 Wi-Fi。",
    for_office: "这个入口是给街道办的：进来就是答复台。",
    closed: "会议已经开完了。大家说的事有了什么结果，都写在报告里。",
    to_report: "看报告",
    after: "还想进来",
    shut: || ThreeParts::new("这个链接已经不能再进人了", "已经进来的人不受影响，照常参加。", "请向主持人要一个新的二维码。"),
    among_us: "这是一场不公开的会：说了什么，只有参加的人看得到。",
    waiting: "已经报到，请稍等主持人开门",
    waiting_how: "主持人的电脑开着、连着网，门就会自己打开。您不用再做什么，也可以过一会儿再来。",
};
