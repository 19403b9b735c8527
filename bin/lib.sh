# What the scripts in this folder share. Sourced, not run.

say() { printf '%s\n' "$*" >&2; }

fail() {
    say "$*"
    exit 1
}

java_command() {
    if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/$1" ]; then
        printf '%s\n' "$JAVA_HOME/bin/$1"
    else
        command -v "$1"
    fi
}

require_jdk() {
    local javac version major
    javac=$(java_command javac) ||
        fail "No JDK found: install JDK 17 or newer and put it on the PATH, or set JAVA_HOME."
    version=$("$javac" -version 2>&1 | sed -n 's/^javac \([0-9][0-9.]*\).*/\1/p')
    major=${version%%.*}
    [ "${major:-0}" -ge 17 ] ||
        fail "JDK 17 or newer is needed, found ${version:-an unknown one} ($javac)."
}

require_maven() {
    local version major minor
    command -v mvn >/dev/null ||
        fail "No Maven found: install Maven 3.8 or newer and put mvn on the PATH."
    version=$(mvn --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p' | head -n 1)
    major=${version%%.*}
    minor=${version#*.}
    minor=${minor%%.*}
    [ "${major:-0}" -gt 3 ] || { [ "${major:-0}" -eq 3 ] && [ "${minor:-0}" -ge 8 ]; } ||
        fail "Maven 3.8 or newer is needed, found ${version:-an unknown one}."
}

has_display() {
    [ "$(uname -s)" != Linux ] || [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]
}

missing_for_virtual_display() {
    command -v Xvfb >/dev/null && command -v xvfb-run >/dev/null || printf 'xvfb '
    command -v xauth >/dev/null || printf 'xauth '
    any_file /usr/lib/libGL.so.1 /usr/lib/*/libGL.so.1 /usr/lib64/libGL.so.1 || printf 'libgl1 '
    any_file /usr/lib/dri/*_dri.so /usr/lib/*/dri/*_dri.so /usr/lib64/dri/*_dri.so ||
        printf 'libgl1-mesa-dri '
}

# Says whether one of the files exists; patterns that match nothing are passed as they are.
any_file() {
    local file
    for file in "$@"; do
        [ ! -e "$file" ] || return 0
    done
    return 1
}

# Installs what a virtual display needs where that is possible, and says so.
require_virtual_display() {
    local missing
    missing=$(missing_for_virtual_display)
    [ -n "$missing" ] || return 0
    if command -v apt-get >/dev/null && [ "$(id -u)" -eq 0 ]; then
        say "No display here: installing $missing to draw on a virtual one."
        # shellcheck disable=SC2086 # a list of package names
        { apt-get -qq update && DEBIAN_FRONTEND=noninteractive \
            apt-get -qq install -y --no-install-recommends $missing; } >/dev/null ||
            fail "Installing ${missing}failed; run: apt-get install $missing"
    else
        fail "No display, and no virtual one: install Xvfb and Mesa (Debian: apt-get install ${missing% })."
    fi
}

# Runs a command with a display: the one that is there, or a virtual one.
with_display() {
    if has_display; then
        "$@"
    else
        require_virtual_display
        # Without it, libraries complain on stderr.
        export XDG_RUNTIME_DIR="${XDG_RUNTIME_DIR:-${TMPDIR:-/tmp}}"
        xvfb-run -a -s "-screen 0 1600x1200x24" "$@"
    fi
}

# Builds the demo and the sandbox if a source is newer than the last build.
build_demo() {
    local stamp=demo-game/target/built
    if [ -f "$stamp" ] && [ -z "$(find pom.xml ./*/pom.xml plugin/src sandbox/src assets/src \
        demo-game/src -newer "$stamp" -print -quit)" ]; then
        return 0
    fi
    require_jdk
    require_maven
    say "Building (the first time, Maven also fetches the libraries; that takes a few minutes) ..."
    mvn -B -q -ntp -pl demo-game -am package -DskipTests ||
        fail "The build failed; Maven's messages stand above."
    touch "$stamp"
}

# Builds the command-line tools if a source is newer than the last build.
build_tools() {
    local stamp=tools/target/built
    if [ -f "$stamp" ] && [ -z "$(find pom.xml ./*/pom.xml plugin/src/main tools/src/main \
        -newer "$stamp" -print -quit)" ]; then
        return 0
    fi
    require_jdk
    require_maven
    say "Building (the first time, Maven also fetches the libraries; that takes a few minutes) ..."
    mvn -B -q -ntp -pl tools -am package -DskipTests ||
        fail "The build failed; Maven's messages stand above."
    touch "$stamp"
}
