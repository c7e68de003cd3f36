//! 中文：首页。

use crate::text::home::Home;

pub static HOME: Home = Home {
    title: "一起商量，有个回音",
    lead: "开一场居民议事会：手机、平板或纸条都能说。谈成什么、谁来办、办得怎样，都看得见。",
    new: "开一场会",
    see_example: "先看一个例子",
    here: "这台设备上的会",
    none_what: "还没有会",
    none_how: "开一场，或者先看看一个老院子是怎么商量的：有吵的，有谈成的，也有没谈成的。",
    example_mark: "例子",
    row: |day| format!("{day} 发起"),
    other: "打开别的会",
    open_record: "打开记录文件",
    import: "导入数据",
    forget: "从这台设备移走",
    forget_title: "从这台设备移走这场会？",
    forget_body: "这场会在这台设备上的记录和钥匙都会移走，找不回来。要留着，请先进会里把记录存成文件。文件里有全部记录，但没有主持人的身份：那只在这台设备上。",
    forget_pin: "主持人的密码",
    forget_pin_hint: "没设过的，空着就行。",
    forget_yes: "移走",
    foot_kept: "打开过的会，都在这台设备上存着。",
    foot: "都存在这台设备上，没有联网也能用。",
    report: "看报告",
};
