namespace Juluo.Casework;

/// <summary>The pages of Casework to which modules above bring parts.</summary>
public static class CaseworkWidgets
{
    /// <summary>The page of a case, at <c>/cases/{id}</c>. Its widgets take <see cref="OfCase"/> and are shown above what was written.</summary>
    public const string Case = "case";
}

/// <summary>The case whose page is shown.</summary>
public sealed record OfCase(Case Case);
