class TiktokTui < Formula
  include Language::Python::Virtualenv

  desc "Terminal monitor for TikTok LIVE: chat, gifts, battles and every raw event"
  homepage "@REPOSITORY@"
  url "@REPOSITORY@/archive/refs/tags/v0.1.0.tar.gz"
  sha256 "0" * 64 # of the released archive
  license "MIT"

  depends_on "python@3.13"

  # `brew update-python-resources tiktok-tui` writes the resources here.

  def install
    virtualenv_install_with_resources
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/tiktok-tui --version")
    assert_match "\"event\"", pipe_output("#{bin}/tiktok-tui events --json")
  end
end
