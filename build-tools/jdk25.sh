# Sourced by the scripts of this project. find_jdk25 prints the home of a JDK 25, or fails; other_java tells of the Java
# that is there instead.
#
# A folder counts when it has bin/javac and its "release" file says version 25: reading that file takes no JVM start.

is_jdk25() {
  local line
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  while IFS= read -r line; do
    case $line in
      'JAVA_VERSION="25"'* | 'JAVA_VERSION="25.'*) return 0 ;;
    esac
  done <"$1/release"
  return 1
}

find_jdk25() {
  local home java
  if [ -n "${JAVA_HOME:-}" ] && is_jdk25 "$JAVA_HOME"; then
    printf '%s\n' "$JAVA_HOME"
    return 0
  fi
  for home in \
    /usr/lib/jvm/* /usr/java/* /opt/* /opt/*/* /usr/local/*jdk* /usr/local/java/* \
    "${HOME:-/nonexistent}"/.sdkman/candidates/java/* "${HOME:-/nonexistent}"/.jdks/* \
    "${HOME:-/nonexistent}"/.local/share/mise/installs/java/* "${HOME:-/nonexistent}"/.asdf/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-/nonexistent}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home; do
    if is_jdk25 "$home"; then
      printf '%s\n' "$home"
      return 0
    fi
  done
  java=$(command -v java 2>/dev/null) || return 1
  while [ -L "$java" ]; do
    home=$(readlink "$java")
    case $home in
      /*) java=$home ;;
      *) java=$(dirname "$java")/$home ;;
    esac
  done
  home=$(cd "$(dirname "$java")/.." 2>/dev/null && pwd -P) || return 1
  is_jdk25 "$home" && printf '%s\n' "$home"
}

other_java() {
  local line
  command -v java >/dev/null 2>&1 || return 0
  line=$(java -version 2>&1 | grep -m 1 version) || return 0
  printf '; %s is %s, and 25 is needed' "$(command -v java)" "$line"
}
