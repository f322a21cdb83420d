namespace Juluo.Casework;

/// <summary>Pages of Casework that other modules extend with widgets.</summary>
public static class CaseworkWidgets
{
    /// <summary>The page of a case, at <c>/cases/{id}</c>. Its widgets take <see cref="OfCase"/> and are shown above the messages.</summary>
    public const string Case = "case";
}

/// <summary>The case whose page is shown.</summary>
public sealed record OfCase(Case Case);
