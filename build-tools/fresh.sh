# Sourced by the launcher and by build-app. is_fresh ROOT APP: whether the program in APP is built and younger than all
# sources under ROOT.

is_fresh() {
  [ -f "$2/stamp" ] && [ -f "$2/settings" ] && [ -z "$(
    find "$1"/pom.xml "$1"/{core,api,files,export,cli}/{pom.xml,src/main} "$1"/catalogue "$1"/build-tools \
      -newer "$2/stamp" -print -quit 2>/dev/null
  )" ]
}
