namespace Juluo.Access;

/// <summary>The pages of access to which modules above bring parts.</summary>
public static class AccessWidgets
{
    /// <summary>What I am let in by, at <c>/me/keys</c>. Its widgets take <see cref="OfMyKeys"/>; from 100 on they stand in the side column.</summary>
    public const string MyKeys = "my-keys";
}

/// <summary>What the address of my keys carries for others' widgets.</summary>
/// <param name="Wifi">Sealed: a new code for the network on its way to the page that shows it once.</param>
public sealed record OfMyKeys(string? Wifi);
