//! `gongshi serve`: the built app and a relay on one port, for a laptop that is the venue.

mod answer;
mod relay;
mod site;
mod venue;

use std::io::{self, ErrorKind, Write, stderr, stdout};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{ConnectInfo, Request, State};
use axum::response::Response;
use tokio::net::TcpListener;

use self::relay::Relay;
use self::site::Site;
use super::{Finding, Unusable};

/// How long requests under way may take to finish once the server was told to end.
const FAREWELL_MAX: Duration = Duration::from_secs(3);

/// Serve the app to browsers, on this computer or on the local network.
#[derive(clap::Args)]
pub struct Args {
    /// Directory of the built app [default: the app inside this program where it has one, else ./dist]
    #[arg(long, value_name = "DIR")]
    app: Option<PathBuf>,

    /// Address and port to listen on; port 0 takes any free one
    #[arg(long, value_name = "IP:PORT", default_value = "127.0.0.1:8484")]
    addr: SocketAddr,

    /// Listen on every network of this computer, at the port of --addr, and show the address as a QR code for phones
    #[arg(long)]
    lan: bool,

    /// Directory in which the relay keeps what it is sent [default: gongshi in your own data directory]
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
}

/// Serves until SIGINT or SIGTERM.
pub fn run(args: &Args) -> Result<Finding, Unusable> {
    let site = Site::open(args.app.clone())?;
    let data = args.data.clone().or_else(own_data).ok_or_else(|| {
        Unusable(
            "cannot find out where your own data is; say with --data DIR where the relay may keep what it is sent".to_owned(),
        )
    })?;
    let venue = Arc::new(Venue { site, relay: Relay::open(&data)? });
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|error| Unusable(format!("cannot start: {error}")))?;
    runtime.block_on(serve(args, venue))
}

/// What one port answers with.
struct Venue {
    site: Site,
    relay: Relay,
}

/// Where programs keep their data for this user, and ours in it.
fn own_data() -> Option<PathBuf> {
    let dir = |name: &str| std::env::var_os(name).filter(|dir| !dir.is_empty()).map(PathBuf::from);
    let base = if cfg!(windows) {
        dir("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        dir("HOME").map(|home| home.join("Library/Application Support"))
    } else {
        dir("XDG_DATA_HOME").or_else(|| dir("HOME").map(|home| home.join(".local/share")))
    };
    base.map(|base| base.join("gongshi"))
}

async fn serve(args: &Args, venue: Arc<Venue>) -> Result<Finding, Unusable> {
    let wanted = listening_address(args);
    let listener = TcpListener::bind(wanted).await.map_err(|error| cannot_listen(wanted, &error))?;
    let bound = listener.local_addr().map_err(|error| cannot_listen(wanted, &error))?;
    let ending = Ending::watch()?;

    announce(args.lan, bound);

    let app = Router::new().fallback(respond).with_state(Arc::clone(&venue));
    let app = app.into_make_service_with_connect_info::<SocketAddr>();
    let (told, mut heard) = tokio::sync::watch::channel(());
    let serving = axum::serve(listener, app).with_graceful_shutdown(async move {
        ending.wait().await;
        venue.relay.stop();
        let _ = told.send(());
    });
    tokio::select! {
        // A connection that never closes must not keep the program alive.
        () = async { let _ = heard.changed().await; tokio::time::sleep(FAREWELL_MAX).await } => Ok(Finding::Done),
        served = serving => match served {
            Ok(()) => Ok(Finding::Done),
            Err(error) => Err(Unusable(format!("the server stopped: {error}"))),
        },
    }
}

async fn respond(State(venue): State<Arc<Venue>>, ConnectInfo(from): ConnectInfo<SocketAddr>, request: Request) -> Response {
    if relay::is_asked(request.headers()) {
        return venue.relay.take(request, from);
    }
    if relay::is_asked_about(request.headers()) {
        return relay::about();
    }
    let (head, _) = request.into_parts();
    answer::to(&venue.site, &head.method, head.uri.path(), &head.headers).await
}

fn listening_address(args: &Args) -> SocketAddr {
    if args.lan { SocketAddr::new(IpAddr::V4(Ipv4Addr::UNSPECIFIED), args.addr.port()) } else { args.addr }
}

fn cannot_listen(wanted: SocketAddr, error: &io::Error) -> Unusable {
    let port = wanted.port();
    Unusable(match error.kind() {
        ErrorKind::AddrInUse => {
            format!(
                "port {port} is taken by another program, perhaps a gongshi that is still running; choose another with --addr {}:{}",
                wanted.ip(),
                port.saturating_add(1)
            )
        }
        ErrorKind::PermissionDenied => {
            format!("port {port} is not allowed for this user; choose one above 1023 with --addr {}:8484", wanted.ip())
        }
        ErrorKind::AddrNotAvailable => {
            format!(
                "{} is not an address of this computer; use --addr 127.0.0.1:{port} for this computer alone, or --lan for the local network",
                wanted.ip()
            )
        }
        _ => format!("cannot listen on {wanted}: {error}"),
    })
}

/// Says where the app is. The line `listening on …` is printed once, last, and means that browsers may come.
fn announce(lan: bool, bound: SocketAddr) {
    let mut out = stdout();
    let mut url = format!("http://{bound}");
    if lan {
        match venue::addresses().split_first() {
            Some((first, others)) => {
                url = format!("http://{}", SocketAddr::new(*first, bound.port()));
                tell(&mut out, &venue::poster(&url));
                for other in others {
                    tell(&mut out, &format!("also http://{}", SocketAddr::new(*other, bound.port())));
                }
            }
            None => {
                url = format!("http://127.0.0.1:{}", bound.port());
                tell(
                    &mut stderr(),
                    "note: this computer is on no network, so no phone can reach it; join a Wi-Fi or start a hotspot, then start this again",
                );
            }
        }
    }
    tell(&mut out, &format!("listening on {url}"));
}

/// Prints a line. A closed pipe is no reason to stop serving.
fn tell(to: &mut impl Write, line: &str) {
    let _ = writeln!(to, "{line}");
    let _ = to.flush();
}

/// The signals that end the server.
struct Ending {
    #[cfg(unix)]
    terminate: tokio::signal::unix::Signal,
    #[cfg(unix)]
    interrupt: tokio::signal::unix::Signal,
}

impl Ending {
    /// Watches from now on: a signal that comes before [`Ending::wait`] is not lost.
    fn watch() -> Result<Self, Unusable> {
        #[cfg(unix)]
        {
            use tokio::signal::unix::{SignalKind, signal};
            let watching = |kind| signal(kind).map_err(|error| Unusable(format!("cannot watch for signals: {error}")));
            Ok(Self { terminate: watching(SignalKind::terminate())?, interrupt: watching(SignalKind::interrupt())? })
        }
        #[cfg(not(unix))]
        Ok(Self {})
    }

    async fn wait(self) {
        #[cfg(unix)]
        {
            let Self { mut terminate, mut interrupt } = self;
            tokio::select! {
                _ = terminate.recv() => {}
                _ = interrupt.recv() => {}
            }
        }
        #[cfg(not(unix))]
        let _ = tokio::signal::ctrl_c().await;
    }
}
