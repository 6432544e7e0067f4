using Xunit;

namespace Stance.CliTests;

public sealed class SmokeTests
{
    [Fact]
    public void Builds() => Assert.True(true);
}
