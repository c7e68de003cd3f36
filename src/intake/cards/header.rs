//! The first row of a table: which column holds what.

use csv::StringRecord;

use super::Channel;

/// What a column of a table of cards holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    Text,
    Author,
    Group,
    Channel,
    Lang,
}

/// Names as people write them in a first row, folded as [`fold`] does.
const NAMES: [(Column, &[&str]); 5] = [
    (
        Column::Text,
        &[
            "text",
            "card",
            "idea",
            "comment",
            "opinion",
            "statement",
            "suggestion",
            "content",
            "thought",
            "commentbody",
            "意见",
            "意见内容",
            "意见建议",
            "建议",
            "建议内容",
            "内容",
            "观点",
            "意见卡",
            "想法",
            "文本",
            "留言",
            "诉求",
            "текст",
            "мнение",
            "предложение",
            "комментарий",
            "карточка",
            "пикир",
            "сунуш",
        ],
    ),
    (
        Column::Author,
        &[
            "author",
            "name",
            "who",
            "participant",
            "resident",
            "姓名",
            "作者",
            "称呼",
            "提出人",
            "居民",
            "名字",
            "автор",
            "имя",
            "аты",
        ],
    ),
    (
        Column::Group,
        &[
            "group",
            "stakeholder",
            "stakeholdergroup",
            "利益相关方",
            "利益相关者",
            "群体",
            "组别",
            "分组",
            "小组",
            "身份",
            "代表方",
            "группа",
            "сторона",
            "топ",
        ],
    ),
    (Column::Channel, &["channel", "source", "via", "渠道", "来源", "方式", "канал", "источник"]),
    (Column::Lang, &["lang", "language", "locale", "语言", "语种", "язык", "тил"]),
];

/// What a name in a header stands for. A short Chinese name that ends in 意见, 建议 or 内容 (居民意见, 您的建议) is that of the
/// words too, but only beside other columns: alone in its line it may be the first thought of a list.
fn column(name: &str, is_alone: bool) -> Option<Column> {
    let name = fold(name);
    let exact = NAMES.iter().find(|(_, names)| names.contains(&name.as_str())).map(|(column, _)| *column);
    let is_words = !is_alone && name.chars().count() <= 8 && ["意见", "建议", "内容"].iter().any(|end| name.ends_with(end));
    exact.or(is_words.then_some(Column::Text))
}

/// Each column of a header row with what it holds; where two claim the same, the first has it.
pub fn columns(row: &StringRecord) -> Vec<(String, Option<Column>)> {
    let mut taken = Vec::new();
    row.iter()
        .map(|name| {
            let column = column(name, row.len() == 1).filter(|column| !taken.contains(column));
            taken.extend(column);
            (name.trim().to_owned(), column)
        })
        .collect()
}

/// What people write in a column of channels.
pub fn channel(name: &str) -> Option<Channel> {
    match fold(name).as_str() {
        "phone" | "mobile" | "online" | "web" | "app" | "手机" | "线上" | "网络" | "微信" | "扫码" | "телефон" | "онлайн" => {
            Some(Channel::Phone)
        }
        "paper" | "slip" | "card" | "written" | "纸" | "纸条" | "纸质" | "纸面" | "书面" | "бумага" | "кагаз" => {
            Some(Channel::Paper)
        }
        "spoken" | "oral" | "voice" | "verbal" | "口头" | "口述" | "现场" | "当面" | "发言" | "устно" | "оозеки" => {
            Some(Channel::Spoken)
        }
        _ => None,
    }
}

/// Letters and digits only, in lower case: `Stakeholder group` and `stakeholder_group` are the same name.
fn fold(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
