namespace Stance;

public sealed partial record Quantity
{
    /// <summary>Placeholder until the quantities branch lands.</summary>
    public bool ConflictsWith(Quantity other) => other is not null && Unit == other.Unit && ((Upper < other.Lower * 0.95) || (other.Upper < Lower * 0.95));
}
