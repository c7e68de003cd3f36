//! 中文：怎么读这一页，现在是谁。

use crate::text::common::ThreeParts;
use crate::text::reading::Reading;

pub static READING: Reading = Reading {
    larger: "大字",
    size_now: |percent| format!("字号 {percent}%，点一下换一档"),
    home_label: "回到首页",
    who_label: "现在是谁",
    who_is: "现在是：",
    example: "例子，随便试",
    next_person: "换下一位",
    nobody: "还没有人到设备前来",
    step_up: "我来了",
    nameless: "没留名的邻居",
    missing_happened: "这台设备上没有这场会议",
    missing_safe: "别的设备上的记录不受影响。",
    missing_do: "请向主持人要记录文件，在首页打开。",
    all_saved: "都已存好",
    saving: "正在存……",
    unsent: |n| format!("都已存在本机；还有 {n} 条没送出去，有网络时会自己送出"),
    not_kept: "这个浏览器不让存东西：关掉页面就没有了。请主持人把记录存成文件。",
    not_loaded: || {
        ThreeParts::new(
            "这一部分页面没能打开：可能是网络断了，也可能是共识刚刚更新过。",
            "已经保存的内容都还在，正在写的也留着。",
            "请看看网络，再重新载入本页。",
        )
    },
    load_again: "重新载入",
};
