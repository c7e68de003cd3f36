//! What a room needs to reach the laptop: its address on the local network, and the QR code of it.

use std::io::{IsTerminal, stdout};
use std::net::{IpAddr, Ipv4Addr};

use qrcode::QrCode;
use qrcode::render::unicode::Dense1x2;

/// Bridges of virtual machines and containers: no phone is on them.
const VIRTUAL: [&str; 7] = ["docker", "br-", "veth", "virbr", "vmnet", "vboxnet", "podman"];

/// This computer's addresses that other devices may reach, the likeliest first. IPv4, which is what a venue's Wi-Fi gives.
pub fn addresses() -> Vec<IpAddr> {
    let mut found: Vec<(u8, IpAddr)> = if_addrs::get_if_addrs()
        .unwrap_or_default()
        .into_iter()
        .filter_map(|interface| match interface.ip() {
            IpAddr::V4(address) if !address.is_loopback() => Some((doubt(&interface.name, address), IpAddr::V4(address))),
            IpAddr::V4(_) | IpAddr::V6(_) => None,
        })
        .collect();
    found.sort();
    found.into_iter().map(|(_, address)| address).collect()
}

/// How unlikely it is that a phone in the room reaches this address.
fn doubt(interface: &str, address: Ipv4Addr) -> u8 {
    if VIRTUAL.iter().any(|prefix| interface.starts_with(prefix)) {
        3
    } else if address.is_link_local() {
        2
    } else if address.is_private() {
        0
    } else {
        1
    }
}

/// The address as a person in the room takes it: a QR code, and words.
pub fn poster(url: &str) -> String {
    let words = format!("手机连上同一个 Wi-Fi，扫码或输入：\nOn the same Wi-Fi, scan this or type:\n  {url}");
    match QrCode::new(url) {
        Ok(code) => format!("{}\n{words}", drawn(&code, stdout().is_terminal())),
        // An address always fits; if it ever did not, it can still be typed.
        Err(_) => words,
    }
}

fn drawn(code: &QrCode, in_colour: bool) -> String {
    let plain = code.render::<Dense1x2>().build();
    if !in_colour {
        return plain;
    }
    // Black on white whatever the terminal's own colours: some readers do not take a code in negative.
    plain.lines().map(|line| format!("\x1b[30;107m{line}\x1b[0m")).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::{doubt, drawn};
    use qrcode::QrCode;
    use std::net::Ipv4Addr;

    #[test]
    fn the_rooms_wifi_comes_before_a_containers_bridge() {
        let wifi = doubt("wlan0", Ipv4Addr::new(192, 168, 1, 20));
        assert!(wifi < doubt("docker0", Ipv4Addr::new(172, 17, 0, 1)));
        assert!(wifi < doubt("eth0", Ipv4Addr::new(169, 254, 3, 4)));
        assert!(wifi < doubt("eth0", Ipv4Addr::new(203, 0, 113, 5)));
    }

    #[test]
    fn a_code_is_drawn_two_modules_a_character_high() {
        let code = QrCode::new("http://192.168.1.20:8484").expect("a short address fits");
        let lines = drawn(&code, false).lines().count();
        assert_eq!(lines, (code.width() + 8).div_ceil(2), "the code and its quiet zone");
        assert!(drawn(&code, true).lines().all(|line| line.starts_with("\x1b[30;107m") && line.ends_with("\x1b[0m")));
    }
}
