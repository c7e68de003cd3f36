//! Open Space: whoever names a topic convenes it. Source: H. Owen, *Open Space Technology: A User's Guide*.

use super::fidelity::Check;
use super::{Board, Method, Part, Step, Template};

pub(super) static TEMPLATE: Template = Template {
    method: Method::OpenSpace,
    parts: &[Part::Host, Part::Facilitator, Part::Convener, Part::NoteTaker, Part::Participant],
    steps: &[
        Step { board: Board::Opening, minutes: 20 },
        Step { board: Board::Agenda, minutes: 40 },
        Step { board: Board::Market, minutes: 20 },
        Step { board: Board::Breakouts, minutes: 90 },
        Step { board: Board::News, minutes: 30 },
        Step { board: Board::Cards, minutes: 20 },
        Step { board: Board::Themes, minutes: 30 },
        Step { board: Board::Statements, minutes: 20 },
        Step { board: Board::Convergence, minutes: 30 },
        Step { board: Board::Goals, minutes: 60 },
        Step { board: Board::Closing, minutes: 20 },
    ],
    checks: &[Check::ThemeBeforeTopics, Check::EveryTopicHasConvener, Check::EveryBreakoutReported, Check::ConvergenceFree],
    principles: 5,
};
