namespace Stance.Statements;

/// <summary>Searching stretches of tokens.</summary>
internal static class TokenSpans
{
    /// <summary>Whether one of the tokens meets the condition.</summary>
    public static bool ContainsAny(this ReadOnlySpan<Token> tokens, Func<Token, bool> condition)
    {
        foreach (var token in tokens)
        {
            if (condition(token))
                return true;
        }

        return false;
    }
}
