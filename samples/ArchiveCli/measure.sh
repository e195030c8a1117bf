#!/usr/bin/env bash
# Size and start of the native program, beside those of a native hello world: the median of RUNS starts each, taken in turns.
#   bash measure.sh [RUNS]
# Needs the .NET SDK and clang or gcc. Linux.
set -euo pipefail
runs=${1:-40}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C DOTNET_NOLOGO=1

mkdir "$work/hello"
cat >"$work/hello/hello.csproj" <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <InvariantGlobalization>true</InvariantGlobalization>
    <PublishAot>true</PublishAot>
  </PropertyGroup>
</Project>
XML
echo 'System.Console.WriteLine("Hello, World!");' >"$work/hello/Program.cs"
dotnet publish "$work/hello" -o "$work/out" >&2
dotnet publish "$here" -o "$work/out" >&2

# Microseconds from before the start to after the end.
start_of() {
  local before=${EPOCHREALTIME/./}
  "$@" >/dev/null
  echo $((${EPOCHREALTIME/./} - before))
}

hello=("$work/out/hello")
list=("$work/out/archive" list)
show=("$work/out/archive" show leap-day)
for ((i = -5; i < runs; i++)); do # the first five warm up
  for name in hello list show; do
    declare -n command=$name
    taken=$(start_of "${command[@]}")
    if ((i >= 0)); then echo "$taken" >>"$work/times.$name"; fi
  done
done

median() { sort -n "$1" | awk '{ t[NR] = $1 } END { printf "%.1f", (t[int((NR + 1) / 2)] + t[int(NR / 2) + 1]) / 2000 }'; }
megabytes() { awk -v b="$(stat -c %s "$1")" 'BEGIN { printf "%.2f", b / 1000000 }'; }
cpu=$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1)
echo "$cpu, .NET SDK $(dotnet --version), $runs runs in turns"
echo "hello world           $(megabytes "$work/out/hello") MB   $(median "$work/times.hello") ms"
echo "archive list          $(megabytes "$work/out/archive") MB   $(median "$work/times.list") ms"
echo "archive show leap-day $(megabytes "$work/out/archive") MB   $(median "$work/times.show") ms"
