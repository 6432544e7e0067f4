using Xunit;

namespace Stance.CoreTests;

public sealed class SmokeTests
{
    [Fact]
    public void Builds() => Assert.True(true);
}
