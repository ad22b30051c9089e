{ lib, python3Packages, fetchPypi }:

python3Packages.buildPythonApplication rec {
  pname = "tiktok-tui";
  version = "0.1.0";
  pyproject = true;

  src = fetchPypi {
    pname = "tiktok_tui";
    inherit version;
    hash = lib.fakeHash; # of the released archive
  };

  build-system = [ python3Packages.hatchling ];

  dependencies = with python3Packages; [
    betterproto2
    platformdirs
    protobuf
    python-socks
    rich
    textual
    websockets
  ];

  optional-dependencies.parquet = [ python3Packages.pyarrow ];

  pythonImportsCheck = [ "tiktok_tui" ];

  meta = {
    description = "Terminal monitor for TikTok LIVE: chat, gifts, battles and every raw event";
    homepage = "@REPOSITORY@";
    license = lib.licenses.mit;
    mainProgram = "tiktok-tui";
  };
}
