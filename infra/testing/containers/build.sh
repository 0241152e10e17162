#!/bin/bash
# Makes the images that the tests' containers run from, on a Debian machine, as root, without a container registry:
# local/postgres:15 from Debian's packages, local/kafka:4.2.2 from Maven's artifacts and a JDK's own modules.
# An image whose recipe has not changed since it was made is left alone.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

say() { printf '%s containers: %s\n' "$(date +%T)" "$*"; }

install_tools() {
  local missing=()
  command -v dockerd >/dev/null || missing+=(docker.io)
  command -v mmdebstrap >/dev/null || missing+=(mmdebstrap)
  command -v iptables >/dev/null || missing+=(iptables)
  command -v ip >/dev/null || missing+=(iproute2)
  [ ${#missing[@]} = 0 ] && return
  say "installing ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  timeout 300 apt-get -qq -o DPkg::Lock::Timeout=120 update
  timeout 600 apt-get -qq -o DPkg::Lock::Timeout=120 install -y --no-install-recommends "${missing[@]}" >/dev/null
}

docker_answers() { timeout 10 docker info >/dev/null 2>&1; }

start_docker() {
  docker_answers && return
  say "starting dockerd"
  setsid nohup dockerd >/var/log/fifteen-dockerd.log 2>&1 </dev/null &
  for _ in $(seq 60); do
    docker_answers && return
    sleep 1
  done
  tail -20 /var/log/fifteen-dockerd.log >&2
  say "Docker does not answer" >&2
  exit 1
}

# recipe FOLDER BASE...: names what an image is made from, so that a change in it, or below it, is seen
recipe() {
  local folder=$1
  shift
  { (cd "$here" && find "$folder" -type f | sort | xargs sha256sum) && sha256sum <"$here/build.sh" && echo "$@"; } | sha256sum | cut -c1-16
}

# made IMAGE RECIPE
made() { [ "$(docker image inspect -f '{{index .Config.Labels "dev.fifteen.recipe"}}' "$1" 2>/dev/null)" = "$2" ]; }

# debian IMAGE RECIPE PACKAGES [OPTION...]: the smallest Debian that holds the packages
debian() {
  local image=$1 recipe=$2 packages=$3
  shift 3
  say "making $image"
  timeout 600 mmdebstrap --quiet --variant=essential --include="$packages" --dpkgopt=force-unsafe-io \
    --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/doc/*' \
    --dpkgopt='path-exclude=/usr/share/locale/*' --dpkgopt='path-exclude=/usr/share/info/*' \
    "$@" bookworm "$scratch/debian.tar"
  docker import -c 'ENV LANG=C.UTF-8' -c "LABEL dev.fifteen.recipe=$recipe" "$scratch/debian.tar" "$image" >/dev/null
  rm "$scratch/debian.tar"
}

# layer IMAGE RECIPE FOLDER: the image of a Dockerfile
layer() {
  say "making $1"
  DOCKER_BUILDKIT=0 timeout 300 docker build -q --label "dev.fifteen.recipe=$2" -t "$1" "$3" >"$scratch/build.log" 2>&1 ||
    { cat "$scratch/build.log" >&2; exit 1; }
}

postgres() {
  local recipe
  recipe=$(recipe postgres)
  made local/postgres:15 "$recipe" && return
  # Debian would make a cluster when it installs the server; the container makes its own when it starts.
  debian local/postgres-base:15 "$recipe" postgresql-15,ca-certificates,tzdata \
    --essential-hook='mkdir -p "$1/etc/postgresql-common"; echo "create_main_cluster = false" >"$1/etc/postgresql-common/createcluster.conf"'
  layer local/postgres:15 "$recipe" "$here/postgres"
}

# The newest JDK from 21 on, wherever it is installed, since Maven may run on an older one.
jdk() {
  local release
  for release in "${JAVA_HOME:-/nowhere}"/release /usr/lib/jvm/*/release /opt/*/release; do
    [ -x "${release%/release}/bin/jlink" ] || continue
    sed -n "s|^JAVA_VERSION=\"\([0-9]*\).*|\1 ${release%/release}|p" "$release"
  done | sort -rn | awk '$1 >= 21 { print $2; exit }'
}

jre() {
  local recipe=$1 jdk
  made local/jre:1 "$recipe" && return
  jdk=$(jdk)
  [ -n "$jdk" ] || { say "no JDK from 21 on found" >&2; exit 1; }
  debian local/debian:bookworm "$recipe" ca-certificates,passwd,netbase,tzdata
  cp -r "$here/jre" "$scratch/jre"
  "$jdk/bin/jlink" --output "$scratch/jre/java" --strip-debug --no-man-pages --no-header-files \
    --add-modules java.se,jdk.crypto.ec,jdk.management,jdk.unsupported,jdk.zipfs
  layer local/jre:1 "$recipe" "$scratch/jre"
}

kafka() {
  local recipe
  recipe=$(recipe kafka "$(recipe jre)")
  made local/kafka:4.2.2 "$recipe" && return
  jre "$(recipe jre)"
  cp -r "$here/kafka" "$scratch/kafka"
  say "fetching Kafka"
  timeout 300 mvn -q -B -f "$here/kafka/pom.xml" dependency:copy-dependencies \
    -DincludeScope=runtime -DoutputDirectory="$scratch/kafka/libs"
  layer local/kafka:4.2.2 "$recipe" "$scratch/kafka"
}

install_tools
start_docker
postgres
kafka
say "ready: $(docker image ls --format '{{.Repository}}:{{.Tag}} {{.Size}}' | grep -E '^local/(postgres|kafka):' | sort | paste -sd, | sed 's/,/, /g')"
