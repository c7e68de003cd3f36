//! 中文：导入观点和投票。

use crate::text::common::ThreeParts;
use crate::text::import::Import;

const SAFE: &str = "什么也没有导入，您的文件没有动。";

pub static IMPORT: Import = Import {
    page: "导入观点和投票",
    how: "选 Polis 导出的文件：投票一个文件（votes.csv），观点一个文件（comments.csv 或 statements.csv）。一起选，或选整个文件夹。",
    cards_how: "要导入意见卡（表格，或一行一张的文字），请进会里的「写意见」那一页。",
    choose: "选文件",
    choose_folder: "选文件夹",
    files: "Polis 导出的文件",
    reading: "正在读",
    look: "先看一眼",
    found: |people, statements, votes| format!("{people} 人，{statements} 条观点，{votes} 张票"),
    no_words: |n| format!("有 {n} 条观点在文件里没有文字，先用编号代替。"),
    rows: "票",
    first_rows: |n| format!("前 {n} 张票"),
    statements: |n| format!("前 {n} 条观点"),
    number: "编号",
    text: "观点",
    votes: "票数",
    moderated: |moderated| match moderated {
        1.. => "原处已通过",
        0 => "原处没有审过",
        ..0 => "原处没有通过",
    },
    skipped: |n| format!("跳过了 {n} 行，看看为什么"),
    skipped_none: "没有跳过任何一行。",
    line: |file, line| format!("{file} 第 {line} 行"),
    short_row: |columns, expected| format!("只有 {columns} 列，应有 {expected} 列"),
    not_a_number: |text| format!("「{text}」不是编号"),
    not_a_vote: |text| format!("票是「{text}」，只能是 1、0、-1"),
    unknown_statement: |number| format!("观点 {number} 不在观点的文件里"),
    replaced: |participant, statement| format!("{participant} 号后来改了对观点 {statement} 的票，算后来的"),
    repeated: |number| format!("观点 {number} 写了两遍，用第一遍"),
    open_quote: "引号没有收尾，后面读不出来",
    more: |n| format!("还有 {n} 行"),
    sources: "来源和摘要",
    ignored: |names| format!("没有用到的文件：{names}"),
    digest: "SHA-256",
    file: "文件",
    differing: |n| {
        if n == 0 {
            "投票清单和投票表对得上。".to_owned()
        } else {
            format!("投票清单和投票表有 {n} 处不一样，以清单为准。")
        }
    },
    reversed: || {
        ThreeParts::new(
            "赞成和反对像是颠倒了：和文件里自带的合计正好相反。",
            SAFE,
            "多半是从 Polis 的数据库直接取的。请用 Polis 页面上的导出，再选一次。",
        )
    },
    lang: "观点是用什么语言写的",
    wordless: |number| format!("观点 {number}（文件里没有文字）"),
    take: "导入成一场会",
    taking: "正在导入……",
    discard: "不要了",
    theme_default: "导入的观点和投票",
    signed: "来源和文件摘要都写进记录，署您的名，不冒充别人。",

    not_text: |file, encoding| {
        ThreeParts::new(
            format!("「{file}」不是 UTF-8 文字，看起来是 {encoding}。"),
            SAFE,
            "请用表格软件打开，另存为「CSV UTF-8」，再选一次。",
        )
    },
    damaged_utf8: "损坏了的 UTF-8",
    spreadsheet: "表格文件（XLSX）",
    document: "文档（DOCX）",
    image: "图片",
    archive: "压缩包",
    binary: "不是文字的文件",
    unknown_encoding: "认不出的编码",
    empty: || ThreeParts::new("文件是空的。", SAFE, "请选有内容的文件。"),
    header_only: || ThreeParts::new("文件里只有表头，没有票。", SAFE, "请确认导出完整，再选一次。"),
    no_votes: |names| {
        ThreeParts::new(
            format!("选的文件里没有找到投票：{names}"),
            SAFE,
            "请选 Polis 导出的 votes.csv，或有「participant、statement、vote」三列的 CSV。",
        )
    },
    two: |first, second| {
        ThreeParts::new(format!("「{first}」和「{second}」是同一类文件，不知道用哪一个。"), SAFE, "请每类只选一个。")
    },

    imported: "导入的观点和投票",
    imported_lead: "这些票来自文件，不是在这场会里投的。",
    sort: "怎么排",
    orders: ["按编号", "赞成多的在前", "反对多的在前", "弃权多的在前", "投票多的在前"],
    voted: |n| format!("{n} 人投了票"),
    shown: |shown, all| format!("显示 {shown} 条，共 {all} 条"),
    nobody: "没有人投",
    source: |name, people, statements, votes| format!("{name}：{people} 人，{statements} 条观点，{votes} 张票"),
    refused_there: "原处没有通过",
    missing_text: "文件里没有文字",
    counts: "投了什么",
};
